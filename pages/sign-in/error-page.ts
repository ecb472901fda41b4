import type { Locator, Page } from '@playwright/test';
import type { Screen } from '../screen.ts';
import { onPage } from './page-id.ts';

/** The sign-in service gives up, and says why by a number. Ids: MICROSOFT-FLOW.md §0.4, §1.3. */
export class SignInErrorPage implements Screen {
  readonly marker = onPage('ConvergedError', 'body');
  readonly root: Locator;
  readonly controls = {};
  readonly problem = this.marker;
  readonly ends = true;

  constructor(page: Page) {
    this.root = page.locator('body');
  }

  async forward(): Promise<void> {
    // Nothing on this screen leads on.
  }
}
