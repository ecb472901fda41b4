import type { Locator, Page } from '@playwright/test';

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
