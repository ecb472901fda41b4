import { codeOf } from './codes.ts';
import { register } from './in-edition.ts';
import { expect, test } from './registering.ts';
import { answerStaySignedIn, enterCredentials } from './steps.ts';

test('who was sent here to register has no list of methods yet', async ({ page }) => {
  await page.goto('https://mysignins.microsoft.com/security-info');
  await expect(page).toHaveURL(register);
  await expect(page.locator('[data-leads="another-app"]')).toBeVisible();
});

test('§3.2: the way past the bar leads to what the page is about', async ({ page }) => {
  await page.locator('body > button').press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('a dialog and its shade leave the ribbon alone', async ({ page, served }) => {
  const account = await served.createAccount('code');
  await enterCredentials(page, account);
  await page.locator('#idTxtBx_SAOTCC_OTC').fill(codeOf(account, served));
  await page.locator('#idSubmit_SAOTCC_Continue').click();
  await answerStaySignedIn(page, 'no');
  await page.locator('[data-opens="add"]').click();
  const dialog = page.locator('dialog[open]');
  const ribbon = await page.locator('.ribbon').boundingBox();
  const shade = await dialog.evaluate((element) => getComputedStyle(element, '::backdrop').top);
  expect(Number.parseFloat(shade)).toBe(ribbon?.height);
  expect((await dialog.boundingBox())?.y).toBeGreaterThanOrEqual(ribbon?.height ?? Infinity);
});
