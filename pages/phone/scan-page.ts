import type { Locator, Page } from '@playwright/test';
import type { Hand, Screen } from '../screen.ts';
import { appControl, appScreen } from './app-screen.ts';

/** The camera, waiting for a QR code. */
export class ScanPage implements Screen {
  readonly marker = appScreen('scan');
  readonly controls: { camera: Locator };

  constructor(page: Page) {
    this.controls = { camera: appControl(page, this.marker, 'camera') };
  }

  async forward(hand: Hand): Promise<void> {
    await hand.scan(this.controls.camera);
  }
}
