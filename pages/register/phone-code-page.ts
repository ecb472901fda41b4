import type { Locator, Page } from '@playwright/test';
import { onMySignIns, errorBar, underTheBar } from '../my-sign-ins.ts';
import type { Hand, Screen } from '../screen.ts';
import { parts, stepOf, type StepControls } from './wizard.ts';

const { code, link } = parts;

/** The code that came by message; it can be sent again, which the code of an app cannot. */
export class PhoneCodePage implements Screen {
  readonly root: Locator;
  readonly marker = onMySignIns(`form:has(${code}):has(${link})`);
  readonly controls: StepControls & { code: Locator; resend: Locator };
  readonly problem = onMySignIns(errorBar);

  constructor(page: Page) {
    this.root = underTheBar(page);
    const { step, next, back } = stepOf(page, this.marker);
    this.controls = { next, back, code: step.locator(code), resend: step.locator(link) };
  }

  async forward(hand: Hand): Promise<void> {
    await hand.enter('code', this.controls.code);
    await hand.press(this.controls.next);
  }
}
