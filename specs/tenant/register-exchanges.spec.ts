import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { z } from 'zod';

import { expect, test } from './registering.ts';

const host = 'https://mysignins.microsoft.com/api';
const prefix = ")]}',\n";

/** An exchange as a client has it that runs no script of the page. */
type Ask = (path: string, data?: object) => Promise<{ status: number; answer: Record<string, unknown> }>;

/** In the session of a page: asks for its header first, as §3.4 has it. */
async function clientOf(page: Page): Promise<Ask> {
  const post = async (path: string, data: object, headers: Record<string, string>) => {
    const response = await page.request.post(`${host}/${path}`, { data, headers });
    const text = await response.text();
    expect(text.startsWith(prefix)).toBe(true);
    const answer = z.record(z.string(), z.unknown()).parse(JSON.parse(text.slice(prefix.length)));
    return { status: response.status(), answer };
  };
  const { answer } = await post('session/authorize', {}, {});
  const session = { Sessionctxv2: z.string().parse(answer.sessionCtxV2) };
  return (path, data = {}) => post(path, data, session);
}

const methods = 'authenticationmethods';

test('§3.4: another app, from its secret to its code', async ({ page, served }) => {
  const ask = await clientOf(page);
  const { answer: app } = await ask(`${methods}/initializemobileapp`, { securityInfoType: 3 });
  const secretKey = z.string().parse(app.SecretKey);
  const Data = JSON.stringify({ secretKey, affinityRegion: app.AffinityRegion });
  const { answer: begun } = await ask(`${methods}/new`, { Type: 3, Data });
  expect(begun).toEqual({
    Type: 3,
    VerificationState: 1,
    Data: null,
    VerificationContext: expect.any(String) as unknown,
    ErrorCode: 0,
  });

  const totp = new TOTP({ secret: Secret.fromBase32(secretKey.toUpperCase()) });
  const VerificationData = totp.generate({ timestamp: served.now() });
  const verification = { Type: 3, VerificationData };
  const strange = await ask(`${methods}/verify`, { ...verification, VerificationContext: 'made up' });
  expect(strange.status).toBe(400);
  const { VerificationContext } = begun;
  const { answer: verified } = await ask(`${methods}/verify`, { ...verification, VerificationContext });
  expect(verified).toMatchObject({
    Type: 3,
    ErrorCode: 0,
    DataUpdates: {
      DefaultMethodOptions: [expect.objectContaining({ Type: 3 })],
      DefaultMethod: expect.objectContaining({ Type: 3 }) as unknown,
    },
  });
});

test('§3.4: a push is not begun before a telephone has taken up its code', async ({ page }) => {
  const ask = await clientOf(page);
  const { answer: app } = await ask(`${methods}/initializemobileapp`, { securityInfoType: 2 });
  expect(app).toMatchObject({ RegistrationType: 2, SecretKey: null });
  expect(app.ActivationCode).toMatch(/^\d{3} \d{3} \d{3}$/);
  const { answer } = await ask(`${methods}/new`, { Type: 2, Data: '{}' });
  expect(answer).toMatchObject({ VerificationState: 0, VerificationContext: null });
  expect(answer.ErrorCode).not.toBe(0);
});

test('§3.4: a secret that was not given out is refused', async ({ page }) => {
  const ask = await clientOf(page);
  const Data = JSON.stringify({ secretKey: 'aaaaaaaaaaaaaaaa', affinityRegion: null });
  const { answer } = await ask(`${methods}/new`, { Type: 3, Data });
  expect(answer).toMatchObject({ VerificationState: 0, VerificationContext: null });
  expect(answer.ErrorCode).not.toBe(0);
});

test('what has not its form is refused, whatever is wrong with it', async ({ page }) => {
  const ask = await clientOf(page);
  for (const [path, data] of [
    ['initializemobileapp', { securityInfoType: 12 }],
    ['new', { Type: 3, Data: 'no JSON' }],
    ['new', { Type: 6, Data: '{}' }],
    ['verify', { Type: 3, VerificationData: '123456' }],
    ['delete', { Type: 12 }],
  ] as const)
    expect((await ask(`${methods}/${path}`, data)).status, path).toBe(400);
});

test.describe('captcha', () => {
  test.use({ switched: ['captcha'] });

  test('§3.4: ErrorCode 28 stands before every exchange that registers, and the picture has no letter in it', async ({
    page,
  }) => {
    const ask = await clientOf(page);
    for (const exchange of ['initializemobileapp', 'new', 'verify'])
      expect((await ask(`${methods}/${exchange}`)).answer).toEqual({ ErrorCode: 28 });
    const { answer } = await ask('captcha', { word: '' });
    const [, base64 = ''] = z.string().parse(answer.Picture).split('base64,');
    const picture = Buffer.from(base64, 'base64').toString();
    expect(picture).toMatch(/^<svg [^>]*>(<circle cx="\d+" cy="\d+" r="[\d.]+"\/>)+<\/svg>$/);
    expect((await ask('captcha', { word: 'ABCDE' })).answer).toMatchObject({ ErrorCode: 28 });
  });
});
