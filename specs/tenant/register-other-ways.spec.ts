import { expect, laterEditions, test } from './registering.ts';
import { addAccount } from './registration-steps.ts';
import {
  answer,
  at,
  authenticatorOf,
  giveCode,
  giveNumber,
  goToPhone,
  openCode,
  reachNumber,
} from './register-steps.ts';

for (const edition of laterEditions)
  test.describe(edition, () => {
    test.use({ edition });

    test('§3.4: another app by its code; a wrong one and one of long ago are refused', async ({
      page,
      served,
    }) => {
      await openCode(page, 'code');
      const app = await authenticatorOf(page);
      await at.next(page).click();
      await giveCode(page, app.generate({ timestamp: served.now() - 600_000 }));
      await expect(at.error(page)).toContainText('Bekreftelseskoden er feil.');
      await giveCode(page, app.generate({ timestamp: served.now() }));
      await expect(page.getByRole('status')).toBeVisible();
      await at.next(page).click();
      await expect(at.standard(page)).toHaveText('Authenticator-app - kode');
    });

    test('the drawn telephone takes the code up as well, and shows what it gives', async ({
      page,
      telephone,
    }) => {
      await openCode(page, 'code');
      await addAccount(telephone, page);
      const shown = await telephone.locator('[data-control="code"]').textContent();
      await at.next(page).click();
      await giveCode(page, (shown ?? '').replace(' ', ''));
      await expect(page.getByRole('status')).toBeVisible();
    });

    test('a telephone number, by the code in a message', async ({ page, telephone }) => {
      await goToPhone(page, edition);
      await giveNumber(page, '4000');
      await expect(at.error(page)).toContainText('Telefonnummeret er for kort');
      await giveNumber(page, '40000000');
      await expect(telephone.locator('[data-screen="message"]')).toContainText('Microsoft');
      const code = (await telephone.locator('[data-control="code"]').textContent()) ?? '';
      expect(code).toMatch(/^\d{6}$/);
      await giveCode(page, code === '123456' ? '654321' : '123456');
      await expect(at.error(page)).toContainText('Koden er feil.');
      await giveCode(page, code);
      await expect(page.locator('[data-number-added]')).toHaveText('40000000');
      await at.next(page).click();
      await expect(at.standard(page)).toHaveText('Telefon - tekstmelding til +47 XXXXXX00');
    });
  });

test('a message is good for ten minutes, and can be sent again', async ({ page, telephone, served }) => {
  await goToPhone(page, 'combined-2025');
  await giveNumber(page, '40000000');
  const code = telephone.locator('[data-control="code"]');
  await expect(code).toHaveText(/^\d{6}$/);
  const first = (await code.textContent()) ?? '';
  await served.advance(600_000);
  await giveCode(page, first);
  await expect(at.error(page)).toContainText('Koden gjelder ikke lenger.');
  await page.locator('[data-leads="resend"]').click();
  await expect(code).not.toHaveText(first);
  await giveCode(page, (await code.textContent()) ?? '');
  await expect(page.locator('[data-number-added]')).toBeVisible();
});

test.describe('where two methods are wanted', () => {
  test.use({ switched: ['two-methods'] });

  test('§3.3: the telephone comes after the app', async ({ page, telephone }) => {
    const number = await reachNumber(page, telephone);
    await answer(telephone, 'approve', number);
    await page.getByRole('status').waitFor();
    await at.next(page).click();
    await expect(page.locator('[type="tel"]')).toBeVisible();
    await page.reload();
    await expect(page.locator('[type="tel"]')).toBeVisible();
  });
});

test.describe('where a person is to prove themselves', () => {
  test.use({ switched: ['captcha'] });

  test('§3.4: ErrorCode 28 puts a picture before the code, and no word of a program passes it', async ({
    page,
  }) => {
    const told = page.waitForResponse('**/initializemobileapp');
    await at.next(page).click();
    await at.next(page).click();
    expect(await (await told).text()).toContain('"ErrorCode":28');
    const picture = page.locator('.views img');
    await expect(picture).toHaveAttribute('src', /^data:image\/svg/);
    const before = (await picture.getAttribute('src')) ?? '';
    await page.locator('[name="captcha"]').fill('ABCDE');
    await at.next(page).click();
    await expect(at.error(page)).toContainText('Det er ikke tegnene i bildet.');
    await expect(picture).not.toHaveAttribute('src', before);
  });
});

for (const { edition, words } of [
  { edition: 'combined', words: 'Hopp over foreløpig (14 dager til dette er påkrevd)' },
  { edition: 'combined-2025', words: 'Hopp over konfigurasjonen' },
] as const)
  test.describe(`where registration can be put off in ${edition}`, () => {
    test.use({ edition, switched: ['skip-registration'] });

    test('§3.3: it can be skipped, and the list of methods is empty', async ({ page }) => {
      await page.getByText(words).click();
      await expect(page).toHaveURL('https://mysignins.microsoft.com/security-info');
      await expect(page.locator('[data-none]')).toBeVisible();
    });
  });
