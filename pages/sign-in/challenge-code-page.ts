import type { Locator, Page } from '@playwright/test';
import type { Hand, Screen } from '../screen.ts';
import { onPage } from './page-id.ts';

/** The service wants a code from the app. Ids: MICROSOFT-FLOW.md §1.3. */
export class ChallengeCodePage implements Screen {
  readonly marker = onPage('ConvergedTFA', '#idTxtBx_SAOTCC_OTC');
  readonly controls: { code: Locator; next: Locator; 'do-not-ask-again': Locator; 'another-way': Locator };
  readonly problem = '#idSpan_SAOTCC_Error_OTC';
  readonly identity = '#displayName';

  constructor(page: Page) {
    this.controls = {
      code: page.locator('#idTxtBx_SAOTCC_OTC'),
      next: page.locator('#idSubmit_SAOTCC_Continue'),
      'do-not-ask-again': page.locator('#idChkBx_SAOTCC_TD'),
      'another-way': page.locator('#signInAnotherWay'),
    };
  }

  async forward(hand: Hand): Promise<void> {
    await hand.enter('code', this.controls.code);
    await hand.press(this.controls.next);
  }
}
