import type { Locator, Page } from '@playwright/test';
import type { Hand, Screen } from '../screen.ts';
import { appControl, appScreen } from './app-screen.ts';

/** What kind of account is to be added. */
export class AccountTypePage implements Screen {
  readonly marker = appScreen('account-type');
  readonly controls: { work: Locator };

  constructor(page: Page) {
    this.controls = { work: appControl(page, this.marker, 'work') };
  }

  async forward(hand: Hand): Promise<void> {
    await hand.press(this.controls.work);
  }
}
