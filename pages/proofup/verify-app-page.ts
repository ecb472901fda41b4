import type { Locator, Page } from '@playwright/test';
import type { Hand, Screen } from '../screen.ts';
import { onProofup } from './on-proofup.ts';

/** A code from the app, to see that it works. By structure: MICROSOFT-FLOW.md §2 has no ids. */
export class VerifyAppPage implements Screen {
  readonly marker = onProofup('main form input[autocomplete="one-time-code"]');
  readonly controls: { code: Locator; next: Locator };
  readonly problem = 'main [role="alert"]';

  constructor(page: Page) {
    this.controls = {
      code: page.locator(this.marker),
      next: page.locator('main button[type="submit"]'),
    };
  }

  async forward(hand: Hand): Promise<void> {
    await hand.enter('code', this.controls.code);
    await hand.press(this.controls.next);
  }
}
