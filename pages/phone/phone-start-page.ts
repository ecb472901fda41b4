import type { Locator, Page } from '@playwright/test';
import type { Hand, Screen } from '../screen.ts';
import { appControl, appScreen } from './app-screen.ts';

/** The telephone's own start screen, with the app's icon. */
export class PhoneStartPage implements Screen {
  readonly marker = appScreen('start');
  readonly controls: { app: Locator };

  constructor(page: Page) {
    this.controls = { app: appControl(page, this.marker, 'app') };
  }

  async forward(hand: Hand): Promise<void> {
    await hand.press(this.controls.app);
  }
}
