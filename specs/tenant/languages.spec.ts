import type { Page } from '@playwright/test';

import { codeOf } from './codes.ts';
import { answerStaySignedIn, enterAddress, enterCredentials, enterPassword } from './steps.ts';
import { expect, test, through } from './test.ts';

const norwegian = /[æøåÆØÅ«»]|\b(ikke|eller|kontoen|passord)\b/i;

/** The language that a page says it is in, and anything Norwegian that a reader of it would meet. */
async function language(page: Page) {
  const tree = await page.locator('body').ariaSnapshot();
  return { lang: await page.locator('html').getAttribute('lang'), norwegian: norwegian.exec(tree)?.[0] };
}

const english = { lang: 'en', norwegian: undefined };

for (const { asked, lang } of [
  { asked: 'nb-NO,nb;q=0.9,en;q=0.5', lang: 'nb' },
  { asked: 'no', lang: 'nb' },
  { asked: 'nn-NO', lang: 'nb' },
  { asked: 'de-DE,nb;q=0.5,en;q=0.4', lang: 'nb' },
  { asked: 'en-GB', lang: 'en' },
  { asked: 'de', lang: 'en' },
]) {
  test(`whoever asks for ${asked} gets ${lang}`, async ({ playwright, tenant }) => {
    const http = await playwright.request.newContext({
      proxy: { server: tenant.proxy },
      ignoreHTTPSErrors: true,
      extraHTTPHeaders: { 'accept-language': asked },
    });
    const page = await http.get('https://aka.ms/mfasetup');
    expect(await page.text()).toContain(`<html lang="${lang}">`);
    await http.dispose();
  });
}

test('every screen of sign-in is English throughout where that is asked for', async ({ browser, tenant }) => {
  const context = await browser.newContext({ ...through(tenant), locale: 'en-US' });
  const page = await context.newPage();
  await enterAddress(page, '');
  await expect(page.locator('#usernameError')).toHaveText(
    'Enter a valid email address, phone number, or Skype name.',
  );
  await enterAddress(page, 'nobody@alstahaug.example');
  await expect(page.locator('#usernameError')).toHaveText(
    'This username may be incorrect. Make sure you typed it correctly. Otherwise, contact your admin.',
  );
  expect(await language(page)).toEqual(english);

  const account = await tenant.createAccount('both');
  await enterAddress(page, account.address);
  await expect(page.locator('#loginHeader')).toHaveText('Enter password');
  await enterPassword(page, '');
  await expect(page.locator('#passwordError')).toHaveText('Please enter your password.');
  await enterPassword(page, 'wrong');
  await expect(page.locator('#passwordError')).toHaveText(
    "Your account or password is incorrect. If you don't remember your password, reset it now.",
  );
  await enterPassword(page, account.password);
  await expect(page.locator('#idDiv_SAOTCAS_Title')).toHaveText('Approve sign in request');
  expect(await language(page)).toEqual(english);
  await page.locator('#signInAnotherWay').click();
  await expect(page.locator('#idDiv_SAOTCS_Title')).toHaveText('Verify your identity');
  await page.locator('div[data-value="PhoneAppOTP"]').click();
  await expect(page.locator('#idDiv_SAOTCC_Title')).toHaveText('Enter code');
  await page.locator('#idTxtBx_SAOTCC_OTC').fill(codeOf(account, tenant, 600));
  await page.locator('#idSubmit_SAOTCC_Continue').click();
  await expect(page.locator('#idSpan_SAOTCC_Error_OTC')).toHaveText(
    "You didn't enter the expected verification code. Please try again.",
  );
  expect(await language(page)).toEqual(english);

  await enterCredentials(page, await tenant.createAccount('new'));
  await page.locator('#KmsiDescription').waitFor();
  expect(await language(page)).toEqual(english);
  await answerStaySignedIn(page, 'no');
  await expect(page.locator('#heading')).toHaveText('More information required');
  expect(await language(page)).toEqual(english);
  await page.locator('#cancelLink').click();
  await expect(page.locator('#loginHeader')).toHaveText('Pick an account');
  expect(await language(page)).toEqual(english);
  await context.close();
});
