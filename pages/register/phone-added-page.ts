import type { Locator, Page } from '@playwright/test';
import { onMySignIns, underTheBar } from '../my-sign-ins.ts';
import type { Hand, Screen } from '../screen.ts';
import { stepOf, type StepControls } from './wizard.ts';

/** The telephone is registered. By structure: MICROSOFT-FLOW.md §9 has no ids for it. */
export class PhoneAddedPage implements Screen {
  readonly root: Locator;
  readonly marker = onMySignIns('form:has([data-number-added])');
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
