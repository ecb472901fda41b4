import type { Page } from '@playwright/test';

export interface BareWalk {
  pc: Page;
  phone: Page;
  account: { address: string; password: string };
}

/**
 * The guide as a bare Playwright script: the same touches on the same tenant, with nothing looked at, kept or compared.
 * What a walk is measured against.
 */
export async function bareWalk({ pc, phone, account }: BareWalk): Promise<void> {
  await pc.goto('https://aka.ms/mfasetup', { waitUntil: 'commit' });
  await pc.locator('#i0116').fill(account.address);
  await pc.locator('#idSIButton9').click();
  await pc.locator('#i0118:not(.moveOffScreen)').fill(account.password);
  await pc.locator('#idSIButton9').click();
  await pc.locator('#idBtn_Back').click();
  await pc.locator('#idSubmit_ProofUp_Redirect').click();
  await pc.locator('main select').selectOption('app');
  await pc.locator('input[value="notifications"]').check();
  await pc.locator('main button[type="button"]').click();
  await pc.locator('dialog img').waitFor();

  for (const control of ['app', 'add', 'continue', 'work'])
    await phone.locator(`[data-control="${control}"]`).click();
  const picture = { name: 'pc.png', mimeType: 'image/png', buffer: await pc.screenshot() };
  await phone.locator('[data-control="camera"]').setInputFiles(picture);
  await phone.locator('[data-screen="account-added"]').waitFor();

  await pc.locator('dialog button[type="submit"]').click();
  await pc.locator('main button[type="submit"]:enabled').click();
  await pc.locator('main select').selectOption('47');
  await pc.locator('input[type="tel"]').fill('40000000');
  await pc.locator('main button[type="submit"]').click();
  await phone.locator('[data-control="notification"]').click();
  await phone.locator('[data-control="approve"]').click();
  await pc.locator('main:not(:has(form)) [role="status"]').waitFor();
}
