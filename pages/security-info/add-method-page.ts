import type { Locator, Page } from '@playwright/test';
import { overTheList, underTheBar } from '../my-sign-ins.ts';
import { methodChooser, type ChooserControls } from '../register/method-chooser.ts';
import type { Hand, Screen } from '../screen.ts';

/** Which method to add to those there are (MICROSOFT-FLOW.md §3.2, §5 D17). */
export class AddMethodPage implements Screen {
  readonly root: Locator;
  readonly marker = overTheList(
    ':is(:has([data-testid^="authmethod-picker-"]), :has(select[name="method"]))',
  );
  readonly controls: ChooserControls;

  constructor(page: Page) {
    this.root = underTheBar(page);
    this.controls = methodChooser(page, this.marker);
  }

  /** Nothing is added that no step asks for. */
  async forward(hand: Hand): Promise<void> {
    await hand.press(this.controls.cancel);
  }
}
