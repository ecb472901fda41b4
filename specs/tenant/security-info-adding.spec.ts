import { Secret, TOTP } from 'otpauth';

import { expect, laterEditions, test } from './in-edition.ts';
import { answer, at, chooseApp, choosePhone, giveNumber, openCode, reachNumber } from './register-steps.ts';
import { phoneWithNumber } from './registering.ts';
import { inList, openAdding, openList } from './security-info-steps.ts';

for (const edition of laterEditions)
  test.describe(edition, () => {
    test.use({ edition });

    test('§3.3: the app is added by its number, and then comes first', async ({
      page,
      telephone,
      served,
    }) => {
      await telephone.goto(served.phoneUrl);
      await openList(page, await served.createAccount('code'), served);
      await openAdding(page);
      await chooseApp(page, edition);
      await answer(telephone, 'approve', await reachNumber(page, telephone));
      await expect(inList.dialog(page).getByRole('status')).toBeVisible();
      await at.next(page).click();
      await expect(inList.dialog(page)).toHaveCount(0);
      await expect(inList.methods(page)).toHaveCount(2);
      await expect(inList.standard(page)).toHaveText('Microsoft Authenticator - varsling');
    });
  });

test('what is added beside the default does not say that it is the default', async ({ page, served }) => {
  const account = await served.createAccount('both');
  await openList(page, account, served);
  await page.locator('[data-method="code"] button').click();
  await inList.confirm(page).click();
  await expect(inList.methods(page)).toHaveCount(1);

  await openAdding(page);
  await chooseApp(page, 'combined-2025');
  await openCode(page, 'code');
  await at.toggle(page).click();
  const secret = (await page.locator('[data-typed="SecretKey"]').textContent()) ?? '';
  await at.next(page).click();
  const app = new TOTP({ secret: Secret.fromBase32(secret.toUpperCase()) });
  await at.code(page).fill(app.generate({ timestamp: served.now() }));
  await at.next(page).click();
  await expect(inList.dialog(page).getByRole('status')).toHaveText('Du kan nå bruke den til å logge på');
  await at.next(page).click();
  await expect(inList.standard(page)).toHaveText('Microsoft Authenticator - varsling');
});

test('a dialog that adds can be left at every step, one back at a time', async ({ page, served }) => {
  await openList(page, await served.createAccount('code'), served);
  await openAdding(page);
  await expect(inList.dialog(page)).toHaveAccessibleName('Legg til påloggingsmetode');
  await chooseApp(page, 'combined-2025');
  await openCode(page, 'push');
  for (const heading of [
    'Konfigurer kontoen din i appen',
    'Installer Microsoft Authenticator',
    'Velg en metode du vil konfigurere',
  ]) {
    await inList.back(page).click();
    await expect(page.getByTestId('reskin-step-title')).toHaveText(heading);
  }
  await inList.back(page).click();
  await expect(inList.dialog(page)).toHaveCount(0);
  await expect(inList.methods(page)).toHaveCount(1);
});

test('whoever closes it with Escape sees in the list what has been added by then', async ({
  page,
  telephone,
  served,
}) => {
  await telephone.goto(phoneWithNumber);
  await openList(page, await served.createAccount('code'), served);
  await openAdding(page);
  await choosePhone(page, 'combined-2025');
  await giveNumber(page, '40000000');
  await at.code(page).fill((await telephone.locator('[data-control="code"]').textContent()) ?? '');
  await at.next(page).click();
  await expect(page.locator('[data-number-added]')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-method="sms"]')).toBeVisible();
  await expect(page.locator('.views > *')).toHaveCount(0);
});

test('a dialog and its shade leave the ribbon alone', async ({ page, served }) => {
  await openList(page, await served.createAccount('code'), served);
  await openAdding(page);
  const dialog = inList.dialog(page);
  const ribbon = await page.locator('.ribbon').boundingBox();
  const shade = await dialog.evaluate((element) => getComputedStyle(element, '::backdrop').top);
  expect(Number.parseFloat(shade)).toBe(ribbon?.height);
  expect((await dialog.boundingBox())?.y).toBeGreaterThanOrEqual(ribbon?.height ?? Infinity);
});
