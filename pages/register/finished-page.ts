import type { Locator, Page } from '@playwright/test';
import { onMySignIns, underTheBar } from '../my-sign-ins.ts';
import type { Hand, Screen } from '../screen.ts';
import { stepOf, type StepControls } from './wizard.ts';

/** Registration is done, and says what the reader will be asked for. By structure: MICROSOFT-FLOW.md §9 has no ids. */
export class RegisterFinishedPage implements Screen {
  readonly root: Locator;
  readonly marker = onMySignIns('form:has(dl)');
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
