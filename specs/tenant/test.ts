import type { BrowserContextOptions, Page } from '@playwright/test';

import { test as withTenant, type RunningTenant, type TenantAccount } from '../../fixtures/tenant.ts';

interface People {
  /** An account of this test's own that has registered nothing. */
  account: TenantAccount;
  /** A window on the computer. */
  pc: Page;
  /** The telephone, its home screen showing. */
  phone: Page;
}

/** How any browser must be set to see the tenant. */
export function through(tenant: RunningTenant): BrowserContextOptions {
  return {
    proxy: { server: tenant.proxy },
    ignoreHTTPSErrors: true,
    locale: 'nb-NO',
    reducedMotion: 'reduce',
  };
}

/** What the tenant's own specs are given: a browser that sees it, and no page object of ours. */
export const test = withTenant.extend<People>({
  account: async ({ tenant }, use) => use(await tenant.createAccount('new')),

  pc: async ({ browser, tenant }, use) => {
    const context = await browser.newContext({ ...through(tenant), viewport: { width: 1280, height: 720 } });
    await use(await context.newPage());
    await context.close();
  },

  phone: async ({ browser, tenant }, use) => {
    const context = await browser.newContext({ ...through(tenant), viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(tenant.phoneUrl);
    await use(page);
    await context.close();
  },
});

export { expect } from '@playwright/test';
