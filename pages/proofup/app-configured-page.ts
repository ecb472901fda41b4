import type { Locator, Page } from '@playwright/test';
import type { Hand, Screen } from '../screen.ts';
import { onProofup } from './on-proofup.ts';

/** The phone has answered; the way on is open. By structure: MICROSOFT-FLOW.md §2 has no ids. */
export class AppConfiguredPage implements Screen {
  readonly marker = onProofup('main:has(fieldset) [role="status"]:not(:empty):not([aria-busy="true"])');
  readonly controls: { next: Locator };

  constructor(page: Page) {
    this.controls = { next: page.locator('main button[type="submit"]') };
  }

  async forward(hand: Hand): Promise<void> {
    await hand.press(this.controls.next);
  }
}
