import type { Locator, Page } from '@playwright/test';
import type { Hand, Screen } from '../screen.ts';
import { nudge } from './page-id.ts';

/**
 * The invitation to make a passkey (MICROSOFT-FLOW.md §5 D21). No source shows its ids: it is told from the other
 * invitation by its second button.
 */
export class PasskeyPage implements Screen {
  readonly marker = nudge('#idBtn_Back');
  readonly controls: { create: Locator; 'not-now': Locator };
  readonly identity = '#displayName';

  constructor(page: Page) {
    this.controls = { create: page.locator('#idSIButton9'), 'not-now': page.locator('#idBtn_Back') };
  }

  /** The browser's own dialog for a passkey is nothing that a walk can answer. */
  async forward(hand: Hand): Promise<void> {
    await hand.press(this.controls['not-now']);
  }
}
