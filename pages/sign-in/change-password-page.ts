import type { Locator, Page } from '@playwright/test';
import type { Screen } from '../screen.ts';
import { onPage } from './page-id.ts';

/**
 * The service wants a new password, which is the account's owner's to choose: this is as far as a walk goes.
 *
 * Ids: MICROSOFT-FLOW.md §1.3, from a weak source.
 */
export class ChangePasswordPage implements Screen {
  readonly marker = onPage('ConvergedChangePassword', '#newPassword');
  readonly controls: { current: Locator; new: Locator; again: Locator };
  readonly problem = this.marker;
  readonly identity = '#displayName';
  readonly ends = true;

  constructor(page: Page) {
    this.controls = {
      current: page.locator('#currentPassword'),
      new: page.locator('#newPassword'),
      again: page.locator('#confirmNewPassword'),
    };
  }

  async forward(): Promise<void> {
    // No walk chooses a password.
  }
}
