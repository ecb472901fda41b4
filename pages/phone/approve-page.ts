import type { Locator, Page } from '@playwright/test';
import type { Hand, Screen } from '../screen.ts';
import { appControl, appScreen } from './app-screen.ts';

/** A push: first the notification on the locked telephone, then the question in the app. */
export class ApprovePage implements Screen {
  readonly marker = appScreen('approve');
  readonly controls: { notification: Locator; approve: Locator; deny: Locator };

  constructor(page: Page) {
    this.controls = {
      notification: appControl(page, this.marker, 'notification'),
      approve: appControl(page, this.marker, 'approve'),
      deny: appControl(page, this.marker, 'deny'),
    };
  }

  /** A push that no step asks for is looked at, and answered with no. */
  async forward(hand: Hand): Promise<void> {
    await hand.press(this.controls.notification);
    await hand.press(this.controls.deny);
  }
}
