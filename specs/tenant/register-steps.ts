import type { Locator, Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';

import type { Edition, TenantAccount } from '../../fixtures/tenant.ts';
import { addAccount } from './registration-steps.ts';
import { answerStaySignedIn, enterCredentials } from './steps.ts';
import { expect } from './test.ts';

/** What shows of a step, by what the real page is known to have or by structure. */
export const at = {
  next: (page: Page): Locator => page.locator('.views [type="submit"]:visible'),
  toggle: (page: Page): Locator => page.getByTestId('activation-qr-show/hide-info-button'),
  code: (page: Page): Locator => page.getByTestId('verification-entercode-input'),
  error: (page: Page): Locator => page.getByTestId('message-bar-error'),
  number: (page: Page): Locator => page.locator('[data-number]'),
  standard: (page: Page): Locator => page.locator('[data-default]'),
};

/** Signs in and goes on to the first step of registration. */
export async function openRegistration(page: Page, account: TenantAccount): Promise<void> {
  await enterCredentials(page, account);
  await answerStaySignedIn(page, 'no');
  await page.locator('#idSubmit_ProofUp_Redirect').click();
  await page.locator('.views form').waitFor();
}

/** On to the QR code, for notifications or for codes. */
export async function openCode(page: Page, use: 'push' | 'code'): Promise<void> {
  if (use === 'push') await at.next(page).click();
  else await page.locator('[data-leads="another-app"]').click();
  await page.getByTestId('setup-instructions').waitFor();
  await at.next(page).click();
  await at.toggle(page).waitFor();
}

/** On to the number that the telephone is to be told. */
export async function reachNumber(page: Page, telephone: Page): Promise<string> {
  await openCode(page, 'push');
  await addAccount(telephone, page);
  await at.next(page).click();
  await at.number(page).waitFor();
  return (await at.number(page).textContent()) ?? '';
}

/** Answers on the telephone, where a notification waits. */
export async function answer(telephone: Page, given: 'approve' | 'deny', number = ''): Promise<void> {
  await telephone.locator('[data-control="notification"]').click();
  await telephone.locator('[data-control="number"]').fill(number);
  await telephone.locator(`[data-control="${given}"]`).click();
}

/** Chooses the app: in a menu, or by its tile. */
export async function chooseApp(page: Page, edition: Edition): Promise<void> {
  await choose(page, edition, 'authenticatorApp');
  await page.locator('[data-leads="another-app"]').waitFor();
}

/** Chooses the telephone. */
export async function choosePhone(page: Page, edition: Edition): Promise<void> {
  await choose(page, edition, 'mobilePhone');
  await page.locator('[type="tel"]').waitFor();
}

async function choose(page: Page, edition: Edition, method: string): Promise<void> {
  if (edition === 'combined') {
    await page.locator('select[name="method"]').selectOption(method);
    await at.next(page).click();
  } else await page.getByTestId(`authmethod-picker-${method}`).click();
}

/** What an authenticator app makes of the secret that stands on the page. */
export async function authenticatorOf(page: Page): Promise<TOTP> {
  await at.toggle(page).click();
  const secret = (await page.locator('[data-typed="SecretKey"]').textContent()) ?? '';
  expect(secret).toMatch(/^[a-z2-7]{16}$/);
  return new TOTP({ secret: Secret.fromBase32(secret.toUpperCase()) });
}

/** Gives a code, from an app or a message. */
export async function giveCode(page: Page, code: string): Promise<void> {
  await at.code(page).fill(code);
  await at.next(page).click();
}

/** From the first step to the number that messages go to. */
export async function goToPhone(page: Page, edition: Edition): Promise<void> {
  await page.locator('[data-leads="choose-method"]').click();
  await choosePhone(page, edition);
}

/** Gives a number; of Norway, unless it says otherwise. */
export async function giveNumber(page: Page, number: string, country = '47'): Promise<void> {
  await page.locator('[name="country"]').selectOption(country);
  await page.locator('[type="tel"]').fill(number);
  await at.next(page).click();
}

/** A number that is not the one on the computer. */
export function otherThan(number: string): string {
  return number === '42' ? '43' : '42';
}
