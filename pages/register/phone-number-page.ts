import type { Locator, Page } from '@playwright/test';
import { onMySignIns, errorBar, underTheBar } from '../my-sign-ins.ts';
import type { Hand, Screen } from '../screen.ts';
import { stepOf, type StepControls } from './wizard.ts';

/**
 * A telephone number that messages are sent to. By structure: MICROSOFT-FLOW.md §9 has no ids for it.
 *
 * The option for Norway is found by its country code, which is the same in every language.
 */
export class PhoneNumberPage implements Screen {
  readonly root: Locator;
  readonly marker = onMySignIns('form:has(input[type="tel"]):has(select)');
  readonly controls: StepControls & { country: Locator; norway: Locator; phone: Locator };
  readonly problem = onMySignIns(errorBar);

  constructor(page: Page) {
    this.root = underTheBar(page);
    const { step, next, back } = stepOf(page, this.marker);
    this.controls = {
      next,
      back,
      country: step.locator('select'),
      norway: step.locator('select option[value="47"]'),
      phone: step.locator('input[type="tel"]'),
    };
  }

  async forward(hand: Hand): Promise<void> {
    await hand.choose(this.controls.norway);
    await hand.enter('phone', this.controls.phone);
    await hand.press(this.controls.next);
  }
}
