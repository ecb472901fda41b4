import type { Page } from '@playwright/test';

import {
  startTenant,
  type Edition,
  type Mutation,
  type RunningTenant,
  type SwitchName,
  type TenantAccount,
} from '../../fixtures/tenant.ts';
import { enterPassword } from './steps.ts';
import { test as base, through } from './test.ts';

interface InEdition {
  edition: Edition;
  switched: readonly SwitchName[];
  /** What is laid over its screens; by a name, since Playwright reads a list of objects as something of its own. */
  laid: { readonly mutations: readonly Mutation[] };
  /** What the browser asks for. */
  language: string;
  /** A tenant of the test's own: that edition, with that switched on. */
  served: RunningTenant;
  /** A window on it. */
  page: Page;
  /** A telephone beside it. */
  telephone: Page;
}

/** For specs of what several editions have: which one, and what is switched on in it, is said where the tests are. */
export const test = base.extend<InEdition>({
  edition: ['combined-2025', { option: true }],
  switched: [[], { option: true }],
  laid: [{ mutations: [] }, { option: true }],
  language: ['nb-NO', { option: true }],

  served: async ({ edition, switched, laid }, use) => {
    const tenant = await startTenant({ edition, switches: switched, ...laid });
    await use(tenant);
    await tenant.stop();
  },

  page: async ({ browser, served, language }, use) => {
    const context = await browser.newContext({
      ...through(served),
      locale: language,
      viewport: { width: 1280, height: 720 },
    });
    await use(await context.newPage());
    await context.close();
  },

  telephone: async ({ browser, served }, use) => {
    const context = await browser.newContext({ ...through(served), viewport: { width: 390, height: 844 } });
    await use(await context.newPage());
    await context.close();
  },
});

export const laterEditions = ['combined', 'combined-2025'] as const;

/** Where whoever is to sign in is sent, with a state. */
export const authorize = 'https://login.microsoftonline.com/common/oauth2/authorize?state=x';

/** Where whoever has nothing registered is sent, and where whoever has is sent back. */
export const register = 'https://mysignins.microsoft.com/register';
export const signedIn = 'https://mysignins.microsoft.com/signin-oidc';

/** The fields of the next form that is posted to an address. */
export async function postedTo(page: Page, address: string): Promise<URLSearchParams> {
  const request = await page.waitForRequest((one) => one.method() === 'POST' && one.url() === address);
  return new URLSearchParams(request.postData() ?? '');
}

/** Opens the sign-in page, and gives address and password. */
export async function signInAt(page: Page, { address, password }: TenantAccount): Promise<void> {
  await page.goto(authorize);
  await page.locator('#i0116').fill(address);
  await page.locator('#idSIButton9').click();
  await enterPassword(page, password);
}

export { expect } from './test.ts';
