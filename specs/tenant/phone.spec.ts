import { openCamera, openInvitation, pointCameraAt } from './steps.ts';
import { expect, test } from './test.ts';

test('the app is reached from the home screen, one screen at a time', async ({ phone }) => {
  const screen = phone.locator('main');
  const way = [
    ['start', 'app'],
    ['add-account', 'add'],
    ['backup-question', 'continue'],
    ['account-type', 'work'],
  ] as const;
  for (const [name, control] of way) {
    await expect(screen).toHaveAttribute('data-screen', name);
    await expect(screen.getByRole('button')).toHaveCount(1);
    await phone.locator(`[data-control="${control}"]`).click();
  }
  await expect(screen).toHaveAttribute('data-screen', 'scan');
});

test('§2: the camera reads the QR code off the picture of a page, and the account is added', async ({
  pc,
  phone,
  account,
}) => {
  const told = phone.waitForRequest('https://mobileappcommunicator.auth.microsoft.com/activatev2/**');
  await openInvitation(pc, account);
  await openCamera(phone);
  await pointCameraAt(phone, pc);
  await expect(phone.locator('main')).toHaveAttribute('data-screen', 'account-added');
  await expect(phone.getByText(account.address, { exact: true })).toBeVisible();
  expect((await told).url()).toMatch(/\/activatev2\/\d{9}\/[A-Z\d]+$/);
  const code = await pc.locator('[data-secret="code"]').textContent();
  expect((await told).postDataJSON()).toMatchObject({ code: code?.replaceAll(' ', '') });
});

test('a picture without a QR code is told, and the camera stays open', async ({ phone }) => {
  await openCamera(phone);
  await pointCameraAt(phone, phone);
  await expect(phone.getByRole('alert')).toContainText('ingen QR-kode');
  await expect(phone.locator('main')).toHaveAttribute('data-screen', 'scan');
});

test('a QR code that was used is refused, and the camera stays open', async ({
  pc,
  phone,
  account,
  browser,
}) => {
  await openInvitation(pc, account);
  await openCamera(phone);
  await pointCameraAt(phone, pc);
  await phone.locator('[data-screen="account-added"]').waitFor();

  const second = await phone.context().newPage();
  await second.goto(phone.url());
  await openCamera(second);
  await pointCameraAt(second, pc);
  await expect(second.getByRole('alert')).toContainText('Koden er brukt');
  await expect(second.locator('main')).toHaveAttribute('data-screen', 'scan');
  expect(browser.isConnected()).toBe(true);
});

test('every control is at least 44 pixels high', async ({ phone }) => {
  for (const control of ['app', 'add', 'continue', 'work']) {
    const button = phone.locator(`[data-control="${control}"]`);
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await button.click();
  }
});
