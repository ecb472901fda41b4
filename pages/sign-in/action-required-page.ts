import type { Locator, Page } from '@playwright/test';
import type { Hand, Screen } from '../screen.ts';
import { onPage } from './page-id.ts';

/** What security defaults ask: to register now, or to be asked later (MICROSOFT-FLOW.md §1.3, §3.3). */
export class ActionRequiredPage implements Screen {
  readonly marker = onPage('ConvergedProofUpRedirect', '#CancelLinkButton');
  readonly controls: { next: Locator; 'ask-later': Locator };
  readonly identity = '#displayName';

  constructor(page: Page) {
    this.controls = {
      next: page.locator('#idSubmit_ProofUp_Redirect'),
      'ask-later': page.locator('#CancelLinkButton'),
    };
  }

  /** Who asks to be asked later registers nothing. */
  async forward(hand: Hand): Promise<void> {
    await hand.press(this.controls.next);
  }
}
