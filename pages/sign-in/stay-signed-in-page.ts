import type { Locator, Page } from '@playwright/test';
import type { Hand, Screen } from '../screen.ts';
import { onPage } from './page-id.ts';

/**
 * «Stay signed in?» The ids that mean Next and Back elsewhere mean Yes and No here (MICROSOFT-FLOW.md §0.5, §1.3).
 */
export class StaySignedInPage implements Screen {
  readonly marker = onPage('KmsiInterrupt', ':is(#idBtn_Back, #idSIButton9, #KmsiCheckboxField)');
  readonly controls: { yes: Locator; no: Locator; 'do-not-ask-again': Locator };
  readonly identity = '#displayName';

  constructor(page: Page) {
    this.controls = {
      yes: page.locator('#idSIButton9'),
      no: page.locator('#idBtn_Back'),
      'do-not-ask-again': page.locator('#KmsiCheckboxField'),
    };
  }

  async forward(hand: Hand): Promise<void> {
    await hand.press(this.controls.no);
  }
}
