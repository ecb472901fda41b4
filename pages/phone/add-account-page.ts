import type { Locator, Page } from '@playwright/test';
import type { Hand, Screen } from '../screen.ts';
import { appControl, appScreen } from './app-screen.ts';

/** The app without accounts. */
export class AddAccountPage implements Screen {
  readonly marker = appScreen('add-account');
  readonly controls: { add: Locator };

  constructor(page: Page) {
    this.controls = { add: appControl(page, this.marker, 'add') };
  }

  async forward(hand: Hand): Promise<void> {
    await hand.press(this.controls.add);
  }
}
