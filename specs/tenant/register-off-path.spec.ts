import { register } from './in-edition.ts';
import { expect, test } from './registering.ts';

test('who was sent here to register has no list of methods yet', async ({ page }) => {
  await page.goto('https://mysignins.microsoft.com/security-info');
  await expect(page).toHaveURL(register);
  await expect(page.locator('[data-leads="another-app"]')).toBeVisible();
});

test('§3.2: the way past the bar leads to what the page is about', async ({ page }) => {
  await page.locator('body > button').press('Enter');
  await expect(page.locator('main')).toBeFocused();
});
