import { expect, test } from './registering.ts';
import { at } from './register-steps.ts';

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
