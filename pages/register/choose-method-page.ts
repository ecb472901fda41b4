import type { Locator, Page } from '@playwright/test';
import { inRegistration, underTheBar } from '../my-sign-ins.ts';
import type { Hand, Screen } from '../screen.ts';
import { methodChooser, type ChooserControls } from './method-chooser.ts';

/** Which other method to set up: a menu, or tiles (MICROSOFT-FLOW.md §3.2, §5 D17). */
export class ChooseMethodPage implements Screen {
  readonly root: Locator;
  readonly marker = inRegistration('form:has([data-testid^="authmethod-picker-"], select[name="method"])');
  readonly controls: ChooserControls;

  constructor(page: Page) {
    this.root = underTheBar(page);
    this.controls = methodChooser(page, this.marker);
  }

  /** The app is what every guide registers. */
  async forward(hand: Hand): Promise<void> {
    const { app, next } = this.controls;
    await hand.choose(app);
    // A tile leads on by itself.
    if (await next.isVisible()) await hand.press(next);
  }
}
