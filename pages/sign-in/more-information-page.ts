import type { Locator, Page } from '@playwright/test';
import type { Hand, Screen } from '../screen.ts';
import { onPage } from './page-id.ts';

/** The interrupt that sends a reader to registration. Ids: MICROSOFT-FLOW.md §1.3. */
export class MoreInformationPage implements Screen {
  readonly marker = onPage(
    'ConvergedProofUpRedirect',
    'form:not(:has(#CancelLinkButton)) :is(#idSubmit_ProofUp_Redirect, #cancelLink, #moreInfoLink)',
  );
  readonly controls: { next: Locator; 'another-account': Locator; 'learn-more': Locator };
  readonly identity = '#displayName';

  constructor(page: Page) {
    this.controls = {
      next: page.locator('#idSubmit_ProofUp_Redirect'),
      'another-account': page.locator('#cancelLink'),
      'learn-more': page.locator('#moreInfoLink'),
    };
  }

  async forward(hand: Hand): Promise<void> {
    await hand.press(this.controls.next);
  }
}
