import type { Locator, Page } from '@playwright/test';
import type { Hand, Screen } from '../screen.ts';
import { onAnyPage } from './page-id.ts';

/** The organisation's terms of use. Id: that of consent, MICROSOFT-FLOW.md §1.3; no source shows the page itself. */
export class TermsPage implements Screen {
  readonly marker = onAnyPage('#idBtn_Accept');
  readonly controls: { accept: Locator; decline: Locator };
  readonly identity = '#displayName';

  constructor(page: Page) {
    this.controls = { accept: page.locator('#idBtn_Accept'), decline: page.locator('#idBtn_Back') };
  }

  /** Nobody gets in who declines. */
  async forward(hand: Hand): Promise<void> {
    await hand.press(this.controls.accept);
  }
}
