import { expect, type Page } from '@playwright/test';

import type { RunningTenant, TenantAccount } from '../../fixtures/tenant.ts';
import { codeOf } from './codes.ts';

/**
 * Sign-in tools as strangers write them for the real pages: only what is public, and nothing of ours.
 *
 * One finds by roles and English names, as MICROSOFT-FLOW.md §1.3 and §1.5 have them; one by ids alone, whatever the
 * language. Both look what is showing and act on that, as §0.6 says that such tools must.
 */
export interface Stranger {
  account: TenantAccount;
  tenant: RunningTenant;
  /** The second factor that it is to use. */
  by: 'push' | 'code';
  /** Approves what the telephone asks. */
  approve: () => Promise<void>;
}

/** What a tool knows to do where something is to be seen: true once it has come to the end. */
type Deeds = readonly {
  on: (page: Page) => ReturnType<Page['locator']>;
  act?: (page: Page) => Promise<unknown>;
}[];

export async function signInByRoles(page: Page, { account, tenant, by, approve }: Stranger): Promise<void> {
  const press = (name: string) => page.getByRole('button', { name }).click();
  const heading = (name: string) => () => page.getByRole('heading', { name });
  await run(page, [
    {
      on: heading('Sign in'),
      act: async () => {
        await page.getByRole('textbox', { name: 'email' }).fill(account.address);
        await press('next');
      },
    },
    {
      on: heading('Enter password'),
      act: async () => {
        await page.getByRole('textbox', { name: 'password' }).fill(account.password);
        await press('sign in');
      },
    },
    {
      on: heading('Approve sign in request'),
      act: () =>
        by === 'push'
          ? approve()
          : page.getByRole('link', { name: "I can't use my Microsoft Authenticator app right now" }).click(),
    },
    { on: heading('Verify your identity'), act: () => press('Use a verification code') },
    {
      on: heading('Enter code'),
      act: async () => {
        await page.getByRole('textbox', { name: 'code' }).fill(codeOf(account, tenant));
        await press('Verify');
      },
    },
    { on: heading('Stay signed in?'), act: () => press('No') },
    { on: heading('More information required'), act: () => press('Next') },
    { on: heading('Additional security verification') },
  ]);
}

export async function signInByIds(page: Page, { account, tenant, by, approve }: Stranger): Promise<void> {
  const at = (selector: string) => () => page.locator(selector);
  const press = (selector: string) => page.locator(selector).click();
  await run(page, [
    {
      // The other view has the same field as a hidden twin (§1.3).
      on: at('input[name="loginfmt"]:not(.moveOffScreen)'),
      act: async () => {
        await page.locator('#i0116').fill(account.address);
        await press('#idSIButton9');
      },
    },
    {
      on: at('input[name="passwd"]:not(.moveOffScreen)'),
      act: async () => {
        await page.locator('#i0118').fill(account.password);
        await press('#idSIButton9');
      },
    },
    {
      on: at('#idDiv_SAOTCAS_Description'),
      act: () => (by === 'push' ? approve() : press('#signInAnotherWay')),
    },
    { on: at('#idDiv_SAOTCS_Proofs'), act: () => press('div[data-value="PhoneAppOTP"]') },
    {
      on: at('#idTxtBx_SAOTCC_OTC'),
      act: async () => {
        await page.locator('#idTxtBx_SAOTCC_OTC').fill(codeOf(account, tenant));
        await press('#idSubmit_SAOTCC_Continue');
      },
    },
    { on: at('#KmsiCheckboxField'), act: () => press('#idBtn_Back') },
    { on: at('#idSubmit_ProofUp_Redirect'), act: () => press('#idSubmit_ProofUp_Redirect') },
    { on: at('select, [role="status"]') },
  ]);
}

/** Acts on each screen once, in whatever order they come, until the last one is there. */
async function run(page: Page, deeds: Deeds): Promise<void> {
  const open = new Set(deeds);
  let ended = false;
  while (!ended) {
    const showing = await nextOf(page, open);
    open.delete(showing);
    if (showing.act) await showing.act(page);
    else ended = true;
  }
}

async function nextOf(page: Page, open: ReadonlySet<Deeds[number]>): Promise<Deeds[number]> {
  let found: Deeds[number] | undefined;
  await expect(async () => {
    for (const deed of open) if (await deed.on(page).isVisible()) found ??= deed;
    expect(found).toBeDefined();
  }).toPass({ timeout: 10_000 });
  if (found === undefined) throw new Error('Nothing is showing that this tool knows.');
  return found;
}
