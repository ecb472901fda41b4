import type { Locator, Page } from '@playwright/test';
import type { Screen } from '../screen.ts';
import { appControl, appScreen } from './app-screen.ts';

/** A message with a code on the locked telephone. */
export class MessagePage implements Screen {
  readonly marker = appScreen('message');
  readonly controls: { code: Locator };

  constructor(page: Page) {
    this.controls = { code: appControl(page, this.marker, 'code') };
  }

  async forward(): Promise<void> {
    // It is read, and typed on the computer.
  }
}
