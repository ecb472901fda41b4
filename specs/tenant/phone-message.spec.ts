import type { Page } from '@playwright/test';

import { expect, test } from './in-edition.ts';
import { at, choosePhone, openRegistration } from './register-steps.ts';

const phoneOf = (number: string) => `https://phone.tofaktor.test/?number=${encodeURIComponent(number)}`;

/** Sends a code to a Norwegian number, from the page of registration. */
async function sendTo(page: Page, number: string): Promise<void> {
  await page.locator('[data-leads="choose-method"]').click();
  await choosePhone(page, 'combined-2025');
  await page.locator('select').selectOption('47');
  await page.locator('[type="tel"]').fill(number);
  await at.next(page).click();
  await at.code(page).waitFor();
}

test('a message is told by the words around its code, and home is the way from it', async ({
  page,
  telephone,
  served,
}) => {
  await telephone.goto(phoneOf('40000000'));
  await openRegistration(page, await served.createAccount('new'));
  await sendTo(page, '400 00 000');
  const screen = telephone.locator('main');
  await expect(screen).toHaveAttribute('data-screen', 'message');
  await expect(screen).toContainText(/Bruk bekreftelseskoden \d{6} for å logge på med jobbkontoen din\./);
  await expect(telephone.locator('[data-control="code"]')).toHaveAttribute('data-secret', 'code');
  await expect(screen.getByRole('button')).toHaveCount(0);
  await telephone.locator('[data-control="home"]').click();
  await expect(screen).toHaveAttribute('data-screen', 'start');
});

test('a telephone that was off gets it when it is on again, by its number with or without +47', async ({
  page,
  telephone,
  served,
}) => {
  await openRegistration(page, await served.createAccount('new'));
  await sendTo(page, '40000000');
  await telephone.goto(phoneOf('+4740000000'));
  await expect(telephone.locator('main')).toHaveAttribute('data-screen', 'message');
});

test('no other telephone gets it, and one without a number gets none', async ({
  page,
  telephone,
  served,
}) => {
  const another = await telephone.context().newPage();
  await another.goto(phoneOf('41111111'));
  await telephone.goto(served.phoneUrl);
  await openRegistration(page, await served.createAccount('new'));
  await sendTo(page, '40000000');
  const right = await telephone.context().newPage();
  await right.goto(phoneOf('40000000'));
  await expect(right.locator('main')).toHaveAttribute('data-screen', 'message');
  for (const other of [telephone, another])
    await expect(other.locator('main')).toHaveAttribute('data-screen', 'start');
});
