import type { Page } from '@playwright/test';

import type { RunningTenant, TenantAccount } from '../../fixtures/tenant.ts';
import { codeOf, wrongCode } from './codes.ts';
import {
  authorize,
  expect,
  laterEditions,
  postedTo,
  register,
  signedIn,
  signInAt,
  test,
} from './in-edition.ts';
import { answerStaySignedIn, configOf, enterPassword, pageId } from './steps.ts';

const staySignedIn = (page: Page) => page.locator('#KmsiDescription');
const numberShown = (page: Page) => page.locator('#idRichContext_DisplaySign');

/** Gets a registered account to its challenge, its telephone open beside it. */
async function challenged(
  { page, telephone, served }: { page: Page; telephone: Page; served: RunningTenant },
  kind: 'push' | 'code' | 'both',
): Promise<TenantAccount> {
  const account = await served.createAccount(kind);
  if (kind !== 'code') await telephone.goto(served.phoneOf(account));
  await signInAt(page, account);
  await expect(pageId(page)).toHaveAttribute('content', 'ConvergedTFA');
  return account;
}

async function giveNumber(telephone: Page, number: string): Promise<void> {
  await telephone.locator('[data-control="number"]').fill(number);
  await telephone.locator('[data-control="approve"]').click();
}

async function giveCode(page: Page, code: string): Promise<void> {
  await page.locator('#idTxtBx_SAOTCC_OTC').fill(code);
  await page.locator('#idSubmit_SAOTCC_Continue').click();
}

for (const edition of laterEditions) {
  test.describe(edition, () => {
    test.use({ edition });

    test('§3.3: a notification always wants the number, and refuses another', async ({
      page,
      telephone,
      served,
    }) => {
      await challenged({ page, telephone, served }, 'push');
      await expect(numberShown(page)).toHaveText(/^[1-9]\d$/);
      const shown = (await numberShown(page).textContent()) ?? '';
      await telephone.locator('[data-control="notification"]').click();
      await giveNumber(telephone, shown === '99' ? '10' : String(Number(shown) + 1));
      await expect(telephone.getByRole('alert')).toBeVisible();
      await expect(numberShown(page)).toBeVisible();
      await giveNumber(telephone, shown);
      const posted = postedTo(page, signedIn);
      await answerStaySignedIn(page, 'no');
      expect([...(await posted).keys()].sort()).toEqual(['code', 'id_token', 'session_state', 'state']);
    });

    test('a notification that is denied can be sent again, with another number', async ({
      page,
      telephone,
      served,
    }) => {
      await challenged({ page, telephone, served }, 'push');
      await telephone.locator('[data-control="notification"]').click();
      await telephone.locator('[data-control="deny"]').click();
      await expect(page.locator('#idDiv_SAASDS_Description')).toContainText('avslått');
      await page.locator('#idA_SAASDS_Resend').click();
      await telephone.locator('[data-control="notification"]').click();
      await giveNumber(telephone, (await numberShown(page).textContent()) ?? '');
      await expect(staySignedIn(page)).toBeVisible();
    });

    test('a notification that nobody answers can be sent again', async ({ page, telephone, served }) => {
      await challenged({ page, telephone, served }, 'push');
      await expect(numberShown(page)).toBeVisible();
      await served.advance(120_000);
      await expect(page.locator('#idDiv_SAASTO_Title')).toHaveText('Vi hørte ikke fra deg');
      await page.locator('#idA_SAASTO_Resend').click();
      await expect(numberShown(page)).toHaveText(/^[1-9]\d$/);
    });

    test('another way leads from the number to a code, and a wrong one is told', async ({
      page,
      telephone,
      served,
    }) => {
      const account = await challenged({ page, telephone, served }, 'both');
      await page.locator('#signInAnotherWay').click();
      await page.locator('div[data-value="PhoneAppOTP"]').click();
      await giveCode(page, wrongCode(account, served));
      await expect(page.locator('#idSpan_SAOTCC_Error_OTC')).toBeVisible();
      await giveCode(page, codeOf(account, served));
      await expect(staySignedIn(page)).toBeVisible();
    });

    test('a device that is trusted is not challenged again', async ({ page, telephone, served }) => {
      const account = await challenged({ page, telephone, served }, 'code');
      await page.locator('#idChkBx_SAOTCC_TD').check();
      await giveCode(page, codeOf(account, served));
      await staySignedIn(page).waitFor();
      await page.goto(`${authorize}&prompt=login`);
      await page.locator('#i0116').fill(account.address);
      await page.locator('#idSIButton9').click();
      await enterPassword(page, account.password);
      await expect(staySignedIn(page)).toBeVisible();
    });

    test('who has nothing registered is sent to register, with the slip of §1.1', async ({
      page,
      served,
    }) => {
      await signInAt(page, await served.createAccount('new'));
      await answerStaySignedIn(page, 'no');
      await expect(page.locator('#heading')).toHaveText(
        edition === 'combined' ? 'Trenger mer informasjon' : 'La oss sikre kontoen din',
      );
      await expect(page.locator('#cancelLink, #moreInfoLink')).toHaveCount(2);
      expect(await configOf(page)).toMatchObject({
        pgid: 'ConvergedProofUpRedirect',
        urlPostRedirect: register,
      });
      const posted = postedTo(page, register);
      await page.locator('#idSubmit_ProofUp_Redirect').click();
      expect([...(await posted).keys()]).toEqual(['evo_code']);
    });

    test('nobody is sent to where an earlier edition had people register', async ({ page }) => {
      const reply = encodeURIComponent('https://account.activedirectory.windowsazure.com/proofup.aspx');
      await page.goto(`${authorize}&redirect_uri=${reply}`);
      await expect(page.getByRole('heading')).toHaveText('Ikke simulert');
      await page.goto(`${authorize}&redirect_uri=${encodeURIComponent(signedIn)}`);
      await expect(page.locator('#i0116')).toBeVisible();
    });

    test('who signs out may be sent back to the page that asked', async ({ page }) => {
      const back = 'https://mysignins.microsoft.com/security-info';
      const asked = page.waitForRequest(back);
      await page.goto(
        `https://login.microsoftonline.com/common/oauth2/logout?post_logout_redirect_uri=${encodeURIComponent(back)}`,
      );
      expect((await asked).method()).toBe('GET');
    });
  });
}

test.describe('skip-registration', () => {
  test.use({ switched: ['skip-registration'] });

  test.describe('combined', () => {
    test.use({ edition: 'combined' });

    test('registration is put off by the link', async ({ page, served }) => {
      await signInAt(page, await served.createAccount('new'));
      await answerStaySignedIn(page, 'no');
      await expect(page.locator('#skipMfaRegistrationLink')).toContainText('14 dager');
      const posted = postedTo(page, signedIn);
      await page.locator('#skipMfaRegistrationLink').click();
      expect((await posted).get('code')).toBeTruthy();
    });
  });

  test('§3.2: combined-2025 has no link for it here', async ({ page, served }) => {
    await signInAt(page, await served.createAccount('new'));
    await answerStaySignedIn(page, 'no');
    await page.locator('#idSubmit_ProofUp_Redirect').waitFor();
    await expect(page.locator('#skipMfaRegistrationLink')).toHaveCount(0);
  });
});
