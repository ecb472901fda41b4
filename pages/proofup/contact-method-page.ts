import type { Locator, Page } from '@playwright/test';
import type { Hand, Screen } from '../screen.ts';
import { onProofup } from './on-proofup.ts';

/**
 * Step 1 of the old registration: how the service may reach the reader.
 *
 * No public source gives an id on this page (MICROSOFT-FLOW.md §2), so everything here goes by structure. The same page
 * serves three screens; this one is the page at rest, before anything has been set up.
 */
export class ContactMethodPage implements Screen {
  readonly marker = onProofup(
    'body:not(:has(dialog[open])) main:not(:has([role="status"]:not(:empty), input[type="tel"])) :is(select, fieldset)',
  );
  readonly controls: {
    method: Locator;
    'mobile-app': Locator;
    notifications: Locator;
    code: Locator;
    'set-up': Locator;
    next: Locator;
  };
  readonly byCode = { notifications: 'code' };

  constructor(page: Page) {
    const main = page.locator('body:not(:has(dialog[open])) main');
    this.controls = {
      method: main.locator('select'),
      'mobile-app': main.locator('select option[value="app"]'),
      notifications: main.locator('input[type="radio"][value="notifications"]'),
      code: main.locator('input[type="radio"][value="code"]'),
      'set-up': main.locator('button[type="button"]'),
      next: main.locator('button[type="submit"]'),
    };
  }

  async forward(hand: Hand): Promise<void> {
    await hand.choose(this.controls['mobile-app']);
    await hand.choose(hand.byCode ? this.controls.code : this.controls.notifications);
    await hand.press(this.controls['set-up']);
  }
}
