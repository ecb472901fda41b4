import type { Locator, Page } from '@playwright/test';
import { onMySignIns, underTheBar } from '../my-sign-ins.ts';
import type { Hand, Screen } from '../screen.ts';
import { parts, stepOf, type StepControls } from './wizard.ts';

const { success } = parts;

/** The app is registered. By structure: MICROSOFT-FLOW.md §3.2 has no ids for it. */
export class AppAddedPage implements Screen {
  readonly root: Locator;
  readonly marker = onMySignIns(`form:has(${success}):not(:has([data-number-added]))`);
  readonly controls: StepControls;

  constructor(page: Page) {
    this.root = underTheBar(page);
    const { next, back } = stepOf(page, this.marker);
    this.controls = { next, back };
  }

  async forward(hand: Hand): Promise<void> {
    await hand.press(this.controls.next);
  }
}
