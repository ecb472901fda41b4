import type { Locator, Page } from '@playwright/test';
import { overTheList, underTheBar } from '../my-sign-ins.ts';
import type { Hand, Screen } from '../screen.ts';

/** Which method is asked for first. By structure: MICROSOFT-FLOW.md §3.2 has no ids for it. */
export class ChangeDefaultPage implements Screen {
  readonly root: Locator;
  readonly marker = overTheList(':has(select[name="default"])');
  readonly controls: { method: Locator; confirm: Locator; cancel: Locator };

  constructor(page: Page) {
    this.root = underTheBar(page);
    const dialog = page.locator(this.marker);
    this.controls = {
      method: dialog.locator('select'),
      confirm: dialog.locator('button[type="submit"]'),
      cancel: dialog.locator('button[type="button"]'),
    };
  }

  /** Nothing is changed that no step asks for. */
  async forward(hand: Hand): Promise<void> {
    await hand.press(this.controls.cancel);
  }
}
