import type { Locator, Page } from '@playwright/test';
import type { Hand, Screen } from '../screen.ts';
import { onPage } from './page-id.ts';

/**
 * How to sign in, asked between the address and the password (MICROSOFT-FLOW.md §1.3, §5 D22). Which value the password
 * has is not known.
 */
export class CredentialPickerPage implements Screen {
  readonly marker = onPage('ConvergedSignIn', '#credentialList');
  readonly controls: { password: Locator };
  readonly identity = '#displayName';

  constructor(page: Page) {
    this.controls = { password: page.locator('#credentialList [data-test-cred-id="password"]') };
  }

  async forward(hand: Hand): Promise<void> {
    await hand.press(this.controls.password);
  }
}
