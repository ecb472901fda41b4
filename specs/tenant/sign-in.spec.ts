import { z } from 'zod';

import { configOf, enterAddress, enterPassword, pageId, signIn } from './steps.ts';
import { expect, test } from './test.ts';

test('aka.ms/mfasetup leads to the e-mail screen', async ({ pc }) => {
  await pc.goto('https://aka.ms/mfasetup');
  await expect(pc).toHaveURL(/^https:\/\/login\.microsoftonline\.com\/common\/oauth2\/authorize\?/);
  await expect(pageId(pc)).toHaveAttribute('content', 'ConvergedSignIn');
});

test('§1.1: $Config is there before the page is shown', async ({ pc }) => {
  await pc.goto('https://aka.ms/mfasetup');
  expect(await configOf(pc)).toMatchObject({
    pgid: 'ConvergedSignIn',
    hpgid: 1104,
    hpgact: 1800,
    sErrorCode: '50058',
    sFTName: 'flowToken',
    urlPost: '/common/login',
  });
});

test('§1.3: the e-mail screen has its ids, and the password as a hidden twin', async ({ pc }) => {
  await pc.goto('https://aka.ms/mfasetup');
  await expect(pc.locator('#loginHeader')).toHaveRole('heading');
  await expect(pc.locator('#loginHeader')).toHaveText('Logg på');
  await expect(pc.locator('input[name=loginfmt]#i0116')).toBeFocused();
  await expect(pc.locator('#i0118.moveOffScreen')).not.toBeInViewport();
  await expect(pc.locator('input[type=submit]#idSIButton9')).toHaveValue('Neste');
});

test('§1.3: the password screen has its ids, on the same page', async ({ pc, account }) => {
  await enterAddress(pc, account.address);
  await expect(pc.locator('#i0118')).toBeFocused();
  await expect(pc.locator('#displayName')).toHaveText(account.address);
  await expect(pc.locator('#loginHeader')).toHaveText('Skriv inn passord');
  await expect(pc.locator('#idA_PWD_ForgotPassword')).toBeVisible();
  await expect(pc.locator('#i0116.moveOffScreen')).toHaveValue(account.address);
  await expect(pageId(pc)).toHaveAttribute('content', 'ConvergedSignIn');
});

test('the arrow leads from the password back to the address', async ({ pc, account }) => {
  await enterAddress(pc, account.address);
  await pc.locator('#idBtn_Back').click();
  await expect(pc.locator('#i0116')).toHaveValue(account.address);
});

for (const [reducedMotion, animation] of [
  ['no-preference', 'slide'],
  ['reduce', 'none'],
] as const) {
  test(`the password slides in unless the reader wants no motion: ${reducedMotion}`, async ({
    pc,
    account,
  }) => {
    await pc.emulateMedia({ reducedMotion });
    await enterAddress(pc, account.address);
    await expect(pc.locator('.slide-in-next')).toHaveCSS('animation-name', animation);
  });
}

test('§1.2: GetCredentialType has its shape, both ways', async ({ pc, account }) => {
  const exchanged = pc.waitForResponse('**/GetCredentialType');
  await enterAddress(pc, account.address);
  const response = await exchanged;

  const asked = z.object({ username: z.string(), originalRequest: z.string(), flowToken: z.string() });
  expect(asked.parse(response.request().postDataJSON()).username).toBe(account.address);
  const headers = ['canary', 'client-request-id', 'hpgact', 'hpgid', 'hpgrequestid'];
  expect(Object.keys(await response.request().allHeaders())).toEqual(expect.arrayContaining(headers));
  expect(await response.json()).toMatchObject({
    Username: account.address,
    Display: account.address,
    IfExistsResult: 0,
    ThrottleStatus: 0,
    Credentials: { PrefCredential: 1, HasPassword: true },
    EstsProperties: { DomainType: 3 },
    FlowToken: expect.any(String),
    apiCanary: expect.any(String),
  });
});

test('§1.2: the password is posted with the fields that it is posted with', async ({ pc, account }) => {
  const posted = pc.waitForRequest('**/common/login');
  await enterAddress(pc, account.address);
  await enterPassword(pc, account.password);
  const fields = new URLSearchParams((await posted).postData() ?? '');
  const names = ['canary', 'ctx', 'flowToken', 'hpgrequestid', 'login', 'loginfmt', 'passwd'];
  expect([...fields.keys()].sort()).toEqual(names);
});

test('§1.6: an unknown user is 50034, without a new page', async ({ pc }) => {
  await enterAddress(pc, 'ingen@alstahaug.example');
  await expect(pc.locator('#usernameError')).toHaveRole('alert');
  await expect(pc.locator('#i0116')).toHaveValue('ingen@alstahaug.example');
  expect((await configOf(pc)).sErrorCode).toBe('50034');
});

test('an address outside the reserved domain is an unknown user', async ({ pc }) => {
  await enterAddress(pc, 'fornavn.etternavn@alstahaug.kommune.no');
  await expect(pc.locator('#usernameError')).toBeVisible();
});

test('§1.6: a wrong password is 50126, and the right one still gets in', async ({ pc, account }) => {
  await enterAddress(pc, account.address);
  await enterPassword(pc, 'feil');
  await expect(pc.locator('#passwordError')).toHaveRole('alert');
  expect((await configOf(pc)).sErrorCode).toBe('50126');
  await expect(pc.locator('#i0118')).toHaveValue('');
  await enterPassword(pc, account.password);
  await expect(pageId(pc)).toHaveAttribute('content', 'KmsiInterrupt');
});

test('§1.6: a locked account is 50053, the right password or not', async ({ pc, tenant }) => {
  const { address, password } = await tenant.createAccount('locked');
  await enterAddress(pc, address);
  await enterPassword(pc, password);
  await expect(pc.locator('#passwordError')).toBeVisible();
  expect((await configOf(pc)).sErrorCode).toBe('50053');
});

test('ten wrong passwords in a row lock an account', async ({ pc, account }) => {
  await enterAddress(pc, account.address);
  const codes: unknown[] = [];
  for (const attempt of Array(10).keys()) {
    await enterPassword(pc, `feil ${attempt}`);
    await pc.locator('#passwordError').waitFor();
    codes.push((await configOf(pc)).sErrorCode);
  }
  expect(codes).toEqual([...Array<string>(9).fill('50126'), '50053']);
});

test('§1.3: stay signed in has its ids', async ({ pc, account }) => {
  await enterAddress(pc, account.address);
  await enterPassword(pc, account.password);
  await expect(pc.locator('form[action="/kmsi"]')).toBeVisible();
  await expect(pc.locator('#KmsiDescription')).toBeVisible();
  await expect(pc.locator('#KmsiCheckboxField')).toHaveRole('checkbox');
  await expect(pc.locator('#idBtn_Back')).toHaveValue('Nei');
  await expect(pc.locator('#idSIButton9')).toHaveValue('Ja');
});

for (const answer of ['#idSIButton9', '#idBtn_Back']) {
  test(`${answer} leads on from stay signed in`, async ({ pc, account }) => {
    await enterAddress(pc, account.address);
    await enterPassword(pc, account.password);
    await pc.locator('#KmsiDescription').waitFor();
    await pc.locator(answer).click();
    await expect(pageId(pc)).toHaveAttribute('content', 'ConvergedProofUpRedirect');
  });
}

test('§1.3: more information has its ids', async ({ pc, account }) => {
  await signIn(pc, account);
  await expect(pc.locator('#heading')).toHaveText('Trenger mer informasjon');
  await expect(pc.locator('#displayName')).toHaveText(account.address);
  await expect(pc.locator('#cancelLink')).toHaveRole('link');
  await expect(pc.locator('#moreInfoLink')).toHaveRole('link');
});

test('more information leads on to the address that was first asked for', async ({ pc, account }) => {
  await signIn(pc, account);
  await pc.locator('#idSubmit_ProofUp_Redirect').click();
  await expect(pc).toHaveURL('https://account.activedirectory.windowsazure.com/proofup.aspx?proofup=1');
});

test('a link that leads out of what is simulated says so', async ({ pc }) => {
  await pc.goto('https://aka.ms/mfasetup');
  await pc.getByRole('link', { name: 'Opprett en konto' }).click();
  await expect(pc.getByRole('heading')).toHaveText('Ikke simulert');
});

test('§1.6: a form of no sign-in under way is 50089', async ({ pc, account }) => {
  await enterAddress(pc, account.address);
  await pc.locator('input[name="flowToken"]').evaluate((field: HTMLInputElement) => {
    field.remove();
  });
  await pc.locator('form').evaluate((form: HTMLFormElement) => {
    form.submit();
  });
  await expect(pageId(pc)).toHaveAttribute('content', 'ConvergedError');
  await expect(pc.locator('#service_exception_message')).toContainText('AADSTS50089');
});

test('registration cannot be reached without signing in', async ({ pc }) => {
  await pc.goto('https://account.activedirectory.windowsazure.com/proofup.aspx?proofup=1');
  await expect(pc.locator('#i0116')).toBeVisible();
});
