import type { Locator, Page } from '@playwright/test';
import { overTheList, underTheBar } from '../my-sign-ins.ts';
import type { Hand, Screen } from '../screen.ts';

/** Whether a method is to be deleted. By structure: MICROSOFT-FLOW.md §3.2 has no ids for it. */
export class DeleteMethodPage implements Screen {
  readonly root: Locator;
  readonly marker = overTheList(':has([data-delete])');
  readonly controls: { confirm: Locator; cancel: Locator };

  constructor(page: Page) {
    this.root = underTheBar(page);
    const dialog = page.locator(this.marker);
    this.controls = {
      confirm: dialog.locator('button[type="submit"]'),
      cancel: dialog.locator('button[type="button"]'),
    };
  }

  /** Nothing is deleted that no step asks for. */
  async forward(hand: Hand): Promise<void> {
    await hand.press(this.controls.cancel);
  }
}
