import type { Locator, Page } from '@playwright/test';
import type { Hand, Screen } from '../screen.ts';
import { appControl, appScreen } from './app-screen.ts';

/** A notification on the locked telephone, of a sign-in that wants a number. */
export class NotificationPage implements Screen {
  readonly marker = appScreen('notification');
  readonly controls: { notification: Locator };

  constructor(page: Page) {
    this.controls = { notification: appControl(page, this.marker, 'notification') };
  }

  async forward(hand: Hand): Promise<void> {
    await hand.press(this.controls.notification);
  }
}
