import type { Locator, Page } from '@playwright/test';
import type { Screen } from '../screen.ts';

/** The old registration is done. By structure: MICROSOFT-FLOW.md §2 has no ids. */
export class FinishedPage implements Screen {
  readonly marker = 'main:not(:has(form, select, input)) [role="status"]:not(:empty)';
  readonly root: Locator;
  readonly controls = {};
  readonly ends = true;

  constructor(page: Page) {
    this.root = page.locator('body');
  }

  async forward(): Promise<void> {
    // This is the end.
  }
}
