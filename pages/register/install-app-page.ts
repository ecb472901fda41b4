import type { Locator, Page } from '@playwright/test';
import { onMySignIns, errorBar, underTheBar } from '../my-sign-ins.ts';
import type { Hand, Screen } from '../screen.ts';
import { parts, stepOf, type StepControls } from './wizard.ts';

const { link, instructions, secretToggle, qr, waiting, success } = parts;

/** Another step has one of these. */
const others = [
  instructions,
  secretToggle,
  qr,
  waiting,
  success,
  'input',
  'select',
  'dl',
  '[data-testid^="authmethod-"]',
];

/**
 * The first step: get the app. Its links have no ids, so they go by their order: another app, another method, and skip
 * where registration can be put off (MICROSOFT-FLOW.md §3.2, §3.3).
 */
export class InstallAppPage implements Screen {
  readonly root: Locator;
  readonly marker = onMySignIns(`form:has(${link}):not(:has(${others.join(', ')}))`);
  readonly controls: StepControls & { 'another-app': Locator; 'another-method': Locator; skip: Locator };
  readonly byCode = { next: 'another-app' };
  readonly problem = onMySignIns(errorBar);

  constructor(page: Page) {
    this.root = underTheBar(page);
    const { step, next, back } = stepOf(page, this.marker);
    const links = step.locator(link);
    this.controls = {
      next,
      back,
      'another-app': links.nth(0),
      'another-method': links.nth(1),
      skip: links.nth(2),
    };
  }

  async forward(hand: Hand): Promise<void> {
    await hand.press(hand.byCode ? this.controls['another-app'] : this.controls.next);
  }
}
