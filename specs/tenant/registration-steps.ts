import type { Page } from '@playwright/test';

import { URI, TOTP } from 'otpauth';

import type { TenantAccount } from '../../fixtures/tenant.ts';
import { openCamera, pointCameraAt, signIn } from './steps.ts';

/** Signs in, chooses the app and its use, and opens the dialog: by structure, in any language. */
export async function openDialog(
  pc: Page,
  account: TenantAccount,
  use: 'notifications' | 'code' = 'notifications',
): Promise<void> {
  await signIn(pc, account);
  await openFirstDialog(pc, use);
}

/** The same for somebody who has signed in, as far as «Trenger mer informasjon». */
export async function openFirstDialog(pc: Page, use: 'notifications' | 'code'): Promise<void> {
  await pc.locator('#idSubmit_ProofUp_Redirect').click();
  await pc.locator('select').selectOption('app');
  await pc.locator(`[type="radio"][value="${use}"]`).check();
  await openDialogAgain(pc);
}

/** Presses «Konfigurer» where everything is chosen. */
export async function openDialogAgain(pc: Page): Promise<void> {
  await pc.locator('.set-up button').click();
  await pc.locator('dialog img').waitFor();
}

/** Adds the account of the QR code on the computer to a phone that has none. */
export async function addAccount(phone: Page, pc: Page): Promise<void> {
  await openCamera(phone);
  await pointCameraAt(phone, pc);
  await phone.locator('[data-screen="account-added"]').waitFor();
}

/** «Neste» in the dialog. */
export async function closeDialog(pc: Page): Promise<void> {
  await pc.locator('dialog [type="submit"]').click();
}

/** «Neste» when the app is set up. */
export async function goOn(pc: Page): Promise<void> {
  await pc.locator('main [type="submit"]:enabled').click();
}

/** Step 3, as far as the notification that is then sent, or the end. */
export async function giveNumber(pc: Page, country = '47', number = '400 00 000'): Promise<void> {
  await pc.locator('select').selectOption(country);
  await pc.locator('[type="tel"]').fill(number);
  await pc.locator('main [type="submit"]').click();
}

/** Everything up to step 3, with a phone for notifications. */
export async function reachStepThree(pc: Page, phone: Page, account: TenantAccount): Promise<void> {
  await openDialog(pc, account);
  await addAccount(phone, pc);
  await closeDialog(pc);
  await goOn(pc);
  await pc.locator('[type="tel"]').waitFor();
}

/** Sends the code of step 2. */
export async function giveCode(pc: Page, code: string): Promise<void> {
  await pc.locator('[autocomplete="one-time-code"]').fill(code);
  await pc.locator('main [type="submit"]').click();
}

/** The authenticator app of somebody who has scanned this. */
export function authenticatorOf(payload: string): TOTP {
  const found = URI.parse(payload);
  if (!(found instanceof TOTP))
    throw new Error('The QR code is not for an app that gives codes by the time.');
  return found;
}
