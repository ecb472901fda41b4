import type { Locator, Page } from '@playwright/test';
import type { Hand, Screen } from '../screen.ts';
import { onPage } from './page-id.ts';

/** The list of what the account has registered to prove itself with. Ids and values: MICROSOFT-FLOW.md §1.3. */
export class AnotherWayPage implements Screen {
  readonly marker = onPage('ConvergedTFA', '#idDiv_SAOTCS_Proofs');
  readonly controls: { code: Locator; notification: Locator };
  readonly identity = '#displayName';

  constructor(page: Page) {
    this.controls = {
      code: page.locator('#idDiv_SAOTCS_Proofs div[data-value="PhoneAppOTP"]'),
      notification: page.locator('#idDiv_SAOTCS_Proofs div[data-value="PhoneAppNotification"]'),
    };
  }

  async forward(hand: Hand): Promise<void> {
    await hand.press(hand.byCode ? this.controls.code : this.controls.notification);
  }
}
