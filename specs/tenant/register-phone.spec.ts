import { expect, laterEditions, test } from './registering.ts';
import { badNumbers } from './numbers.ts';
import { at, authenticatorOf, giveCode, giveNumber, goToPhone, openCode } from './register-steps.ts';

for (const edition of laterEditions)
  test.describe(edition, () => {
    test.use({ edition });

    test('what is wrong with a number is told, and a good one goes on', async ({ page }) => {
      await goToPhone(page, edition);
      for (const [country, number, complaint] of badNumbers) {
        await giveNumber(page, number, country);
        await expect(at.error(page)).toHaveText(complaint);
      }
      await giveNumber(page, '070-123 45 67', '46');
      await expect(at.code(page)).toBeVisible();
    });
  });

for (const edition of laterEditions)
  test.describe(`where two methods are wanted in ${edition}`, () => {
    test.use({ edition, switched: ['two-methods'] });

    test('a telephone alone is not enough: the app comes after it, and then the end', async ({
      page,
      telephone,
      served,
    }) => {
      await goToPhone(page, edition);
      await giveNumber(page, '40000000');
      const code = telephone.locator('[data-screen="message"] [data-control="code"]');
      await giveCode(page, (await code.textContent()) ?? '');
      await page.locator('[data-number-added]').waitFor();
      await at.next(page).click();
      await expect(page.locator('[data-leads="another-app"]')).toBeVisible();
      await page.reload();
      await openCode(page, 'code');
      const app = await authenticatorOf(page);
      await at.next(page).click();
      await giveCode(page, app.generate({ timestamp: served.now() }));
      await page.getByRole('status').waitFor();
      await at.next(page).click();
      await expect(at.standard(page)).toHaveText('Authenticator-app - kode');
    });
  });
