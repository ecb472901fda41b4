import type { Page } from '@playwright/test';

import type { RunningTenant } from '../../fixtures/tenant.ts';
import { codeOf } from './codes.ts';
import { answerStaySignedIn, signIn } from './steps.ts';
import { expect, test } from './test.ts';

const site = 'https://account.activedirectory.windowsazure.com';

/** Signs in at whatever page asks for it, as somebody who has registered codes. */
async function signInByCode(pc: Page, tenant: RunningTenant): Promise<void> {
  const account = await tenant.createAccount('code');
  await pc.locator('#i0116').fill(account.address);
  await pc.locator('#idSIButton9').click();
  await pc.locator('#i0118:not(.moveOffScreen)').fill(account.password);
  await pc.locator('#idSIButton9').click();
  await pc.locator('#idTxtBx_SAOTCC_OTC').fill(codeOf(account, tenant));
  await pc.locator('#idSubmit_SAOTCC_Continue').click();
  await answerStaySignedIn(pc, 'no');
}

for (const path of [
  '/proofup.aspx?proofup=1&whr=alstahaug.example',
  '/Andre/side.aspx?a=%C3%B8&b=1%2B1',
  '/',
]) {
  test(`${path} without a session leads to sign-in, and back to exactly there`, async ({ pc, tenant }) => {
    await pc.goto(site + path);
    await expect(pc).toHaveURL(/^https:\/\/login\.microsoftonline\.com\/common\/oauth2\/authorize\?/);
    await signInByCode(pc, tenant);
    await expect(pc).toHaveURL(site + path);
  });
}

test('an address that is no page says so to who is signed in', async ({ pc, tenant }) => {
  await pc.goto(`${site}/noe/helt/annet?x=1`);
  await signInByCode(pc, tenant);
  await expect(pc.getByRole('heading', { level: 1 })).toHaveText('Ikke simulert');
  expect(pc.url()).toBe(`${site}/noe/helt/annet?x=1`);
});

test('who has registered comes back from sign-in to a registration that is finished', async ({
  pc,
  tenant,
}) => {
  await pc.goto('https://aka.ms/mfasetup');
  await signInByCode(pc, tenant);
  await expect(pc).toHaveURL(`${site}/proofup.aspx?proofup=1`);
  await expect(pc.getByRole('status')).toHaveText('Sikkerhetsbekreftelsen er konfigurert.');
});

test('signing out ends the session here, and goes on to sign out of sign-in', async ({ pc, account }) => {
  await signIn(pc, account);
  await pc.locator('#idSubmit_ProofUp_Redirect').click();
  await pc.locator('select').waitFor();
  const signOut = pc.waitForRequest('https://login.microsoftonline.com/common/oauth2/logout**');
  await pc.goto(`${site}/signout`);
  const { searchParams } = new URL((await signOut).url());
  expect(searchParams.get('post_logout_redirect_uri')).toBe('https://aka.ms/mfasetup');
  expect((await pc.context().cookies(site)).map(({ name }) => name)).not.toContain('tofaktor-registration');
  const answer = await pc.context().request.get(`${site}/proofup.aspx?proofup=1`, { maxRedirects: 0 });
  expect(answer.status()).toBe(302);
});

for (const [what, form] of [
  ['an error', { error: 'access_denied', state: 'x' }],
  ['a code that nobody gave out', { code: 'made-up', state: 'x' }],
  ['nothing', {}],
] as const) {
  test(`a sign-in that comes back with ${what} is told`, async ({ pc }) => {
    const answer = await pc.context().request.post(`${site}/proofup.aspx`, {
      form,
      headers: { 'accept-language': 'nb' },
    });
    expect(answer.status()).toBe(400);
    await pc.setContent(await answer.text());
    await expect(pc.getByRole('heading', { level: 1 })).toHaveText('Påloggingen ble ikke fullført');
    await expect(pc.getByRole('link')).toHaveAttribute('href', 'https://aka.ms/mfasetup');
    await expect(pc.getByText('access_denied')).toHaveCount(what === 'an error' ? 1 : 0);
  });
}

test('a code is good for one arrival', async ({ pc, account }) => {
  await signIn(pc, account);
  const slip = await pc.locator('input[name="evo_code"]').inputValue();
  const arrive = () =>
    pc.context().request.post(`${site}/proofup.aspx`, { form: { evo_code: slip }, maxRedirects: 0 });
  expect((await arrive()).status()).toBe(303);
  expect((await arrive()).status()).toBe(400);
});

test('exchanges without a session are refused', async ({ pc }) => {
  for (const path of ['invitation', 'activation', 'verification', 'fallback-phone'])
    expect((await pc.context().request.post(`${site}/proofup.aspx/${path}`)).status()).toBe(401);
});
