import type { Page } from '@playwright/test';

import type { RunningTenant, TenantAccount } from '../../fixtures/tenant.ts';
import { codeOf, wrongCode } from './codes.ts';
import { enterCredentials, enterPassword, pageId } from './steps.ts';
import { expect, test, through } from './test.ts';

/** Gets an account of a kind to its challenge. */
async function challenged(pc: Page, tenant: RunningTenant, kind: TenantAccount['kind']) {
  const account = await tenant.createAccount(kind);
  await enterCredentials(pc, account);
  await expect(pageId(pc)).toHaveAttribute('content', 'ConvergedTFA');
  return account;
}

async function giveCode(pc: Page, code: string): Promise<void> {
  await pc.locator('#idTxtBx_SAOTCC_OTC').fill(code);
  await pc.locator('#idSubmit_SAOTCC_Continue').click();
}

async function answerOnPhone(phone: Page, answer: 'approve' | 'deny'): Promise<void> {
  await phone.locator('[data-control="notification"]').click();
  await phone.locator(`[data-control="${answer}"]`).click();
}

const staySignedIn = (pc: Page) => pc.locator('#KmsiDescription');

test.describe('§1.3: push', () => {
  let account: TenantAccount;

  test.beforeEach(async ({ pc, phone, tenant }) => {
    account = await challenged(pc, tenant, 'push');
    await phone.goto(tenant.phoneOf(account));
  });

  test('waits for the phone, under its ids', async ({ pc }) => {
    await expect(pc.locator('#idDiv_SAOTCAS_Title')).toHaveRole('heading');
    await expect(pc.locator('#idDiv_SAOTCAS_Description')).toBeVisible();
    await expect(pc.locator('#idRichContext_DisplaySign')).toBeHidden();
    await expect(pc.locator('#displayName')).toHaveText(account.address);
    await expect(pc.locator('#signInAnotherWay')).toHaveCount(0);
  });

  test('goes on when it is approved', async ({ pc, phone }) => {
    await answerOnPhone(phone, 'approve');
    await expect(staySignedIn(pc)).toBeVisible();
  });

  test('says that it was denied, and sends another', async ({ pc, phone }) => {
    await answerOnPhone(phone, 'deny');
    await expect(pc.locator('#idDiv_SAASDS_Description')).toContainText('avslått');
    await pc.locator('#idA_SAASDS_Resend').click();
    await answerOnPhone(phone, 'approve');
    await expect(staySignedIn(pc)).toBeVisible();
  });

  test('says that nobody answered, and sends another', async ({ pc, phone, tenant }) => {
    await pc.locator('#idDiv_SAOTCAS_Title').waitFor();
    await tenant.advance(120_000);
    await expect(pc.locator('#idDiv_SAASTO_Title')).toHaveText('Vi hørte ikke fra deg');
    await expect(pc.locator('#idDiv_SAASTO_Description')).toBeVisible();
    await answerOnPhone(phone, 'approve');
    await expect(phone.getByRole('alert')).toBeVisible();
    await pc.locator('#idA_SAASTO_Resend').click();
    await answerOnPhone(phone, 'approve');
    await expect(staySignedIn(pc)).toBeVisible();
  });
});

test.describe('§1.3: code', () => {
  test('has its ids', async ({ pc, tenant }) => {
    await challenged(pc, tenant, 'code');
    await expect(pc.locator('#idDiv_SAOTCC_Title')).toHaveRole('heading');
    await expect(pc.locator('#idDiv_SAOTCC_Description')).toBeVisible();
    await expect(pc.locator('#idTxtBx_SAOTCC_OTC[name=otc][type=tel][maxlength="6"]')).toBeFocused();
    await expect(pc.locator('#idSubmit_SAOTCC_Continue')).toHaveValue('Kontroller');
    await expect(pc.locator('#idChkBx_SAOTCC_TD[name=rememberMFA]')).not.toBeChecked();
  });

  test('the right one goes on', async ({ pc, tenant }) => {
    await giveCode(pc, codeOf(await challenged(pc, tenant, 'code'), tenant));
    await expect(staySignedIn(pc)).toBeVisible();
  });

  test('§1.5: a wrong one is told, and the right one still goes on', async ({ pc, tenant }) => {
    const account = await challenged(pc, tenant, 'code');
    await giveCode(pc, wrongCode(account, tenant));
    await expect(pc.locator('#idSpan_SAOTCC_Error_OTC')).toContainText('ikke inn den forventede');
    await giveCode(pc, codeOf(account, tenant));
    await expect(staySignedIn(pc)).toBeVisible();
  });

  test('one that was used is refused', async ({ pc, tenant, browser }) => {
    const account = await challenged(pc, tenant, 'code');
    const code = codeOf(account, tenant);
    await giveCode(pc, code);
    await staySignedIn(pc).waitFor();
    const another = await browser.newContext(through(tenant));
    const page = await another.newPage();
    await enterCredentials(page, account);
    await giveCode(page, code);
    await expect(page.locator('#idSpan_SAOTCC_Error_OTC')).toContainText('brukt allerede');
    await another.close();
  });

  test('a telephone whose clock is half a minute off gets in, one that is two minutes off does not', async ({
    pc,
    tenant,
  }) => {
    const account = await challenged(pc, tenant, 'code');
    await giveCode(pc, codeOf(account, tenant, 120));
    await expect(pc.locator('#idSpan_SAOTCC_Error_OTC')).toBeVisible();
    await giveCode(pc, codeOf(account, tenant, 30));
    await expect(staySignedIn(pc)).toBeVisible();
  });
});

test.describe('§1.3: another way', () => {
  test('leads from push to code', async ({ pc, tenant }) => {
    const account = await challenged(pc, tenant, 'both');
    await expect(pc.locator('#signInAnotherWay')).toContainText('kan ikke bruke');
    await pc.locator('#signInAnotherWay').click();
    await expect(pc.locator('#idDiv_SAOTCS_Title')).toHaveText('Bekreft identiteten din');
    await expect(pc.locator('#idDiv_SAOTCS_Proofs [data-value]')).toHaveCount(2);
    await pc.locator('div[data-value="PhoneAppOTP"]').click();
    await giveCode(pc, codeOf(account, tenant));
    await expect(staySignedIn(pc)).toBeVisible();
  });

  test('leads back to push, by keyboard', async ({ pc, phone, tenant }) => {
    const account = await challenged(pc, tenant, 'both');
    await phone.goto(tenant.phoneOf(account));
    await pc.locator('#signInAnotherWay').click();
    // Its script listens once the page has loaded; a key that is pressed before is lost.
    await pc.waitForLoadState();
    await pc.locator('div[data-value="PhoneAppOTP"]').press('Enter');
    await expect(pc.locator('#signInAnotherWay')).toHaveText('Logg på på en annen måte');
    await pc.locator('#signInAnotherWay').click();
    await pc.locator('div[data-value="PhoneAppNotification"]').press(' ');
    await pc.locator('#idDiv_SAOTCAS_Title').waitFor();
    await answerOnPhone(phone, 'approve');
    await expect(staySignedIn(pc)).toBeVisible();
  });
});

test('a device that is remembered is not challenged again, for fourteen days', async ({ pc, tenant }) => {
  const account = await challenged(pc, tenant, 'code');
  await pc.locator('#idChkBx_SAOTCC_TD').check();
  await giveCode(pc, codeOf(account, tenant));
  await staySignedIn(pc).waitFor();

  const again = 'https://login.microsoftonline.com/common/oauth2/authorize?prompt=login';
  const signInAgain = async () => {
    await pc.goto(again);
    await pc.locator('#i0116').fill(account.address);
    await pc.locator('#idSIButton9').click();
    await enterPassword(pc, account.password);
  };
  await signInAgain();
  await expect(staySignedIn(pc)).toBeVisible();
  await tenant.advance(14 * 86_400_000);
  await signInAgain();
  await expect(pageId(pc)).toHaveAttribute('content', 'ConvergedTFA');
});

test('an account that has registered finds its registration finished', async ({ pc, tenant }) => {
  await giveCode(pc, codeOf(await challenged(pc, tenant, 'code'), tenant));
  await pc.locator('#idBtn_Back').click();
  await expect(pc.getByRole('status')).toHaveText('Sikkerhetsbekreftelsen er konfigurert.');
});
