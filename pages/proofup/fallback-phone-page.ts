import type { Locator, Page } from '@playwright/test';
import type { Hand, Screen } from '../screen.ts';
import { onProofup } from './on-proofup.ts';

/**
 * Step 3: a telephone number for the day the app is lost. By structure: MICROSOFT-FLOW.md §2 has no ids.
 *
 * The option for Norway is found by its country code, which is the same in every language.
 */
export class FallbackPhonePage implements Screen {
  readonly marker = onProofup('main input[type="tel"]');
  readonly controls: { country: Locator; norway: Locator; phone: Locator; finish: Locator };

  constructor(page: Page) {
    const main = page.locator('main');

    this.controls = {
      country: main.locator('select'),
      norway: main.locator('select option[value="47"]'),
      phone: main.locator('input[type="tel"]'),
      finish: main.locator('button[type="submit"]'),
    };
  }

  async forward(hand: Hand): Promise<void> {
    await hand.choose(this.controls.norway);
    await hand.enter('phone', this.controls.phone);
    await hand.press(this.controls.finish);
  }
}
