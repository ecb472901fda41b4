import type { Page } from '@playwright/test';
import { inRegistration } from '../my-sign-ins.ts';
import type { Hand, Screen } from '../screen.ts';
import { methodChooser, type ChooserControls } from './method-chooser.ts';

/** Which other method to set up: a menu, or tiles (MICROSOFT-FLOW.md §3.2, §5 D17). */
export class ChooseMethodPage implements Screen {
  readonly marker = inRegistration(':is([data-testid^="authmethod-picker-"], dialog[open] select)');
  readonly controls: ChooserControls;

  constructor(page: Page) {
    this.controls = methodChooser(page, inRegistration(':is(form, dialog[open])'));
  }

  /** The app is what every guide registers. */
  async forward(hand: Hand): Promise<void> {
    const { app, next } = this.controls;
    await hand.choose(app);
    // A tile leads on by itself.
    if (await next.isVisible()) await hand.press(next);
  }
}
