import type { Locator, Page } from '@playwright/test';
import type { Hand, Screen } from '../screen.ts';
import { nudge } from './page-id.ts';

/**
 * The invitation to set up a better method. Its heading is that of two other pages, so it goes by what it has: a way past
 * that is a link in the role of a button (MICROSOFT-FLOW.md §3.2, §3.3).
 */
export class CampaignPage implements Screen {
  readonly marker = nudge('a[role="button"]');
  readonly controls: { next: Locator; 'not-now': Locator };
  readonly identity = '#displayName';

  constructor(page: Page) {
    this.controls = { next: page.locator('#idSIButton9'), 'not-now': page.locator('main a[role="button"]') };
  }

  async forward(hand: Hand): Promise<void> {
    await hand.press(this.controls['not-now']);
  }
}
