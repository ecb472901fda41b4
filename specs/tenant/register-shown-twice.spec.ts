import type { Page } from '@playwright/test';

import { expect, laterEditions, test } from './in-edition.ts';
import { at } from './register-steps.ts';

const next = '.views [type="submit"]:visible';

/** The second answer is taken. */
async function take(page: Page, control: string): Promise<void> {
  await page.locator(control).click();
}

/** The first answer to a step brings its page anew. */
async function lose(page: Page, control: string): Promise<void> {
  const anew = page.waitForEvent('domcontentloaded');
  await take(page, control);
  await anew;
}

for (const edition of laterEditions)
  test.describe(`shown-twice in ${edition}`, () => {
    test.use({ edition, switched: ['shown-twice', 'no-stay-signed-in'] });

    test('each step asks twice, also where all of them stand under one heading', async ({ page, served }) => {
      const { address, password } = await served.createAccount('new');
      await page.goto('https://aka.ms/mfasetup');
      for (const press of [lose, take]) {
        await page.locator('#i0116').fill(address);
        await press(page, '#idSIButton9');
      }
      for (const press of [lose, take]) {
        await page.locator('#i0118:not(.moveOffScreen)').fill(password);
        await press(page, '#idSIButton9');
      }
      for (const press of [lose, take]) await press(page, '#idSubmit_ProofUp_Redirect');

      const install = page.locator('[data-leads="another-app"]');
      await lose(page, next);
      await expect(install).toBeVisible();
      await take(page, next);
      await page.getByTestId('setup-instructions').waitFor();
      await lose(page, next);
      await expect(install).toBeVisible();
      await take(page, next);
      await page.getByTestId('setup-instructions').waitFor();
      await at.next(page).click();
      await expect(at.toggle(page)).toBeVisible();
    });
  });
