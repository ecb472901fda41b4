import type { Locator, Page } from '@playwright/test';

import type { RunningTenant, TenantAccount } from '../../fixtures/tenant.ts';
import { codeOf } from './codes.ts';
import { answerStaySignedIn, enterCredentials } from './steps.ts';

/** What shows of the list of methods, and of the dialogs over it. */
export const inList = {
  methods: (page: Page): Locator => page.locator('li[data-method]'),
  standard: (page: Page): Locator => page.locator('[data-default-name]'),
  dialog: (page: Page): Locator => page.locator('dialog[open]'),
  back: (page: Page): Locator => page.locator('dialog[open] [data-leads="back"]'),
  confirm: (page: Page): Locator => page.locator('dialog[open] [type="submit"]'),
};

/** Signs in with a code, as far as the list. */
export async function openList(page: Page, account: TenantAccount, tenant: RunningTenant): Promise<void> {
  await enterCredentials(page, account);
  if (account.methods[0] === 'push') {
    await page.locator('#signInAnotherWay').click();
    await page.locator('[data-value="PhoneAppOTP"]').click();
  }
  await page.locator('#idTxtBx_SAOTCC_OTC').fill(codeOf(account, tenant));
  await page.locator('#idSubmit_SAOTCC_Continue').click();
  await answerStaySignedIn(page, 'no');
  await page.locator('ul[aria-busy="false"]').waitFor();
}

/** Opens the dialog that adds a method. */
export async function openAdding(page: Page): Promise<void> {
  await page.locator('span[data-automationid="splitbuttonprimary"] i[data-icon-name="Add"]').click();
}
