import { codeOf } from './codes.ts';
import { enterCredentials, pageId } from './steps.ts';
import { expect, test } from './test.ts';

test('the telephone of an account that was registered before shows it, and takes its notifications', async ({
  pc,
  phone,
  tenant,
}) => {
  const account = await tenant.createAccount('push');
  await phone.goto(tenant.phoneOf(account));
  await expect(phone.locator('main')).toHaveAttribute('data-screen', 'start');
  await phone.locator('[data-control="app"]').click();
  await expect(phone.getByText(account.address)).toBeVisible();
  await expect(phone.locator('[data-control="code"]')).toHaveCount(0);

  await enterCredentials(pc, account);
  await phone.locator('[data-control="notification"]').click();
  await phone.locator('[data-control="approve"]').click();
  await expect(pc.locator('#KmsiDescription')).toBeVisible();
  await expect(phone.locator('main')).toHaveAttribute('data-screen', 'accounts');
});

for (const kind of ['code', 'both'] as const) {
  test(`the telephone of an account of kind ${kind} shows a code that signs it in`, async ({
    pc,
    phone,
    tenant,
  }) => {
    const account = await tenant.createAccount(kind);
    await phone.goto(tenant.phoneOf(account));
    await phone.locator('[data-control="app"]').click();
    const shown = await phone.locator('[data-control="code"]').textContent();
    const digits = shown?.replace(' ', '');
    // The 30 s may have turned between the two.
    expect([codeOf(account, tenant, -30), codeOf(account, tenant)]).toContain(digits);
    await enterCredentials(pc, account);
    await expect(pageId(pc)).toHaveAttribute('content', 'ConvergedTFA');
  });
}

for (const address of ['ingen@alstahaug.example', '', 'new.1@alstahaug.example']) {
  test(`there is no telephone for «${address}», and a page says so`, async ({ phone }) => {
    const answer = await phone.goto(`https://phone.tofaktor.test/?account=${encodeURIComponent(address)}`);
    expect(answer?.status()).toBe(404);
    await expect(phone.getByRole('heading')).toHaveText('Ingen telefon her');
    await phone.getByRole('link', { name: 'Åpne en ny telefon' }).click();
    await expect(phone.locator('main')).toHaveAttribute('data-screen', 'start');
  });
}

test('a question that was put aside is still there', async ({ pc, phone, tenant }) => {
  const account = await tenant.createAccount('push');
  await phone.goto(tenant.phoneOf(account));
  await enterCredentials(pc, account);
  await phone.locator('[data-control="notification"]').click();
  await phone.locator('[data-control="home"]').click({ position: { x: 60, y: 2 } });
  await phone.locator('[data-control="notification"]').click();
  await expect(phone.locator('[data-control="approve"]')).toBeVisible();
});
