import type { Locator, Page } from '@playwright/test';
import type { Hand, Screen } from '../screen.ts';
import { onPage } from './page-id.ts';

/** The password, on the same document as the e-mail address: the view slides in. Ids: MICROSOFT-FLOW.md §1.3. */
export class PasswordPage implements Screen {
  readonly marker = onPage('ConvergedSignIn', ':is(#i0118, [name="passwd"], [type="password"])');
  readonly controls: { password: Locator; next: Locator; back: Locator };
  readonly problem = '#passwordError';
  readonly identity = '#displayName';

  constructor(page: Page) {
    this.controls = {
      password: page.locator('#i0118'),
      next: page.locator('#idSIButton9'),
      back: page.locator('#idBtn_Back'),
    };
  }

  async forward(hand: Hand): Promise<void> {
    await hand.enter('password', this.controls.password);
    await hand.press(this.controls.next);
  }
}
