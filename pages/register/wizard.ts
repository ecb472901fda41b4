import type { Locator, Page } from '@playwright/test';
import { errorBar, onMySignIns, underTheBar } from '../my-sign-ins.ts';
import type { Hand, Screen } from '../screen.ts';

/** What leads on from a step, and back (MICROSOFT-FLOW.md §3.2; before the reskin, by structure). */
const next = ':is([data-testid="reskin-step-next-button"], button[type="submit"])';
const back =
  ':is([data-testid="reskin-step-back-button"], button[type="button"]:not([data-testid], .ms-Link))';

/** A link that is a button: what leads another way than the step's own. The class is Fluent's own, on all of them. */
const link = 'button.ms-Link';

/** What tells the steps apart, by the test ids of MICROSOFT-FLOW.md §3.2 and by structure. */
export const parts = {
  back,
  link,
  instructions: '[data-testid="setup-instructions"]',
  secretToggle: '[data-testid="activation-qr-show/hide-info-button"]',
  qr: 'img[src^="data:image/png"]',
  code: '[data-testid="verification-entercode-input"]',
  waiting: '[role="status"][aria-busy="true"]',
  success: '[role="status"]:not([aria-busy="true"])',
} as const;

/** The controls that every step of registration may have. */
export type StepControls = Readonly<Record<'next' | 'back', Locator>>;

/** Those of one step, and the step itself to look for others in. */
export function stepOf(page: Page, marker: string): StepControls & { readonly step: Locator } {
  const step = page.locator(marker);
  return { step, next: step.locator(next), back: step.locator(back) };
}

/** Makes the page object of a step that has no controls but what every step has, and is left by its button. */
export function leftByNext(step: string): new (page: Page) => Screen {
  return class implements Screen {
    readonly root: Locator;
    readonly marker = onMySignIns(step);
    readonly controls: StepControls;
    readonly problem = onMySignIns(errorBar);

    constructor(page: Page) {
      this.root = underTheBar(page);
      const { next, back } = stepOf(page, this.marker);
      this.controls = { next, back };
    }

    async forward(hand: Hand): Promise<void> {
      await hand.press(this.controls.next);
    }
  };
}
