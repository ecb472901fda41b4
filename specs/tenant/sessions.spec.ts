import type { BrowserContext, Page } from '@playwright/test';

import type { RunningTenant } from '../../fixtures/tenant.ts';
import { codeOf } from './codes.ts';
import { answerStaySignedIn, enterCredentials, enterPassword, pageId, signIn } from './steps.ts';
import { expect, test, through } from './test.ts';

const registration = 'https://account.activedirectory.windowsazure.com/proofup.aspx';
const signOut = 'https://login.microsoftonline.com/common/oauth2/logout';
const authorize = 'https://login.microsoftonline.com/common/oauth2/authorize?state=x&prompt=';
const interrupt = 'ConvergedProofUpRedirect';

/** The next visit after the browser was closed: what lasts stays, what ends with the browser is gone. */
async function closeBrowser(context: BrowserContext): Promise<void> {
  const cookies = await context.cookies();
  await context.clearCookies();
  await context.addCookies(cookies.filter(({ expires }) => expires > 0));
}

test('a session spares the password for as long as the browser is open', async ({ pc, account }) => {
  await signIn(pc, account);
  await pc.goto('https://aka.ms/mfasetup');
  await expect(pageId(pc)).toHaveAttribute('content', interrupt);
  await closeBrowser(pc.context());
  await pc.goto('https://aka.ms/mfasetup');
  await expect(pc.locator('#i0116')).toBeVisible();
});

test('«Ja» spares it the next time too', async ({ pc, account }) => {
  await enterCredentials(pc, account);
  await answerStaySignedIn(pc, 'yes');
  await expect(pageId(pc)).toHaveAttribute('content', interrupt);
  await closeBrowser(pc.context());
  await pc.goto('https://aka.ms/mfasetup');
  await expect(pageId(pc)).toHaveAttribute('content', interrupt);
  const names = (await pc.context().cookies()).map(({ name }) => name);
  expect(names).toContain('ESTSAUTHPERSISTENT');
});

test('«Ikke vis dette flere ganger» spares the question, and nothing else', async ({ pc, account }) => {
  await enterCredentials(pc, account);
  await pc.locator('#KmsiCheckboxField').check();
  await answerStaySignedIn(pc, 'no');
  await expect(pageId(pc)).toHaveAttribute('content', interrupt);
  await closeBrowser(pc.context());
  await enterCredentials(pc, account);
  await expect(pageId(pc)).toHaveAttribute('content', interrupt);
});

test.describe('§1.3: the account picker', () => {
  test.beforeEach(async ({ pc, account }) => {
    await signIn(pc, account);
    await pc.locator('#cancelLink').click();
    await expect(pc.locator('#loginHeader')).toHaveText('Velg en konto');
  });

  test('has a tile for each account and one for another', async ({ pc, account }) => {
    const tiles = pc.locator('#tilesHolder .table[role="button"][data-test-id]');
    await expect(tiles).toHaveCount(2);
    await expect(pc.locator(`.table[data-test-id="${account.address}"]`)).toContainText('Pålogget');
    await expect(pc.getByRole('button', { name: 'Bruk en annen konto' })).toBeVisible();
    await expect(pc.locator('#otherTile .table')).toHaveAttribute('aria-labelledby', 'otherTileText');
  });

  test('goes on with one that is signed in', async ({ pc, account }) => {
    await pc.locator(`[data-test-id="${account.address}"]`).click();
    await expect(pageId(pc)).toHaveAttribute('content', interrupt);
  });

  test('takes another, by keyboard too', async ({ pc, tenant }) => {
    // Its script listens once the page has loaded; a key that is pressed before is lost.
    await pc.waitForLoadState();
    await pc.locator('#otherTile .table').press('Enter');
    await expect(pc.locator('#i0116')).toBeFocused();
    const other = await tenant.createAccount('new');
    await pc.locator('#i0116').fill(other.address);
    await pc.locator('#idSIButton9').click();
    await enterPassword(pc, other.password);
    await answerStaySignedIn(pc, 'no');
    await expect(pc.locator('#displayName')).toHaveText(other.address);
  });

  test('asks one that has signed out for its password', async ({ pc, account }) => {
    await pc.goto(signOut);
    await expect(pc.getByRole('heading')).toHaveText('Du er logget av');
    await pc.goto('https://aka.ms/mfasetup');
    const tile = pc.locator(`[data-test-id="${account.address}"]`);
    await expect(tile).toContainText('Ikke pålogget');
    await tile.click();
    await expect(pc.locator('#displayName')).toHaveText(account.address);
    await pc.locator('#idBtn_Back').click();
    await expect(tile).toBeVisible();
  });
});

test.describe('prompt', () => {
  test.beforeEach(async ({ pc, account }) => signIn(pc, account));

  test('login asks again, session or not', async ({ pc }) => {
    await pc.goto(`${authorize}login`);
    await expect(pc.locator('#i0116')).toBeVisible();
  });

  test('select_account asks which', async ({ pc }) => {
    await pc.goto(`${authorize}select_account`);
    await expect(pc.locator('#tilesHolder')).toBeVisible();
  });

  test('none asks nobody', async ({ pc }) => {
    await pc.goto(`${authorize}none`);
    await expect(pageId(pc)).toHaveAttribute('content', interrupt);
    await pc.context().clearCookies();
    const sent = pc.waitForRequest(
      (request) => request.url() === registration && request.method() === 'POST',
    );
    await pc.goto(`${authorize}none`);
    const fields = new URLSearchParams((await sent).postData() ?? '');
    expect(fields.get('error_description')).toContain('AADSTS50058');
  });
});

test('nobody is sent back to an address outside', async ({ pc }) => {
  await pc.goto(`${authorize}&redirect_uri=${encodeURIComponent('https://example.com/')}`);
  await expect(pc.getByRole('heading')).toHaveText('Ikke simulert');
});

test.describe('return addresses', () => {
  /** Signs in a registered account from wherever the page is. */
  async function signInByCode(pc: Page, tenant: RunningTenant): Promise<void> {
    const account = await tenant.createAccount('code');
    await pc.locator('#i0116').fill(account.address);
    await pc.locator('#idSIButton9').click();
    await enterPassword(pc, account.password);
    await pc.locator('#idTxtBx_SAOTCC_OTC').fill(codeOf(account, tenant));
    await pc.locator('#idSubmit_SAOTCC_Continue').click();
    await answerStaySignedIn(pc, 'no');
  }

  for (const address of [
    `${registration}?proofup=1`,
    `${registration}?proofup=1&whr=alstahaug.example&x=%C3%A6%20b`,
  ]) {
    test(`sign-in comes back to exactly ${address}`, async ({ pc, tenant }) => {
      await pc.goto(address);
      await signInByCode(pc, tenant);
      await expect(pc).toHaveURL(address);
      await expect(pc.getByRole('status')).toBeVisible();
    });
  }

  test('§1.2: by a hidden form that posts itself', async ({ pc, tenant }) => {
    const posted = pc.waitForRequest(
      (request) => request.url() === registration && request.method() === 'POST',
    );
    await pc.goto(`${registration}?proofup=1`);
    await signInByCode(pc, tenant);
    const fields = new URLSearchParams((await posted).postData() ?? '');
    expect([...fields.keys()].sort()).toEqual(['code', 'id_token', 'session_state', 'state']);
  });
});

test('who signs out is signed out', async ({ pc, account }) => {
  await signIn(pc, account);
  await pc.goto(`${signOut}?post_logout_redirect_uri=${encodeURIComponent('https://aka.ms/mfasetup')}`);
  await expect(pc.locator('#tilesHolder')).toContainText('Ikke pålogget');
});

test('two people on one computer are kept apart', async ({ pc, account, browser, tenant }) => {
  const other = await tenant.createAccount('new');
  const another = await browser.newContext(through(tenant));
  const page = await another.newPage();
  await Promise.all([signIn(pc, account), signIn(page, other)]);
  await page.goto('https://aka.ms/mfasetup');
  await expect(page.locator('#displayName')).toHaveText(other.address);
  await pc.goto('https://aka.ms/mfasetup');
  await expect(pc.locator('#displayName')).toHaveText(account.address);
  await another.close();
});
