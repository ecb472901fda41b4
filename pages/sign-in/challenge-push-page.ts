import type { Locator, Page } from '@playwright/test';
import type { Hand, Screen } from '../screen.ts';
import { onPage } from './page-id.ts';

/** The service waits for the phone to answer a notification; or the answer was no, or none came. Ids: MICROSOFT-FLOW.md §1.3. */
export class ChallengePushPage implements Screen {
  readonly problem = ':is(#idDiv_SAASDS_Description, #idDiv_SAASTO_Title)';
  readonly marker = onPage('ConvergedTFA', `:is(#idDiv_SAOTCAS_Title, ${this.problem})`);
  readonly controls: { number: Locator; 'another-way': Locator; resend: Locator };
  readonly waitsFor = 'answer';
  readonly identity = '#displayName';

  constructor(page: Page) {
    this.controls = {
      number: page.locator('#idRichContext_DisplaySign'),
      'another-way': page.locator('#signInAnotherWay'),
      resend: page.locator('#idA_SAASTO_Resend'),
    };
  }

  /** Who has no phone that gets notifications goes another way; else the answer is given on the phone. */
  async forward(hand: Hand): Promise<void> {
    if (hand.byCode) await hand.press(this.controls['another-way']);
  }
}
