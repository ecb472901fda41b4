import type { Page } from '@playwright/test';

import type { RunningTenant, TenantAccount } from '../../fixtures/tenant.ts';
import { expect, test } from './in-edition.ts';
import { choosePhone, giveCode, giveNumber } from './register-steps.ts';
import { phoneWithNumber } from './registering.ts';
import { openAdding, openList } from './security-info-steps.ts';
import { enterCredentials } from './steps.ts';

const codeField = '#idTxtBx_SAOTCC_OTC';

/** Adds a telephone number to an account that has codes, and signs out. */
async function addNumber(
  page: Page,
  telephone: Page,
  { account, served }: { account: TenantAccount; served: RunningTenant },
): Promise<void> {
  await openList(page, account, served);
  await openAdding(page);
  await choosePhone(page, 'combined-2025');
  await giveNumber(page, '40000000');
  await giveCode(page, (await telephone.locator('[data-control="code"]').textContent()) ?? '');
  await page.locator('[data-number-added]').waitFor();
  await page.context().clearCookies();
}

test('§1.3 OneWaySMS: who has a number may sign in by a code in a message', async ({
  page,
  telephone,
  served,
}) => {
  const account = await served.createAccount('code');
  await telephone.goto(phoneWithNumber);
  await addNumber(page, telephone, { account, served });
  await telephone.locator('[data-control="home"]').click();
  await expect(telephone.locator('main')).toHaveAttribute('data-screen', 'start');

  await enterCredentials(page, account);
  await page.locator('#signInAnotherWay').click();
  const way = page.locator('[data-value="OneWaySMS"]');
  await expect(way).toHaveText('Send en tekstmelding til +47 XXXXXX00');
  await way.click();
  await expect(page.locator('#idDiv_SAOTCC_Description')).toContainText(
    'Vi har sendt en sekssifret kode til +47 XXXXXX00.',
  );
  const code = telephone.locator('[data-screen="message"] [data-control="code"]');
  await expect(code).toHaveText(/^\d{6}$/);
  const sent = (await code.textContent()) ?? '';

  await page.locator(codeField).fill(sent === '123456' ? '654321' : '123456');
  await page.locator('#idSubmit_SAOTCC_Continue').click();
  await expect(page.locator('#idSpan_SAOTCC_Error_OTC')).toBeVisible();
  await page.locator(codeField).fill(sent);
  await page.locator('#idSubmit_SAOTCC_Continue').click();
  await expect(page.locator('#KmsiDescription')).toBeVisible();
});
