import type { Locator, Page } from '@playwright/test';

/** CSS of a screen of the simulated Authenticator: our own drawing, which says by itself which screen it is. */
export function appScreen(name: string): string {
  return `main[data-screen="${name}"]`;
}

/** Something to touch on it. */
export function appControl(page: Page, screen: string, name: string): Locator {
  return page.locator(`${screen} [data-control="${name}"]`);
}
