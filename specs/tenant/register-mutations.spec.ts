import type { Page } from '@playwright/test';

import { screensOf, type Mutation } from '../../fixtures/tenant.ts';
import { expect, laterEditions, test } from './registering.ts';
import { at, choosePhone, giveNumber, openCode } from './register-steps.ts';

/** A mark on every screen of a place, by which it shows that a mutation reaches it. */
const marks = laterEditions
  .flatMap((edition) => screensOf(edition))
  .filter((screen, place, all) => all.indexOf(screen) === place)
  .map((screen): Mutation => ({
    ...{ screen, op: 'attribute', selector: 'body', name: `data-${screen.replace('/', '-')}` },
    value: 'rehearsed',
  }));

/** The screen's mark is on the page. */
async function expectMark(page: Page, screen: string): Promise<void> {
  await expect(page.locator(`body[data-${screen.replace('/', '-')}="rehearsed"]`)).toHaveCount(1);
}

for (const edition of laterEditions)
  test.describe(edition, () => {
    test.use({ edition, laid: { mutations: marks } });

    test('a mutation reaches the screens of a telephone, and those of the list', async ({
      page,
      telephone,
    }) => {
      await page.locator('[data-leads="choose-method"]').click();
      await expectMark(page, 'register/choose-method');
      await choosePhone(page, edition);
      await expectMark(page, 'register/phone-number');
      await giveNumber(page, '40000000');
      await expectMark(page, 'register/phone-code');
      await expectMark(telephone, 'phone/message');
      await at.code(page).fill((await telephone.locator('[data-control="code"]').textContent()) ?? '');
      await at.next(page).click();
      await expectMark(page, 'register/phone-added');
      await at.next(page).click();
      await expectMark(page, 'register/finished');
      await at.next(page).click();
      await expectMark(page, 'security-info/overview');
      for (const [opens, screen] of [
        ['change', 'security-info/change-default'],
        ['delete', 'security-info/delete-method'],
        ['add', 'security-info/add-method'],
      ] as const) {
        await page.locator(`[data-opens="${opens}"]`).click();
        await expectMark(page, screen);
        await page.locator('dialog[open] [data-leads="back"]').click();
      }
    });

    test('and the code from an app', async ({ page }) => {
      await openCode(page, 'code');
      await expectMark(page, 'register/scan-code');
      await at.next(page).click();
      await expectMark(page, 'register/enter-code');
    });
  });

test.describe('the picture with a word', () => {
  test.use({ switched: ['captcha'], laid: { mutations: marks } });

  test('is reached as well', async ({ page }) => {
    await at.next(page).click();
    await at.next(page).click();
    await expectMark(page, 'register/captcha');
  });
});
