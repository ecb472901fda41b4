import type { Locator, Page } from '@playwright/test';
import { onMySignIns, errorBar, underTheBar } from '../my-sign-ins.ts';
import type { Hand, Screen } from '../screen.ts';
import { parts, stepOf, type StepControls } from './wizard.ts';

const { back, link, instructions, secretToggle, waiting, success } = parts;

const others = [link, secretToggle, waiting, success, 'input', 'select', 'dl'];

/** What to do in the app, before the QR code is shown. Test id: MICROSOFT-FLOW.md §3.2. */
export class SetUpAccountPage implements Screen {
  readonly root: Locator;
  readonly marker = onMySignIns(
    `form:is(:has(${instructions}), :has(${back}):not(:has(${others.join(', ')})))`,
  );
  readonly controls: StepControls;
  readonly problem = onMySignIns(errorBar);

  constructor(page: Page) {
    this.root = underTheBar(page);
    const { next, back: goBack } = stepOf(page, this.marker);
    this.controls = { next, back: goBack };
  }

  async forward(hand: Hand): Promise<void> {
    await hand.press(this.controls.next);
  }
}
