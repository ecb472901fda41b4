import type { Page } from '@playwright/test';

import { expect, laterEditions, test } from './registering.ts';
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

test.describe('overlay', () => {
  test.use({ switched: ['overlay'] });

  test('each step lies under a cover that takes every click', async ({ page }) => {
    const cover = page.locator('body > .lightbox-cover.disable-lightbox');
    await expect(cover).toHaveCount(0);
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1_000);
    await at.next(page).click();
    await expect(page.getByTestId('setup-instructions')).toBeVisible();
    await expect(cover).toBeVisible();
    await page.clock.runFor(600);
    await expect(cover).toBeHidden();
  });
});

test.describe('rerendered-lists', () => {
  test.use({ switched: ['rerendered-lists'] });

  test('tiles are made anew, and answer all the same', async ({ page }) => {
    await page.locator('[data-leads="choose-method"]').click();
    const tile = page.getByTestId('authmethod-picker-mobilePhone');
    await tile.waitFor();
    const held = await tile.evaluateHandle((element) => element);
    await expect.poll(() => held.evaluate((element) => element.isConnected)).toBe(false);
    await tile.click();
    await expect(page.locator('[type="tel"]')).toBeVisible();
  });
});
