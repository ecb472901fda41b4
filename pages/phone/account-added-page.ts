import type { Locator, Page } from '@playwright/test';
import type { Screen } from '../screen.ts';
import { appControl, appScreen } from './app-screen.ts';

/** The account stands in the app's list. */
export class AccountAddedPage implements Screen {
  readonly marker = appScreen('account-added');
  readonly controls: { account: Locator; code: Locator };

  readonly does = 'scan';

  constructor(page: Page) {
    this.controls = {
      account: appControl(page, this.marker, 'account'),
      code: appControl(page, this.marker, 'code'),
    };
  }

  async forward(): Promise<void> {
    // The next thing to do is on the computer.
  }
}
