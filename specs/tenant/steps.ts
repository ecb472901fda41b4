import type { Page } from '@playwright/test';

import type { TenantAccount } from '../../fixtures/tenant.ts';

/** Opens the sign-in page as the guide says, and gets as far as the password screen. */
export async function enterAddress(pc: Page, address: string): Promise<void> {
  await pc.goto('https://aka.ms/mfasetup');
  await pc.locator('#i0116').fill(address);
  await pc.locator('#idSIButton9').click();
}

export async function enterPassword(pc: Page, password: string): Promise<void> {
  await pc.locator('#i0118:not(.moveOffScreen)').fill(password);
  await pc.locator('#idSIButton9').click();
}

/** What the page tells its script. */
export async function configOf(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate('$Config');
}

/** The page's id, as an oracle that has no language (MICROSOFT-FLOW.md §0.4). */
export function pageId(pc: Page) {
  return pc.locator('meta[name="PageID"]');
}

/** Gives address and password. */
export async function enterCredentials(
  pc: Page,
  { address, password }: Pick<TenantAccount, 'address' | 'password'>,
): Promise<void> {
  await enterAddress(pc, address);
  await enterPassword(pc, password);
}

/** Answers the question whether to stay signed in. */
export async function answerStaySignedIn(pc: Page, answer: 'yes' | 'no'): Promise<void> {
  await pc.locator('#KmsiDescription').waitFor();
  await pc.locator(answer === 'yes' ? '#idSIButton9' : '#idBtn_Back').click();
}

/** Signs in, as far as «Trenger mer informasjon». */
export async function signIn(pc: Page, { address, password }: TenantAccount): Promise<void> {
  await enterAddress(pc, address);
  await enterPassword(pc, password);
  await pc.locator('#KmsiDescription').waitFor();
  await pc.locator('#idBtn_Back').click();
  await pc.locator('#idSubmit_ProofUp_Redirect').waitFor();
}

/** Signs in and goes on to the dialog with the QR code. */
export async function openInvitation(pc: Page, account: TenantAccount): Promise<void> {
  await signIn(pc, account);
  await pc.locator('#idSubmit_ProofUp_Redirect').click();
  await pc.locator('select').selectOption('app');
  await pc.locator('[type="radio"][value="notifications"]').check();
  await pc.locator('main').getByRole('button', { name: 'Konfigurer' }).click();
  await pc.locator('dialog img').waitFor();
}

/** Gets the phone from its home screen to the camera. */
export async function openCamera(phone: Page): Promise<void> {
  for (const control of ['app', 'add', 'continue', 'work']) {
    await phone.locator(`[data-control="${control}"]`).click();
  }
}

/** Holds the phone's camera to what a page shows. */
export async function pointCameraAt(phone: Page, page: Page): Promise<void> {
  const picture = await page.screenshot();
  await phone
    .locator('[data-control="camera"]')
    .setInputFiles({ name: 'picture.png', mimeType: 'image/png', buffer: picture });
}

/** Sets the phone up, and gives a number to fall back on: a push is then on its way. */
export async function askForApproval(pc: Page, phone: Page, account: TenantAccount): Promise<void> {
  await openInvitation(pc, account);
  await openCamera(phone);
  await pointCameraAt(phone, pc);
  await phone.locator('[data-screen="account-added"]').waitFor();
  await pc.locator('dialog [type="submit"]').click();
  await pc.locator('main [type="submit"]:enabled').click();
  await pc.locator('select').selectOption('47');
  await pc.locator('[type="tel"]').fill('400 00 000');
  await pc.locator('[type="submit"]').click();
  await phone.locator('[data-control="notification"]').click();
}
