import { askForApproval, openCamera, openInvitation, pointCameraAt, signIn } from './steps.ts';
import { expect, test, through } from './test.ts';

test('step 1 opens with the telephone chosen and nothing to go on with', async ({ pc, account }) => {
  await signIn(pc, account);
  await pc.locator('#idSubmit_ProofUp_Redirect').click();
  await expect(pc.getByRole('heading', { level: 2 })).toHaveText('Trinn 1: Hvordan skal vi kontakte deg?');
  await expect(pc.getByRole('combobox')).toHaveValue('phone');
  await expect(pc.getByRole('radio')).toHaveCount(0);
  await expect(pc.getByRole('button')).toBeDisabled();
});

test('the app is chosen, then its use, and only then set up', async ({ pc, account }) => {
  await signIn(pc, account);
  await pc.locator('#idSubmit_ProofUp_Redirect').click();
  await pc.getByRole('combobox').selectOption('app');
  const setUp = pc.getByRole('button', { name: 'Konfigurer' });
  await expect(setUp).toBeDisabled();
  await pc.getByRole('radio', { name: 'Bruk bekreftelseskode' }).check();
  await expect(setUp).toBeEnabled();
});

test('the dialog gives a code, an address and a picture of at least 200 pixels', async ({ pc, account }) => {
  await openInvitation(pc, account);
  const dialog = pc.getByRole('dialog', { name: 'Konfigurer mobilapp' });
  await expect(dialog.getByText('Kode:')).toContainText(/Kode: \d{3} \d{3} \d{3}$/);
  await expect(dialog.getByText('Nettadresse:')).toContainText(
    /Nettadresse: https:\/\/mobileappcommunicator\.auth\.microsoft\.com\/mac\/MobileAppCommunicator\.svc\/\d{8}\s*$/,
  );
  const box = await dialog.getByRole('img', { name: 'QR-kode' }).boundingBox();
  expect(box?.width).toBeGreaterThanOrEqual(200);
});

test('the dialog fits on the screen, below the ribbon', async ({ pc, account }) => {
  await openInvitation(pc, account);
  const ribbon = await pc.locator('.ribbon').boundingBox();
  const dialog = await pc.getByRole('dialog').boundingBox();
  expect(dialog?.y).toBeGreaterThanOrEqual(ribbon?.height ?? Infinity);
  expect((dialog?.y ?? Infinity) + (dialog?.height ?? Infinity)).toBeLessThanOrEqual(720);
});

test('«avbryt» closes the dialog, and «Konfigurer» opens it with a new code', async ({ pc, account }) => {
  await openInvitation(pc, account);
  const code = await pc.locator('[data-secret="code"]').textContent();
  await pc.getByRole('button', { name: 'avbryt' }).click();
  await expect(pc.getByRole('dialog')).toBeHidden();
  await pc.getByRole('button', { name: 'Konfigurer' }).click();
  await expect(pc.getByRole('dialog')).toBeVisible();
  await expect(pc.locator('[data-secret="code"]')).not.toHaveText(code ?? '');
});

test('«Neste» before the phone is active says so and keeps the dialog', async ({ pc, account }) => {
  await openInvitation(pc, account);
  await pc.locator('dialog [type="submit"]').click();
  await expect(pc.getByRole('dialog').getByRole('alert')).toBeVisible();
});

test('the activation is checked, and then confirmed', async ({ pc, phone, account }) => {
  await openInvitation(pc, account);
  await openCamera(phone);
  await pointCameraAt(phone, pc);
  await phone.locator('[data-screen="account-added"]').waitFor();
  await pc.locator('dialog [type="submit"]').click();
  await expect(pc.getByRole('status')).toHaveAttribute('aria-busy', 'true');
  await expect(pc.getByRole('button', { name: 'Konfigurer' })).toBeDisabled();
  await expect(pc.getByRole('status')).toHaveText(
    'Mobilappen er konfigurert for varsler og verifiseringskoder.',
  );
  await expect(pc.getByRole('button', { name: 'Konfigurer' })).toHaveCount(0);
  await expect(pc.getByRole('button', { name: 'Neste' })).toBeEnabled();
});

test('the push approved ends the registration', async ({ pc, phone, account }) => {
  await askForApproval(pc, phone, account);
  await phone.locator('[data-control="approve"]').click();
  await expect(pc.getByRole('status')).toHaveText('Sikkerhetsbekreftelsen er konfigurert.');
  await expect(pc.locator('form')).toHaveCount(0);
});

test('the push denied leaves step 3 with an alert, and can be asked for again', async ({
  pc,
  phone,
  account,
}) => {
  await askForApproval(pc, phone, account);
  await phone.locator('[data-control="deny"]').click();
  await expect(pc.getByRole('alert')).toBeVisible();
  await pc.getByRole('button', { name: 'Fullført' }).click();
  await phone.locator('[data-control="notification"]').click();
  await phone.locator('[data-control="approve"]').click();
  await expect(pc.locator('form')).toHaveCount(0);
});

test('two accounts at once do not see each other', async ({ pc, phone, account, browser, tenant }) => {
  const otherAccount = await tenant.createAccount('new');
  const another = await browser.newContext(through(tenant));
  const otherPc = await another.newPage();
  const otherPhone = await another.newPage();
  await otherPhone.goto(tenant.phoneUrl);

  await Promise.all([askForApproval(pc, phone, account), askForApproval(otherPc, otherPhone, otherAccount)]);
  await expect(phone.getByText(account.address)).toBeVisible();
  await expect(otherPhone.getByText(otherAccount.address)).toBeVisible();
  await phone.locator('[data-control="approve"]').click();
  await expect(pc.locator('form')).toHaveCount(0);
  await expect(otherPc.getByRole('status')).toHaveAttribute('aria-busy', 'true');
  await another.close();
});
