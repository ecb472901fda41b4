import {
  addAccount,
  closeDialog,
  giveNumber,
  openDialog,
  openDialogAgain,
  reachStepThree,
} from './registration-steps.ts';
import { openCamera, pointCameraAt } from './steps.ts';
import { expect, test, through } from './test.ts';

test.describe('the QR code', () => {
  test('works after «avbryt», and the one before it does no more', async ({ pc, phone, account }) => {
    await openDialog(pc, account);
    const old = await pc.screenshot();
    await pc.getByRole('button', { name: 'avbryt' }).click();
    await openDialogAgain(pc);
    await openCamera(phone);
    await phone
      .locator('[data-control="camera"]')
      .setInputFiles({ name: 'old.png', mimeType: 'image/png', buffer: old });
    await expect(phone.getByRole('alert')).toHaveText('Koden gjelder ikke lenger. Hent en ny på PC-en.');
    await pointCameraAt(phone, pc);
    await phone.locator('[data-screen="account-added"]').waitFor();
    await closeDialog(pc);
    await expect(pc.locator('main [type="submit"]')).toBeEnabled();
  });

  test('is no longer good after ten minutes, and a new one is', async ({ pc, phone, account, tenant }) => {
    await openDialog(pc, account);
    await tenant.advance(10 * 60_000);
    await openCamera(phone);
    await pointCameraAt(phone, pc);
    await expect(phone.getByRole('alert')).toHaveText('Koden gjelder ikke lenger. Hent en ny på PC-en.');
    await closeDialog(pc);
    await expect(pc.getByRole('dialog').getByRole('alert')).toBeVisible();
    await pc.getByRole('button', { name: 'avbryt' }).click();
    await openDialogAgain(pc);
    await pointCameraAt(phone, pc);
    await expect(phone.locator('main')).toHaveAttribute('data-screen', 'account-added');
  });

  test("of another account adds that one, and this one's computer says that it is not activated", async ({
    browser,
    tenant,
    pc,
    phone,
    account,
  }) => {
    const stranger = await tenant.createAccount('new');
    const context = await browser.newContext(through(tenant));
    const strangersPc = await context.newPage();
    await openDialog(strangersPc, stranger);
    await openDialog(pc, account);
    await addAccount(phone, strangersPc);
    await closeDialog(pc);
    await expect(pc.getByRole('dialog').getByRole('alert')).toHaveText(
      'Appen er ikke aktivert ennå. Skann QR-koden med appen på telefonen, og velg Neste.',
    );

    await phone.locator('[data-control="home"]').click({ position: { x: 60, y: 2 } });
    await phone.locator('[data-control="app"]').click();
    await phone.locator('[data-control="add"]').click();
    await phone.locator('[data-control="work"]').click();
    await pointCameraAt(phone, pc);
    await phone.locator('[data-screen="account-added"]').waitFor();
    await closeDialog(pc);
    await expect(pc.locator('main [type="submit"]')).toBeEnabled();
    await phone.locator('[data-control="home"]').click({ position: { x: 60, y: 2 } });
    await phone.locator('[data-control="app"]').click();
    await expect(phone.getByText(stranger.address)).toBeVisible();
    await expect(phone.getByText(account.address)).toBeVisible();
    await context.close();
  });
});

test.describe('the notification', () => {
  test('unanswered for two minutes is told, refused afterwards, and can be sent again', async ({
    pc,
    phone,
    account,
    tenant,
  }) => {
    await reachStepThree(pc, phone, account);
    await giveNumber(pc);
    await phone.locator('[data-control="notification"]').click();
    await tenant.advance(120_000);
    await expect(pc.getByRole('alert')).toHaveText(
      'Vi fikk ikke svar på varselet. Velg «Fullført» for å sende et nytt.',
    );
    await phone.locator('[data-control="approve"]').click();
    await expect(phone.getByRole('alert')).toHaveText('Forespørselen gjelder ikke lenger.');
    await phone.locator('[data-control="close"]').click();
    await expect(phone.locator('main')).toHaveAttribute('data-screen', 'account-added');

    await pc.getByRole('button', { name: 'Fullført' }).click();
    await phone.locator('[data-control="notification"]').click();
    await phone.locator('[data-control="approve"]').click();
    await expect(pc.getByRole('status')).toHaveText('Sikkerhetsbekreftelsen er konfigurert.');
  });

  test('denied on the phone is told, and can be sent again', async ({ pc, phone, account }) => {
    await reachStepThree(pc, phone, account);
    await giveNumber(pc);
    await phone.locator('[data-control="notification"]').click();
    await phone.locator('[data-control="deny"]').click();
    await expect(pc.getByRole('alert')).toHaveText('Varselet ble avslått på telefonen. Prøv igjen.');
    await pc.getByRole('button', { name: 'Fullført' }).click();
    await expect(phone.locator('[data-control="notification"]')).toBeVisible();
  });

  test('comes when the phone has a network again, and an answer without one is told', async ({
    pc,
    phone,
    account,
  }) => {
    await reachStepThree(pc, phone, account);
    await phone.context().setOffline(true);
    await giveNumber(pc);
    await expect(pc.getByRole('status')).toHaveAttribute('aria-busy', 'true');
    await expect(phone.locator('main')).toHaveAttribute('data-screen', 'account-added');
    await phone.context().setOffline(false);
    await phone.locator('[data-control="notification"]').click();

    await phone.context().setOffline(true);
    await phone.locator('[data-control="approve"]').click();
    await expect(phone.getByRole('alert')).toContainText('Telefonen er uten nett.');
    await phone.context().setOffline(false);
    await phone.locator('[data-control="approve"]').click();
    await expect(pc.getByRole('status')).toHaveText('Sikkerhetsbekreftelsen er konfigurert.');
  });
});

test('a phone without a network says so, and adds the account when it has one', async ({
  pc,
  phone,
  account,
}) => {
  await openDialog(pc, account);
  await phone.context().setOffline(true);
  await openCamera(phone);
  await pointCameraAt(phone, pc);
  await expect(phone.getByRole('alert')).toHaveText(
    'Telefonen er uten nett. Prøv igjen når den har fått forbindelse.',
  );
  await phone.context().setOffline(false);
  await pointCameraAt(phone, pc);
  await expect(phone.locator('main')).toHaveAttribute('data-screen', 'account-added');
});

test('a session that ends in the middle leads to signing in', async ({ pc, phone, account }) => {
  await reachStepThree(pc, phone, account);
  await pc.context().clearCookies();
  await giveNumber(pc);
  await expect(pc).toHaveURL(/^https:\/\/login\.microsoftonline\.com\//);
});
