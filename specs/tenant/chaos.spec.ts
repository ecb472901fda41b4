import type { Page } from '@playwright/test';

import { expect, test } from './in-edition.ts';
import { untilMadeAnew } from './made-anew.ts';
import { enterAddress, enterCredentials, enterPassword } from './steps.ts';

test.use({ edition: 'legacy' });

const start = 'https://aka.ms/mfasetup';
const address = '#i0116';
const password = '#i0118';
const next = '#idSIButton9';

/** Stops the page's time: it goes on by `page.clock.runFor` alone. */
async function stopTime(page: Page): Promise<void> {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1_000);
}

/** Counts the documents that a window shows from now on. */
function countDocuments(page: Page): () => number {
  let count = 0;
  page.on('domcontentloaded', () => (count += 1));
  return () => count;
}

test('§7: nothing of it is on a page where nothing is switched on', async ({ pc }) => {
  const page = await pc.goto(start);
  expect(await page?.text()).not.toMatch(/chaos|shown-again/);
});

test.describe('late-hydration', () => {
  test.use({ switched: ['late-hydration'] });

  test('§7: a page hears nothing at first, and then forgets what was typed', async ({ page }) => {
    await stopTime(page);
    await enterAddress(page, 'kari@alstahaug.example');
    await expect(page.locator(address)).toHaveValue('kari@alstahaug.example');
    await expect(page.locator('[role="alert"]')).toHaveCount(0);

    await page.clock.runFor(700);
    await expect(page.locator(address)).toHaveValue('');
    await page.locator(next).click();
    await expect(page.locator('#usernameError')).toBeVisible();
  });
});

test.describe('overlay', () => {
  test.use({ switched: ['overlay'] });

  test('§1.4: each view lies under a cover that takes every click', async ({ page, served }) => {
    const { address: who } = await served.createAccount('new');
    const cover = page.locator('body > .lightbox-cover.disable-lightbox');
    await stopTime(page);
    await page.goto(start);
    await expect(cover).toBeVisible();
    await page.clock.runFor(600);
    await expect(cover).toBeHidden();

    await page.locator(address).fill(who);
    await page.locator(next).click();
    await expect(page.locator(`${password}:not(.moveOffScreen)`)).toBeVisible();
    await expect(cover).toBeVisible();
  });
});

test.describe('self-navigation', () => {
  test.use({ switched: ['self-navigation'] });

  test('§7: the first page loads itself anew twice, and settles; the answer to a form never does', async ({
    page,
    served,
  }) => {
    const documents = countDocuments(page);
    await page.goto(start);
    await expect.poll(documents).toBe(3);
    await enterCredentialsHere(page, await served.createAccount('new'));
    await page.locator('#KmsiDescription').waitFor();

    await expect(page.locator('script[src*="self-navigation"]')).toHaveCount(0);
    expect(documents()).toBe(4);
  });
});

test.describe('rerendered-lists', () => {
  test.use({ switched: ['rerendered-lists'] });

  test('§7: what stands in a list is made anew, and answers all the same', async ({ page, served }) => {
    await enterCredentials(page, await served.createAccount('both'));
    await page.locator('#signInAnotherWay').click();
    const way = page.locator('#idDiv_SAOTCS_Proofs [data-value="PhoneAppOTP"]');
    await untilMadeAnew(way);
    await way.click();
    await expect(page.locator('#idTxtBx_SAOTCC_OTC')).toBeVisible();
  });
});

test.describe('deaf-clicks', () => {
  test.use({ switched: ['deaf-clicks'] });

  test('§7: a click right after typing is lost', async ({ page, served }) => {
    const { address: who } = await served.createAccount('new');
    const cover = page.locator('#lightbox .lightbox-cover');
    await stopTime(page);
    await enterAddress(page, who);
    await page.clock.runFor(1_400);
    await page.locator(next).click();
    await expect(cover).not.toHaveClass(/disable-lightbox/);
    await expect(page.locator(`${address}:not(.moveOffScreen)`)).toBeVisible();

    await page.clock.runFor(100);
    await page.locator(next).click();
    await expect(page.locator(`${password}:not(.moveOffScreen)`)).toBeVisible();
  });
});

test.describe('shown-twice', () => {
  test.use({ switched: ['shown-twice'] });

  test('each screen takes its second answer, in a new document', async ({ page, served }) => {
    const account = await served.createAccount('new');
    const documents = countDocuments(page);
    const forms: string[] = [];
    page.on(
      'request',
      (request) => request.method() === 'POST' && forms.push(new URL(request.url()).pathname),
    );

    await enterAddress(page, account.address);
    await expect.poll(documents).toBe(2);
    await expect(page.locator(address)).toHaveValue('');
    expect(forms).toEqual([]);

    await page.locator(address).fill(account.address);
    await page.locator(next).click();
    await enterPassword(page, account.password);
    await expect.poll(documents).toBe(3);
    await expect(page.locator('#displayName')).toHaveText(account.address);
    await expect(page.locator(`${password}:not(.moveOffScreen)`)).toHaveValue('');
    expect(forms).toEqual(['/common/GetCredentialType']);

    await enterPassword(page, account.password);
    await page.locator('#KmsiDescription').waitFor();
    await page.locator('#idBtn_Back').click();
    await expect.poll(documents).toBe(5);
    await expect(page.locator('#KmsiDescription')).toBeVisible();
    await page.locator('#idBtn_Back').click();
    await expect(page.locator('#idSubmit_ProofUp_Redirect')).toBeVisible();
    expect(forms).toEqual(['/common/GetCredentialType', '/common/login', '/kmsi']);
  });
});

test.describe('both-boxes', () => {
  test.use({ switched: ['both-boxes'] });

  test('§5 D12: for a moment both fields are on the page', async ({ page }) => {
    await stopTime(page);
    await page.goto(start);
    await expect(page.locator(`${address}:not(.moveOffScreen)`)).toBeVisible();
    await expect(page.locator(`${password}:not(.moveOffScreen)`)).toBeInViewport();

    await page.clock.runFor(800);
    await expect(page.locator(`${address}:not(.moveOffScreen)`)).toBeVisible();
    await expect(page.locator(password)).toHaveClass('moveOffScreen');
    await expect(page.locator(password)).not.toBeInViewport();
  });
});

/** Gives address and password on the page that is open. */
async function enterCredentialsHere(
  page: Page,
  account: { address: string; password: string },
): Promise<void> {
  await page.locator(address).fill(account.address);
  await page.locator(next).click();
  await enterPassword(page, account.password);
}
