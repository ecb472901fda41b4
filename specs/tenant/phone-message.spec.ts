import type { Locator, Page } from '@playwright/test';

import type { TenantAccount } from '../../fixtures/tenant.ts';
import { expect, test } from './in-edition.ts';
import { at, giveNumber, goToPhone, openRegistration } from './register-steps.ts';
import { phoneWithNumber } from './registering.ts';

/** Goes on in registration as far as the code that a message brings to a number. */
async function askForCode(page: Page, account: TenantAccount): Promise<void> {
  await openRegistration(page, account);
  await goToPhone(page, 'combined-2025');
  await giveNumber(page, '40000000');
  await at.code(page).waitFor();
}

/** Types the code that stands on a telephone. */
async function giveCodeOn(telephone: Page, field: Locator): Promise<void> {
  const code = telephone.locator('[data-screen="message"] [data-control="code"]');
  await field.fill((await code.textContent()) ?? '');
}

test('a message lies on the lock screen, to be read: nothing in it can be pressed', async ({
  page,
  telephone,
  served,
}) => {
  await telephone.goto(phoneWithNumber);
  await expect(telephone.locator('main')).toHaveAttribute('data-screen', 'start');
  await askForCode(page, await served.createAccount('new'));
  await expect(telephone.locator('main')).toHaveAttribute('data-screen', 'message');
  await expect(telephone.getByRole('status')).toHaveText(
    /^\s*Microsoft\s+Bruk bekreftelseskoden \d{6} for å logge på med jobbkontoen din\.\s*$/,
  );
  await expect(telephone.locator('[data-secret="code"]')).toHaveText(/^\d{6}$/);
  await expect(telephone.getByRole('button')).toHaveCount(0);
  await telephone.locator('[data-control="home"]').click();
  await expect(telephone.locator('main')).toHaveAttribute('data-screen', 'start');
});

test('a telephone that was off gets the message when it is on', async ({ page, telephone, served }) => {
  await askForCode(page, await served.createAccount('new'));
  await telephone.goto(phoneWithNumber);
  await giveCodeOn(telephone, at.code(page));
  await at.next(page).click();
  await expect(page.locator('[data-number-added]')).toBeVisible();
});

test('a message to one number comes to no other telephone', async ({ page, telephone, served }) => {
  const other = await telephone.context().newPage();
  await other.goto('https://phone.tofaktor.test/?number=40000001');
  await telephone.goto(phoneWithNumber);
  await askForCode(page, await served.createAccount('new'));
  await telephone.locator('[data-screen="message"]').waitFor();
  await expect(other.locator('main')).toHaveAttribute('data-screen', 'start');
});

for (const number of ['12345678', '%2B99912345678', 'nummer'])
  test(`${number} is no telephone number, and the telephone has none`, async ({ telephone }) => {
    await telephone.goto(`https://phone.tofaktor.test/?number=${number}`);
    await expect(telephone.locator('.phone')).toHaveAttribute('data-number', '');
    const listened = await telephone.evaluate(async (asked) => {
      const { status } = await fetch(`/messages?number=${asked}`);
      return status;
    }, number);
    expect(listened).toBe(400);
  });
