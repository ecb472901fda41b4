import type { Locator, Page } from '@playwright/test';
import type { Hand, Screen } from '../screen.ts';
import { onPage } from './page-id.ts';

/** The tile for another account matches what matches the tiles of accounts (MICROSOFT-FLOW.md §1.8). */
const tile = '#tilesHolder .table[role="button"][data-test-id]:not(#otherTile .table)';

/**
 * The accounts that this browser knows. Ids: MICROSOFT-FLOW.md §1.3.
 *
 * Only the first is ever pressed, so that the account on the screen and the one that is pressed are the same.
 */
export class PickAccountPage implements Screen {
  readonly marker = onPage('ConvergedSignIn', '#tilesHolder');
  readonly controls: { account: Locator; 'another-account': Locator };
  readonly identity = tile;

  constructor(page: Page) {
    this.controls = {
      account: page.locator(tile).first(),
      'another-account': page.locator('#otherTile'),
    };
  }

  async forward(hand: Hand): Promise<void> {
    await hand.press(this.controls.account);
  }
}
