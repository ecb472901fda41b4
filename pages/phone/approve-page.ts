import type { Locator, Page } from '@playwright/test';
import type { Hand, Screen } from '../screen.ts';
import { appControl, appScreen } from './app-screen.ts';

/** A push: first the notification on the locked telephone, then the question in the app. */
export class ApprovePage implements Screen {
  readonly marker = appScreen('approve');
  readonly controls: { notification: Locator; approve: Locator; deny: Locator };

  readonly does = 'answer';

  constructor(page: Page) {
    this.controls = {
      notification: appControl(page, this.marker, 'notification'),
      approve: appControl(page, this.marker, 'approve'),
      deny: appControl(page, this.marker, 'deny'),
    };
  }

  /** A push that no computer waits for is looked at, and answered with no. */
  async forward(hand: Hand): Promise<void> {
    const { notification, approve, deny } = this.controls;
    await hand.press(notification);
    await hand.press(hand.isAwaited ? approve : deny);
  }
}
