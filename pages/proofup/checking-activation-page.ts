import type { Locator, Page } from '@playwright/test';
import type { Screen } from '../screen.ts';
import { onProofup } from './on-proofup.ts';

/** The page looks whether the phone has answered. By structure: MICROSOFT-FLOW.md §2 has no ids. */
export class CheckingActivationPage implements Screen {
  readonly marker = onProofup('main:has(fieldset) [role="status"][aria-busy="true"]');
  readonly controls: { progress: Locator };

  constructor(page: Page) {
    this.controls = { progress: page.locator(this.marker) };
  }

  async forward(): Promise<void> {
    // The page goes on by itself.
  }
}
