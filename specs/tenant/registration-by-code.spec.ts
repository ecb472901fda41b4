import type { Page } from '@playwright/test';

import { readQrCodes } from '../../fixtures/phone/qr.ts';
import {
  authenticatorOf,
  closeDialog,
  giveCode,
  giveNumber,
  goOn,
  openDialog,
} from './registration-steps.ts';
import { expect, test } from './test.ts';

const step = (pc: Page) => pc.getByRole('heading', { level: 2 });

test('§3.4: the dialog shows an otpauth address that any authenticator app reads', async ({
  pc,
  account,
}) => {
  await openDialog(pc, account, 'code');
  const [payload = ''] = await readQrCodes(await pc.screenshot());
  expect(payload).toMatch(/^otpauth:\/\/totp\/[^?]+%3A[^?]+\?secret=[A-Z2-7]{16}&issuer=Microsoft$/);
  const url = new URL(payload);
  expect(decodeURIComponent(url.pathname)).toMatch(new RegExp(`:${account.address}$`));
  expect(authenticatorOf(payload)).toMatchObject({ algorithm: 'SHA1', digits: 6, period: 30 });
});

test('the dialog gives the account and the secret to type, and fits on the screen', async ({
  pc,
  account,
}) => {
  await openDialog(pc, account, 'code');
  const dialog = pc.getByRole('dialog', { name: 'Konfigurer mobilapp' });
  await expect(dialog).toContainText(account.address);
  await expect(dialog).not.toContainText('Nettadresse:');
  const secret = (await dialog.locator('[data-secret="secret"]').textContent()) ?? '';
  expect(secret).toMatch(/^([a-z2-7]{4} ){3}[a-z2-7]{4}$/);
  const [payload = ''] = await readQrCodes(await pc.screenshot());
  expect(new URL(payload).searchParams.get('secret')).toBe(secret.replaceAll(' ', '').toUpperCase());
  expect(await dialog.evaluate((box) => box.scrollHeight - box.clientHeight)).toBe(0);
});

test('a right code leads on, and step 3 ends the registration without a notification', async ({
  pc,
  account,
  tenant,
}) => {
  await openDialog(pc, account, 'code');
  const [payload = ''] = await readQrCodes(await pc.screenshot());
  const app = authenticatorOf(payload);
  await closeDialog(pc);
  await expect(pc.getByRole('status')).toHaveText('Mobilappen er konfigurert for verifiseringskoder.');
  await goOn(pc);
  await expect(step(pc)).toHaveText('Trinn 2: Skriv inn bekreftelseskoden fra mobilappen');
  await expect(pc.getByRole('textbox')).toHaveAttribute('inputmode', 'numeric');
  await giveCode(pc, app.generate({ timestamp: tenant.now() }));
  await expect(step(pc)).toHaveText('Trinn 3: I tilfelle du mister tilgang til mobilappen');
  await giveNumber(pc);
  await expect(pc.getByRole('status')).toHaveText('Sikkerhetsbekreftelsen er konfigurert.');
});

test('no code and a wrong one are told, each in its words', async ({ pc, account }) => {
  await openDialog(pc, account, 'code');
  await closeDialog(pc);
  await goOn(pc);
  await giveCode(pc, '');
  await expect(pc.getByRole('alert')).toHaveText('Skriv inn bekreftelseskoden fra mobilappen.');
  await giveCode(pc, '12345');
  await expect(pc.getByRole('alert')).toContainText('Bekreftelseskoden er feil.');
  await expect(pc.getByRole('textbox')).toBeFocused();
});

test('a code that has been used is refused in its words', async ({ pc, account, tenant }) => {
  await openDialog(pc, account, 'code');
  const [payload = ''] = await readQrCodes(await pc.screenshot());
  const code = authenticatorOf(payload).generate({ timestamp: tenant.now() });
  await closeDialog(pc);
  await goOn(pc);
  const second = await pc.context().newPage();
  await second.goto(pc.url());
  await giveCode(second, code);
  await expect(step(second)).toContainText('Trinn 3');

  await giveCode(pc, code);
  await expect(pc.getByRole('alert')).toContainText('Bekreftelseskoden er brukt.');
});
