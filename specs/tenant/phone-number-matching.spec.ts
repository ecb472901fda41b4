import { enterCredentials } from './steps.ts';
import { expect, test } from './test.ts';

test.use({ switches: ['number-matching'] });

test('the phone asks for a number, is not told which, and approves with the right one alone', async ({
  pc,
  phone,
  tenant,
}) => {
  const account = await tenant.createAccount('push');
  const stream = phone.waitForResponse('https://phone.tofaktor.test/pushes?**');
  await phone.goto(tenant.phoneOf(account));
  await stream;
  await enterCredentials(pc, account);
  await expect(phone.locator('main')).toHaveAttribute('data-screen', 'notification');
  await phone.locator('[data-control="notification"]').click();
  const shown = (await pc.locator('#idRichContext_DisplaySign').textContent())?.trim() ?? '';
  expect(shown).toMatch(/^[1-9]\d$/);
  await expect(phone.locator('main')).toHaveAttribute('data-screen', 'match-number');
  await expect(phone.getByRole('textbox')).toHaveAccessibleName('Skriv inn tallet som vises på PC-en');
  await expect(phone.locator('main')).not.toContainText(shown);

  const approve = phone.locator('[data-control="approve"]');
  await approve.click();
  await expect(phone.getByRole('alert')).toHaveText('Tallet er feil. Se på PC-en, og prøv igjen.');
  await phone.locator('[data-control="number"]').fill(shown === '42' ? '43' : '42');
  const refused = phone.waitForResponse('https://phone.tofaktor.test/pushes/**');
  await approve.click();
  expect((await refused).status()).toBe(409);
  await expect(phone.getByRole('alert')).toBeVisible();
  await expect(phone.locator('main')).toHaveAttribute('data-screen', 'match-number');

  await phone.locator('[data-control="number"]').fill(shown);
  await approve.click();
  await expect(pc.locator('#KmsiDescription')).toBeVisible();
});

test('it can be denied without a number', async ({ pc, phone, tenant }) => {
  const account = await tenant.createAccount('push');
  await phone.goto(tenant.phoneOf(account));
  await enterCredentials(pc, account);
  await phone.locator('[data-control="notification"]').click();
  await phone.locator('[data-control="deny"]').click();
  await expect(pc.locator('#idDiv_SAASDS_Description')).toBeVisible();
});
