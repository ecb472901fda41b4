import type { Locator, Page } from '@playwright/test';
import type { Hand, Screen } from '../screen.ts';
import { appControl, appScreen } from './app-screen.ts';

/** The app wants the number that the computer shows. */
export class PhoneMatchNumberPage implements Screen {
  readonly marker = appScreen('match-number');
  readonly controls: { number: Locator; approve: Locator; deny: Locator };
  readonly does = 'answer';

  constructor(page: Page) {
    this.controls = {
      number: appControl(page, this.marker, 'number'),
      approve: appControl(page, this.marker, 'approve'),
      deny: appControl(page, this.marker, 'deny'),
    };
  }

  /** Answered with no where no computer waits for it. */
  async forward(hand: Hand): Promise<void> {
    const { number, approve, deny } = this.controls;
    if (hand.isAwaited) await hand.enter('number', number);
    await hand.press(hand.isAwaited ? approve : deny);
  }
}
