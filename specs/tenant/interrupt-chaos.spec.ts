import type { Locator, Page } from '@playwright/test';

import type { TenantAccount } from '../../fixtures/tenant.ts';
import {
  authorize,
  expect,
  laterEditions,
  postedTo,
  register,
  signedIn,
  signInAt,
  test,
} from './in-edition.ts';
import { answerStaySignedIn } from './steps.ts';

const heading = (page: Page) => page.locator('#heading');

/** Does something again and again, until the page has taken it. */
const insist = (act: () => Promise<void>, done: Locator) =>
  expect(async () => {
    await act();
    await expect(done).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 15_000 });

/** Answers a page that asks twice: the first answer brings the page anew. */
async function answerTwice(page: Page, control: string): Promise<void> {
  const before = (await heading(page).textContent()) ?? '';
  const anew = page.waitForURL('**/shown-again/*');
  await page.locator(control).click();
  await anew;
  await expect(heading(page)).toHaveText(before);
  await page.locator(control).click();
}

/** Gives address and password to pages that do not take them at once, until something is there. */
async function signInInsisting(
  page: Page,
  { address, password }: TenantAccount,
  done: Locator,
): Promise<void> {
  const passwordField = page.locator('#i0118:not(.moveOffScreen)');
  const picker = page.locator('#credentialList');
  await page.goto(authorize);
  await insist(async () => {
    await page.locator('#i0116').fill(address);
    await page.locator('#idSIButton9').click();
  }, passwordField.or(picker));
  if (await picker.isVisible()) await page.locator('[data-test-cred-id="password"]').click();
  await insist(async () => {
    await passwordField.fill(password);
    await page.locator('#idSIButton9').click();
  }, done);
}

for (const edition of laterEditions) {
  test.describe(`shown-twice in ${edition}`, () => {
    test.use({ edition, switched: ['shown-twice', 'no-stay-signed-in', 'interrupts'] });

    test('each page that stands in the way asks twice, also where two have one heading', async ({
      page,
      served,
    }) => {
      await signInInsisting(page, await served.createAccount('new'), page.locator('#idBtn_Accept'));
      await answerTwice(page, '#idBtn_Accept');
      await answerTwice(page, 'main a[role="button"]');
      await answerTwice(page, '#idBtn_Back');
      await answerTwice(page, '#idSubmit_ProofUp_Redirect');
      const posted = postedTo(page, register);
      await answerTwice(page, '#idSubmit_ProofUp_Redirect');
      expect((await posted).get('evo_code')).toBeTruthy();
    });
  });
}

test.describe('rerendered-lists', () => {
  test.use({ switched: ['rerendered-lists', 'credential-picker'] });

  test('the choice of a credential is made anew, and answers all the same', async ({ page, served }) => {
    await page.goto(authorize);
    await page.locator('#i0116').fill((await served.createAccount('new')).address);
    await page.locator('#idSIButton9').click();
    const password = page.locator('[data-test-cred-id="password"]');
    await password.waitFor();
    const held = await password.evaluateHandle((element) => element);
    await expect.poll(() => held.evaluate((element) => element.isConnected)).toBe(false);
    await password.click();
    await expect(page.locator('#i0118:not(.moveOffScreen)')).toBeVisible();
  });
});

test.describe('the page that comes after registering', () => {
  /** Comes back from there with nothing registered. */
  async function comeBack(page: Page): Promise<void> {
    await page.goto('https://login.microsoftonline.com/common/resume?state=x');
    await page.locator('#KmsiDescription').waitFor();
  }

  test.describe('self-navigation', () => {
    test.use({ switched: ['self-navigation', 'stay-signed-in-after', 'skip-registration'] });

    test('loads itself anew twice, and still takes its answer', async ({ page, served }) => {
      let documents = 0;
      page.on('domcontentloaded', () => (documents += 1));
      await page.goto(authorize);
      await expect.poll(() => documents).toBe(3);
      await signInAt(page, await served.createAccount('new'));
      await page.locator('#idSubmit_ProofUp_Redirect').waitFor();
      documents = 0;
      await comeBack(page);
      await expect.poll(() => documents).toBe(3);
      const posted = postedTo(page, signedIn);
      await answerStaySignedIn(page, 'no');
      expect((await posted).get('code')).toBeTruthy();
    });
  });

  test.describe('shown-twice', () => {
    test.use({ switched: ['shown-twice', 'stay-signed-in-after', 'skip-registration'] });

    test('asks twice', async ({ page, served }) => {
      await signInInsisting(page, await served.createAccount('new'), page.locator('#moreInfoLink'));
      await comeBack(page);
      const anew = page.waitForEvent('domcontentloaded');
      await answerStaySignedIn(page, 'no');
      await anew;
      const posted = postedTo(page, signedIn);
      await answerStaySignedIn(page, 'no');
      expect((await posted).get('code')).toBeTruthy();
    });
  });
});
