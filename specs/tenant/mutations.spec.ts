import type { Page } from '@playwright/test';

import { startTenant, type Mutation, type RunningTenant, type TenantAccount } from '../../fixtures/tenant.ts';
import {
  answerStaySignedIn,
  enterAddress,
  enterCredentials,
  enterPassword,
  openInvitation,
  signIn,
} from './steps.ts';
import { expect, test as withTenant, through } from './test.ts';

/** A tenant with something laid over it, a browser that sees it, and an account that has registered nothing. */
interface Laid {
  tenant: RunningTenant;
  pc: Page;
  account: TenantAccount;
}

const test = withTenant.extend<{ lay: (...mutations: Mutation[]) => Promise<Laid> }>({
  lay: async ({ browser }, use) => {
    const ends: (() => Promise<void>)[] = [];
    await use(async (...mutations) => {
      const tenant = await startTenant({ mutations });
      const context = await browser.newContext(through(tenant));
      ends.push(
        () => context.close(),
        () => tenant.stop(),
      );
      return { tenant, pc: await context.newPage(), account: await tenant.createAccount('new') };
    });
    for (const end of ends) await end();
  },
});

const mfaSetup = 'https://aka.ms/mfasetup';

test('text: another text, in a view that a script puts up too, and on no other screen', async ({ lay }) => {
  const { pc, account } = await lay({
    screen: 'sign-in/password',
    op: 'text',
    selector: '#loginHeader',
    value: 'Oppgi passord',
  });
  await pc.goto(mfaSetup);
  await expect(pc.locator('#loginHeader')).toHaveText('Logg på');
  await enterAddress(pc, account.address);
  await expect(pc.locator('#loginHeader')).toHaveText('Oppgi passord');
  await pc.locator('#idBtn_Back').click();
  await expect(pc.locator('#loginHeader')).toHaveText('Logg på');
});

test('text: an input has another value, and what is typed into a field stays', async ({ lay }) => {
  const { pc, account } = await lay(
    { screen: 'sign-in/email', op: 'text', selector: '#idSIButton9', value: 'Videre' },
    { screen: 'sign-in/email', op: 'text', selector: '#i0116', value: 'ola@alstahaug.example' },
  );
  await pc.goto(mfaSetup);
  await expect(pc.locator('#idSIButton9')).toHaveValue('Videre');
  await expect(pc.locator('#i0116')).toHaveValue('ola@alstahaug.example');
  await pc.locator('#i0116').fill(account.address);
  await pc.locator('#idSIButton9').click();
  await expect(pc.locator('#displayName')).toHaveText(account.address);
});

test('remove, attribute, insert, replace and move, on one screen', async ({ lay }) => {
  const screen = 'sign-in/email';
  const { pc } = await lay(
    { screen, op: 'attribute', selector: '#i0116', name: 'placeholder', value: 'E-post' },
    {
      screen,
      op: 'insert',
      selector: '#idSIButton9',
      position: 'beforebegin',
      value: '<a href="#" id="a">Ny</a>',
    },
    {
      screen,
      op: 'insert',
      selector: '#idSIButton9',
      position: 'beforebegin',
      value: '<a href="#" id="b">Nyere</a>',
    },
    { screen, op: 'replace', selector: '#a', value: '<button id="a" type="button">Knapp</button>' },
    { screen, op: 'move', selector: '#idSIButton9', position: 'beforebegin', target: '#a' },
    { screen, op: 'remove', selector: '.row' },
  );
  await pc.goto(mfaSetup);
  await expect(pc.locator('#i0116')).toHaveAttribute('placeholder', 'E-post');
  await expect(pc.locator('.buttons')).toMatchAriaSnapshot(`
    - button "Neste"
    - button "Knapp"
    - link "Nyere"
  `);
  await expect(pc.locator('.row')).toHaveCount(0);
});

test('a screen is changed before it is painted, and again when it is put up anew', async ({ lay }) => {
  const { pc } = await lay({ screen: 'sign-in/email', op: 'text', selector: '#loginHeader', value: 'Ny' });
  await pc.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    const look = () => {
      const heading = document.querySelector('#loginHeader');
      if (heading instanceof HTMLElement && heading.checkVisibility()) seen.push(heading.innerText);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await pc.goto(mfaSetup);
  await pc.locator('#idSIButton9').click();
  await expect(pc.locator('#usernameError')).toBeVisible();
  await expect(pc.locator('#loginHeader')).toHaveText('Ny');
  expect(new Set(await pc.evaluate<string[]>('seen'))).toEqual(new Set(['Ny']));
});

test('language: one view of a page in the other language, and back', async ({ lay }) => {
  const { pc, account } = await lay({ screen: 'sign-in/password', op: 'language', value: 'en' });
  await enterAddress(pc, account.address);
  await expect(pc.locator('#loginHeader')).toHaveText('Enter password');
  await expect(pc.locator('#idSIButton9')).toHaveValue('Sign in');
  await expect(pc.locator('#i0118')).toHaveAttribute('placeholder', 'Password');
  await expect(pc.locator('html')).toHaveAttribute('lang', 'en');
  await pc.locator('#idBtn_Back').click();
  await expect(pc.locator('#loginHeader')).toHaveText('Logg på');
  await expect(pc.locator('html')).toHaveAttribute('lang', 'nb');
});

test('language: a text with a number in it keeps the number', async ({ lay }) => {
  const { pc, tenant } = await lay({ screen: 'sign-in/challenge-push', op: 'language', value: 'en' });
  await enterCredentials(pc, await tenant.createAccount('push'));
  await expect(pc.locator('label:has(#idChkBx_SAOTCAS_TD)')).toHaveText("Don't ask again for 14 days");
});

test('skip: nobody sees the screen, and signing in goes on', async ({ lay }) => {
  const { pc, account } = await lay(
    { screen: 'sign-in/stay-signed-in', op: 'skip' },
    { screen: 'sign-in/more-information', op: 'skip' },
  );
  await enterCredentials(pc, account);
  await expect(pc.locator('main select')).toBeVisible();
  await expect(pc).toHaveURL(/^https:\/\/account\.activedirectory\.windowsazure\.com\//);
});

test('place-after: to stay signed in is asked after the interrupt, and registration comes then', async ({
  lay,
}) => {
  const { pc, account } = await lay({
    screen: 'sign-in/stay-signed-in',
    op: 'place-after',
    target: 'sign-in/more-information',
  });
  await enterCredentials(pc, account);
  await pc.locator('#idSubmit_ProofUp_Redirect').click();
  await expect(pc.locator('#KmsiDescription')).toBeVisible();
  await pc.locator('#idBtn_Back').click();
  await expect(pc.locator('main select')).toBeVisible();
});

test('interrupt: an unknown page, with the ribbon, that any button leaves', async ({ lay }) => {
  const { pc, account } = await lay({
    screen: 'sign-in/stay-signed-in',
    op: 'interrupt',
    value: '<main><h1>Vilkår</h1><button id="x">Ikke nå</button></main>',
  });
  await enterCredentials(pc, account);
  await expect(pc.getByRole('heading')).toHaveText('Vilkår');
  await expect(pc.locator('.ribbon')).toBeVisible();
  await pc.locator('#x').click();
  await answerStaySignedIn(pc, 'no');
  await expect(pc.locator('#idSubmit_ProofUp_Redirect')).toBeVisible();
});

test('interrupt: before a page that has an address of its own, and by a link', async ({ lay }) => {
  const { pc, account } = await lay({
    screen: 'proofup/contact-method',
    op: 'interrupt',
    value: '<main><h1>Nytt</h1><a href="#">Videre</a></main>',
  });
  await signIn(pc, account);
  await pc.locator('#idSubmit_ProofUp_Redirect').click();
  await pc.getByRole('link', { name: 'Videre' }).click();
  await expect(pc.locator('main select')).toBeVisible();
  await pc.reload();
  await expect(pc.locator('main select')).toBeVisible();
});

test('redirect: the screen is at another host, the next one where it always was', async ({ lay }) => {
  const { pc, account } = await lay({
    screen: 'proofup/contact-method',
    op: 'redirect',
    value: 'mysignins.microsoft.com',
  });
  await openInvitation(pc, account);
  await expect(pc).toHaveURL(/^https:\/\/mysignins\.microsoft\.com\//);
});

test('redirect: a screen of sign-in too, with what was typed before it', async ({ lay }) => {
  const { pc, account } = await lay({
    screen: 'sign-in/stay-signed-in',
    op: 'redirect',
    value: 'login.microsoft.com',
  });
  await enterCredentials(pc, account);
  await pc.locator('#KmsiDescription').waitFor();
  await expect(pc).toHaveURL(/^https:\/\/login\.microsoft\.com\//);
  await pc.locator('#idBtn_Back').click();
  await expect(pc.locator('#idSubmit_ProofUp_Redirect')).toBeVisible();
  await expect(pc).toHaveURL(/^https:\/\/login\.microsoftonline\.com\//);
});

test('status: an error so many times, and then the screen, also in answer to a form', async ({ lay }) => {
  const { pc, account } = await lay(
    { screen: 'sign-in/email', op: 'status', value: 503, times: 2 },
    { screen: 'sign-in/stay-signed-in', op: 'status', value: 500, times: 1 },
  );
  for (const status of [503, 503, 200]) expect((await pc.goto(mfaSetup))?.status()).toBe(status);
  const failed = pc.waitForResponse((response) => response.status() === 500);
  await pc.locator('#i0116').fill(account.address);
  await pc.locator('#idSIButton9').click();
  await enterPassword(pc, account.password);
  await failed;
  await expect(pc.getByRole('heading')).toHaveText('500');
  await pc.reload();
  await answerStaySignedIn(pc, 'no');
  await expect(pc.locator('#idSubmit_ProofUp_Redirect')).toBeVisible();
});

test('status: the exchange that brings a view fails', async ({ lay }) => {
  const { pc, account } = await lay({ screen: 'sign-in/password', op: 'status', value: 503, times: 1 });
  const exchange = pc.waitForResponse('**/common/GetCredentialType');
  await enterAddress(pc, account.address);
  expect((await exchange).status()).toBe(503);
});

for (const screen of ['sign-in/email', 'sign-in/password'] as const) {
  test(`delay: ${screen} takes its time`, async ({ lay }) => {
    const { pc, account } = await lay({ screen, op: 'delay', ms: 1500 });
    const begun = performance.now();
    await enterAddress(pc, account.address);
    await pc.locator('#i0118:not(.moveOffScreen)').waitFor();
    expect(performance.now() - begun).toBeGreaterThan(1500);
  });
}

test('a selector that matched nothing is told, if its screen was shown and nothing else', async ({ lay }) => {
  const { tenant, pc, account } = await lay(
    { screen: 'sign-in/email', op: 'remove', selector: '#nowhere' },
    { screen: 'sign-in/email', op: 'text', selector: '#loginHeader', value: 'Ny' },
    { screen: 'sign-in/email', op: 'move', selector: '#i0116', position: 'afterend', target: '#idDiv' },
    { screen: 'sign-in/email', op: 'remove', selector: 'a[' },
    { screen: 'sign-in/email', op: 'text', selector: '#usernameError', value: 'Feil' },
    { screen: 'proofup/contact-method', op: 'remove', selector: '#never' },
  );
  await enterAddress(pc, account.address);
  await pc.locator('#idBtn_Back').click();
  await expect
    .poll(() => tenant.unmatched())
    .toEqual([
      '[0].selector: "#nowhere" matched nothing on sign-in/email, which was shown',
      '[2].target: "#idDiv" matched nothing on sign-in/email, which was shown',
      '[3].selector: "a[" is no CSS selector',
      '[4].selector: "#usernameError" matched nothing on sign-in/email, which was shown',
    ]);
  await pc.locator('#i0116').fill('ingen');
  await pc.locator('#idSIButton9').click();
  await expect(pc.locator('#usernameError')).toHaveText('Feil');
  await expect.poll(() => tenant.unmatched()).toHaveLength(3);
});

test('the telephone can be changed too', async ({ lay }) => {
  const { tenant, pc } = await lay({
    screen: 'phone/add-account',
    op: 'text',
    selector: '[data-control="add"]',
    value: 'Ny konto',
  });
  await pc.goto(tenant.phoneUrl);
  await pc.locator('[data-control="app"]').click();
  await expect(pc.locator('[data-control="add"]')).toHaveText('Ny konto');
});

/** How each of the screens that no guide comes past is reached. */
const offThePath: Record<string, (pc: Page, tenant: RunningTenant, account: TenantAccount) => Promise<void>> =
  {
    'sign-in/pick-account': async (pc, _, account) => {
      await signIn(pc, account);
      await pc.locator('#cancelLink').click();
    },
    'sign-in/challenge-push': async (pc, tenant) => {
      await enterCredentials(pc, await tenant.createAccount('push'));
    },
    'sign-in/challenge-code': async (pc, tenant) => {
      await enterCredentials(pc, await tenant.createAccount('code'));
    },
    'sign-in/another-way': async (pc, tenant) => {
      await enterCredentials(pc, await tenant.createAccount('both'));
      await pc.locator('#signInAnotherWay').click();
    },
    'sign-in/change-password': async (pc, tenant) => {
      await enterCredentials(pc, await tenant.createAccount('expired'));
    },
    'sign-in/error': async (pc, _, account) => {
      await enterAddress(pc, account.address);
      await pc.locator('#i0118:not(.moveOffScreen)').waitFor();
      await pc.locator('form').evaluate((form: HTMLFormElement) => {
        form.querySelector('input[name="flowToken"]')?.remove();
        form.submit();
      });
    },
  };

for (const [screen, reach] of Object.entries(offThePath))
  test(`a mutation reaches ${screen}`, async ({ lay }) => {
    const mark = '<i hidden id="mark"></i>';
    const { pc, tenant, account } = await lay({
      ...{ screen: screen as Mutation['screen'], op: 'insert' },
      ...{ selector: 'body', position: 'beforeend', value: mark },
    });
    await reach(pc, tenant, account);
    await expect(pc.locator('#mark')).toHaveCount(1);
    expect(await tenant.unmatched()).toEqual([]);
  });
