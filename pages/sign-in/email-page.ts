import type { Locator, Page } from '@playwright/test';
import type { Hand, Screen } from '../screen.ts';
import { onPage } from './page-id.ts';

/** Where the reader says who they are. Ids: MICROSOFT-FLOW.md §1.3. */
export class EmailPage implements Screen {
  readonly marker = onPage('ConvergedSignIn', ':is(#i0116, [name="loginfmt"], [type="email"])');
  readonly controls: { account: Locator; next: Locator };
  readonly problem = '#usernameError';

  constructor(page: Page) {
    this.controls = { account: page.locator('#i0116'), next: page.locator('#idSIButton9') };
  }

  async forward(hand: Hand): Promise<void> {
    await hand.enter('account', this.controls.account);
    await hand.press(this.controls.next);
  }
}
