import type { Locator, Page } from '@playwright/test';
import { onMySignIns, errorBar, underTheBar } from '../my-sign-ins.ts';
import type { Hand, Screen } from '../screen.ts';
import { parts, stepOf, type StepControls } from './wizard.ts';

const { secretToggle, qr } = parts;

/**
 * The QR code, and behind a toggle what to type by whoever cannot scan it (MICROSOFT-FLOW.md §3.2): the toggle is pressed
 * once at most.
 */
export class ScanCodePage implements Screen {
  readonly root: Locator;
  readonly marker = onMySignIns(`form:is(:has(${secretToggle}), :has(${qr}))`);
  readonly controls: StepControls & { qr: Locator; 'cannot-scan': Locator };
  readonly problem = onMySignIns(errorBar);
  readonly waitsFor = 'scan';

  constructor(page: Page) {
    this.root = underTheBar(page);
    const { step, next, back } = stepOf(page, this.marker);
    this.controls = { next, back, qr: step.locator(qr), 'cannot-scan': step.locator(secretToggle) };
  }

  async forward(hand: Hand): Promise<void> {
    if (hand.byCode) await hand.scan();
    await hand.press(this.controls.next);
  }
}
