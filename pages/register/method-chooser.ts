import type { Locator, Page } from '@playwright/test';
import { parts } from './wizard.ts';

/** The methods that can be chosen, and what confirms the choice where it is a menu's. */
export type ChooserControls = Readonly<Record<'app' | 'phone' | 'next' | 'cancel', Locator>>;

/** A chooser of methods: tiles that lead on by themselves, or a menu with a button (MICROSOFT-FLOW.md §3.2, §5 D17). */
export function methodChooser(page: Page, within: string): ChooserControls {
  const place = page.locator(within);
  const method = (tile: string) =>
    place.locator(`:is([data-testid="authmethod-picker-${tile}"], option[value="${tile}"])`);
  return {
    app: method('authenticatorApp'),
    phone: method('mobilePhone'),
    next: place.locator('button[type="submit"]'),
    cancel: place.locator(parts.back),
  };
}
