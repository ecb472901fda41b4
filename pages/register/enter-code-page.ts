import type { Locator, Page } from '@playwright/test';
import { onMySignIns, errorBar, underTheBar } from '../my-sign-ins.ts';
import type { Hand, Screen } from '../screen.ts';
import { parts, stepOf, type StepControls } from './wizard.ts';

const { code, link } = parts;

/** A code from the app, to see that it works. Test id: MICROSOFT-FLOW.md §3.2. */
export class EnterCodePage implements Screen {
  readonly root: Locator;
  readonly marker = onMySignIns(`form:has(${code}):not(:has(${link}))`);
  readonly controls: StepControls & { code: Locator };
  readonly problem = onMySignIns(errorBar);

  constructor(page: Page) {
    this.root = underTheBar(page);
    const { step, next, back } = stepOf(page, this.marker);
    this.controls = { next, back, code: step.locator(code) };
  }

  async forward(hand: Hand): Promise<void> {
    await hand.enter('code', this.controls.code);
    await hand.press(this.controls.next);
  }
}
