import type { Locator, Page } from '@playwright/test';
import type { Hand, Screen } from '../screen.ts';
import { appControl, appScreen } from './app-screen.ts';

/** Whether there is a backup to restore: not every telephone asks. */
export class BackupQuestionPage implements Screen {
  readonly marker = appScreen('backup-question');
  readonly controls: { continue: Locator };

  constructor(page: Page) {
    this.controls = { continue: appControl(page, this.marker, 'continue') };
  }

  async forward(hand: Hand): Promise<void> {
    await hand.press(this.controls.continue);
  }
}
