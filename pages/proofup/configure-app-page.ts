import type { Locator, Page } from '@playwright/test';
import type { Hand, Screen } from '../screen.ts';
import { onProofup } from './on-proofup.ts';

/** The dialog that shows the QR code, and waits for the phone. By structure: MICROSOFT-FLOW.md §2 has no ids. */
export class ConfigureAppPage implements Screen {
  readonly marker = onProofup('dialog[open]');
  readonly controls: { qr: Locator; next: Locator; cancel: Locator };

  constructor(page: Page) {
    const dialog = page.locator('dialog[open]');

    this.controls = {
      qr: dialog.locator('img'),
      next: dialog.locator('button[type="submit"]'),
      cancel: dialog.locator('button[type="button"]'),
    };
  }

  async forward(hand: Hand): Promise<void> {
    if (hand.byCode) await hand.scan();
    await hand.press(this.controls.next);
  }
}
