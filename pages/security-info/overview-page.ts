import type { Locator, Page } from '@playwright/test';
import { listOfMethods, underTheBar } from '../my-sign-ins.ts';
import type { Screen } from '../screen.ts';

/** What the reader has registered: where registration leads in the end. Add button: MICROSOFT-FLOW.md §3.2; all else by structure. */
export class OverviewPage implements Screen {
  readonly root: Locator;
  readonly marker = listOfMethods;
  readonly controls: { add: Locator; methods: Locator };
  readonly ends = true;

  constructor(page: Page) {
    this.root = underTheBar(page);
    this.controls = {
      add: page.locator('[data-automationid="splitbuttonprimary"]'),
      methods: page.locator(`${this.marker} li`),
    };
  }

  async forward(): Promise<void> {
    // This is the end.
  }
}
