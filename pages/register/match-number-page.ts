import type { Locator, Page } from '@playwright/test';
import { onMySignIns, errorBar, underTheBar } from '../my-sign-ins.ts';
import type { Screen } from '../screen.ts';
import { parts, stepOf, type StepControls } from './wizard.ts';

const { waiting, secretToggle, qr } = parts;

/** The QR code waits too, for the telephone to be active. */
const isCode = `:has(${secretToggle}, ${qr})`;

/**
 * A number to enter on the telephone, which gets a notification (MICROSOFT-FLOW.md §3.3). By structure: §9 has no ids
 * for it.
 */
export class MatchNumberPage implements Screen {
  readonly root: Locator;
  readonly marker = onMySignIns(`form:is(:has([data-number]), :has(${waiting}):not(${isCode}))`);
  readonly controls: StepControls & { number: Locator };
  readonly problem = onMySignIns(errorBar);
  readonly waitsFor = 'answer';

  constructor(page: Page) {
    this.root = underTheBar(page);
    const { step, next, back } = stepOf(page, this.marker);
    this.controls = { next, back, number: step.locator('[data-number]') };
  }

  async forward(): Promise<void> {
    // The answer is given on the phone, and the page goes on by itself.
  }
}
