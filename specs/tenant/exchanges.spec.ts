import type { APIRequestContext } from '@playwright/test';

import { codeOf, wrongCode } from './codes.ts';
import {
  askAuth,
  configIn,
  getCredentialType,
  hiddenFieldsIn,
  postPassword,
  signInHost,
  type PageSource,
} from '../http/client.ts';
import { expect, test as base } from './test.ts';

/** The exchanges of MICROSOFT-FLOW.md §1.2, by a client that has no browser and runs no script of the page. */
const test = base.extend<{ http: APIRequestContext }>({
  http: async ({ playwright, tenant }, use) => {
    const http = await playwright.request.newContext({
      proxy: { server: tenant.proxy },
      ignoreHTTPSErrors: true,
    });
    await use(http);
    await http.dispose();
  },
});

const start = async (http: APIRequestContext) => configIn(await http.get('https://aka.ms/mfasetup'));

/** Signs in with a password, and returns the page that follows. */
async function afterPassword(http: APIRequestContext, account: { address: string; password: string }) {
  return configIn(await postPassword(http, account, await start(http)));
}

const answerStay = (http: APIRequestContext, page: PageSource) =>
  http.post(`${signInHost}/kmsi`, {
    form: { LoginOptions: '1', ctx: page.sCtx, flowToken: page.sFT, canary: page.canary },
  });

const tokensOf = (page: PageSource) => ({ Ctx: page.sCtx, FlowToken: page.sFT, SessionId: page.sessionId });

test.describe('§1.2.1: GetCredentialType', () => {
  test('answers in its shape', async ({ http, account }) => {
    const response = await getCredentialType(http, account.address, await start(http));
    expect(await response.json()).toEqual({
      Username: account.address,
      Display: account.address,
      IfExistsResult: 0,
      IsUnmanaged: false,
      ThrottleStatus: 0,
      Credentials: { PrefCredential: 1, HasPassword: true, SasParams: null, CertAuthParams: null },
      EstsProperties: { UserTenantBranding: null, DomainType: 3 },
      FlowToken: expect.any(String) as unknown as string,
      IsSignupDisallowed: true,
      apiCanary: expect.any(String) as unknown as string,
    });
  });

  test('tells an address that nobody has', async ({ http }) => {
    const response = await getCredentialType(http, 'ingen@alstahaug.example', await start(http));
    expect(await response.json()).toMatchObject({ IfExistsResult: 1 });
  });

  test('rotates the flow token, and refuses the one before', async ({ http, account }) => {
    const page = await start(http);
    const first = await getCredentialType(http, account.address, page);
    const { FlowToken } = (await first.json()) as { FlowToken: string };
    expect(FlowToken).not.toBe(page.sFT);
    const replayed = await getCredentialType(http, account.address, page);
    expect(replayed.status()).toBe(400);
    expect(await replayed.json()).toMatchObject({ error: { code: '50089' } });
    expect((await getCredentialType(http, account.address, page, FlowToken)).status()).toBe(200);
  });

  test('refuses a request without the canary', async ({ http, account }) => {
    const page = { ...(await start(http)), apiCanary: 'made up' };
    expect((await getCredentialType(http, account.address, page)).status()).toBe(400);
  });
});

test.describe('§1.2.2: the password', () => {
  test('leads on with new tokens', async ({ http, account }) => {
    const first = await start(http);
    const next = await configIn(await postPassword(http, account, first));
    expect(next.pgid).toBe('KmsiInterrupt');
    expect(next.sCtx).not.toBe(first.sCtx);
    expect(next.sFT).not.toBe(first.sFT);
  });

  test('posted twice is told with 50089', async ({ http, account }) => {
    const page = await start(http);
    await postPassword(http, account, page);
    const again = await postPassword(http, account, page);
    expect(again.status()).toBe(400);
    expect(await configIn(again)).toMatchObject({ pgid: 'ConvergedError', sErrorCode: '50089' });
  });

  for (const { kind, code } of [
    { kind: 'locked', code: '50053' },
    { kind: 'disabled', code: '50057' },
    { kind: 'expired', code: '50055' },
  ] as const) {
    test(`§1.6: of an account that is ${kind} is told with ${code}`, async ({ http, tenant }) => {
      const page = await afterPassword(http, await tenant.createAccount(kind));
      expect(page).toMatchObject({ sErrorCode: code });
    });
  }

  test('§1.5: that is empty is no attempt', async ({ http, account }) => {
    for (let attempt = 0; attempt < 11; attempt += 1) {
      const page = await afterPassword(http, { ...account, password: '' });
      expect(page).toMatchObject({
        pgid: 'ConvergedSignIn',
        sErrorCode: '50058',
        sPOST_Username: account.address,
      });
    }
    expect((await afterPassword(http, account)).pgid).toBe('KmsiInterrupt');
  });

  test('§1.6: that is wrong is told with 50126, of nobody with 50034', async ({ http, account }) => {
    const wrong = await afterPassword(http, { ...account, password: 'feil' });
    expect(wrong).toMatchObject({ pgid: 'ConvergedSignIn', sErrorCode: '50126' });
    const nobody = await afterPassword(http, { address: 'ingen@alstahaug.example', password: 'feil' });
    expect(nobody).toMatchObject({ pgid: 'ConvergedSignIn', sErrorCode: '50034' });
  });
});

test('§1.2.3: KMSI leads on to the interrupt, which hands over to registration', async ({
  http,
  account,
}) => {
  const page = await configIn(await answerStay(http, await afterPassword(http, account)));
  expect(page).toMatchObject({ pgid: 'ConvergedProofUpRedirect', sErrorCode: '50072' });
  const registration = await http.post(String(page.urlPostRedirect), {
    form: { [String(page.sProofUpTokenName)]: String(page.sProofUpToken) },
  });
  expect(registration.url()).toBe('https://account.activedirectory.windowsazure.com/proofup.aspx?proofup=1');
});

test.describe('§1.2.4: BeginAuth, EndAuth, ProcessAuth', () => {
  test('take a code, rotating both tokens at each hop', async ({ http, tenant }) => {
    const account = await tenant.createAccount('code');
    const page = await afterPassword(http, account);
    expect(page).toMatchObject({
      pgid: 'ConvergedTFA',
      arrUserProofs: [expect.objectContaining({ authMethodId: 'PhoneAppOTP', isDefault: true })],
    });
    const begun = await askAuth(http, tokensOf(page), { Method: 'BeginAuth', AuthMethodId: 'PhoneAppOTP' });
    expect(begun).toEqual({
      Success: true,
      ResultValue: 'Success',
      Message: null,
      AuthMethodId: 'PhoneAppOTP',
      ErrCode: 0,
      Retry: false,
      FlowToken: expect.any(String) as unknown as string,
      Ctx: expect.any(String) as unknown as string,
      SessionId: page.sessionId,
      CorrelationId: expect.any(String) as unknown as string,
      Timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as unknown as string,
      Entropy: 0,
    });
    expect(begun.Ctx).not.toBe(page.sCtx);
    expect(begun.FlowToken).not.toBe(page.sFT);

    const question = { Method: 'EndAuth', AuthMethodId: 'PhoneAppOTP' } as const;
    const wrong = await askAuth(http, begun as never, {
      ...question,
      AdditionalAuthData: wrongCode(account, tenant),
    });
    expect(wrong).toMatchObject({ Success: false, ErrCode: 500_121 });
    const right = await askAuth(http, wrong as never, {
      ...question,
      AdditionalAuthData: codeOf(account, tenant),
    });
    expect(right).toMatchObject({ Success: true, ResultValue: 'Success', ErrCode: 0 });
    const next = await http.post(`${signInHost}/common/SAS/ProcessAuth`, {
      form: { request: String(right.Ctx), flowToken: String(right.FlowToken), login: account.address },
    });
    expect((await configIn(next)).pgid).toBe('KmsiInterrupt');
  });

  test('wait for a push', async ({ http, tenant }) => {
    const page = await afterPassword(http, await tenant.createAccount('push'));
    const method = { AuthMethodId: 'PhoneAppNotification' };
    const begun = await askAuth(http, tokensOf(page), { Method: 'BeginAuth', ...method });
    const waiting = await askAuth(http, begun as never, { Method: 'EndAuth', ...method });
    expect(waiting).toMatchObject({ Success: false, ErrCode: 0, Retry: true });
    await tenant.advance(120_000);
    const over = await askAuth(http, waiting as never, { Method: 'EndAuth', ...method });
    expect(over).toMatchObject({ Success: false, ErrCode: 500_121, Retry: false });
  });

  test('§1.6: cannot be left out: ProcessAuth without them is 500121', async ({ http, tenant }) => {
    const account = await tenant.createAccount('code');
    const page = await afterPassword(http, account);
    const next = await http.post(`${signInHost}/common/SAS/ProcessAuth`, {
      form: { request: page.sCtx, flowToken: page.sFT, login: account.address },
    });
    expect(await configIn(next)).toMatchObject({ pgid: 'ConvergedError', sErrorCode: '500121' });
  });

  test('§1.6: a replayed question is 50089', async ({ http, tenant }) => {
    const page = await afterPassword(http, await tenant.createAccount('code'));
    const question = { Method: 'BeginAuth', AuthMethodId: 'PhoneAppOTP' } as const;
    await askAuth(http, tokensOf(page), question);
    expect(await askAuth(http, tokensOf(page), question)).toMatchObject({ Success: false, ErrCode: 50_089 });
  });
});

test('§1.2.6: a form that posts itself goes back to the page that asked', async ({ http, tenant }) => {
  const account = await tenant.createAccount('code');
  const page = await afterPassword(http, account);
  const begun = await askAuth(http, tokensOf(page), { Method: 'BeginAuth', AuthMethodId: 'PhoneAppOTP' });
  const right = await askAuth(http, begun as never, {
    Method: 'EndAuth',
    AuthMethodId: 'PhoneAppOTP',
    AdditionalAuthData: codeOf(account, tenant),
  });
  const stay = await http.post(`${signInHost}/common/SAS/ProcessAuth`, {
    form: { request: String(right.Ctx), flowToken: String(right.FlowToken), login: account.address },
  });
  const last = await answerStay(http, await configIn(stay));
  const html = await last.text();
  expect(html).toMatch(/<form method="POST" name="hiddenform" action="[^"]*proofup\.aspx"/);
  const fields = await hiddenFieldsIn(last);
  expect(Object.keys(fields)).toEqual(['code', 'id_token', 'state', 'session_state']);
  const [, claims = ''] = (fields.id_token ?? '').split('.');
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
    iss: 'https://tofaktor.test/simulated',
    preferred_username: account.address,
  });
});

test('§1.2: the title while it posts itself is «Working…» in English', async ({ playwright, tenant }) => {
  const http = await playwright.request.newContext({
    proxy: { server: tenant.proxy },
    ignoreHTTPSErrors: true,
    extraHTTPHeaders: { 'accept-language': 'en-US,en;q=0.9' },
  });
  const answer = await http.get(`${signInHost}/common/oauth2/authorize?prompt=none`);
  expect(await answer.text()).toContain('<title>Working…</title>');
  await http.dispose();
});
