import type { Page } from '@playwright/test';

import type { RunningTenant, TenantAccount } from '../../fixtures/tenant.ts';
import { codeOf } from './codes.ts';
import { expect, test } from './in-edition.ts';
import { at, choosePhone } from './register-steps.ts';
import { answerStaySignedIn, enterAddress, enterCredentials, enterPassword } from './steps.ts';

const telephoneNumber = 'https://phone.tofaktor.test/?number=40000000';
const codeField = '#idTxtBx_SAOTCC_OTC';

/** Adds a telephone number to an account that has codes, and signs out. */
async function addNumber(
  page: Page,
  telephone: Page,
  { account, served }: { account: TenantAccount; served: RunningTenant },
): Promise<void> {
  await enterCredentials(page, account);
  await page.locator(codeField).fill(codeOf(account, served));
  await page.locator('#idSubmit_SAOTCC_Continue').click();
  await answerStaySignedIn(page, 'no');
  await page.locator('[data-opens="add"]').click();
  await choosePhone(page, 'combined-2025');
  await page.locator('select[name="country"]').selectOption('47');
  await page.locator('[type="tel"]').fill('40000000');
  await at.next(page).click();
  await at.code(page).fill((await telephone.locator('[data-control="code"]').textContent()) ?? '');
  await at.next(page).click();
  await page.locator('[data-number-added]').waitFor();
  await page.context().clearCookies();
}

test('§1.3 OneWaySMS: who has a number may sign in by a code in a message', async ({
  page,
  telephone,
  served,
}) => {
  const account = await served.createAccount('code');
  await telephone.goto(telephoneNumber);
  await addNumber(page, telephone, { account, served });
  await telephone.locator('[data-control="home"]').click();
  await expect(telephone.locator('main')).toHaveAttribute('data-screen', 'start');

  await enterAddress(page, account.address);
  await enterPassword(page, account.password);
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
