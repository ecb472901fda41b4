import { askForApproval, openInvitation, signIn } from './steps.ts';
import { expect, test } from './test.ts';

const words = 'SIMULERT – ikke Microsoft. Skriv aldri inn ditt eget passord her.';

test('the ribbon is on the sign-in pages, outside the ARIA tree', async ({ pc, account }) => {
  await pc.goto('https://aka.ms/mfasetup');
  await expect(pc.getByText(words)).toBeInViewport();
  expect(await pc.locator('body').ariaSnapshot()).not.toContain('SIMULERT');
  await signIn(pc, account);
  await expect(pc.getByText(words)).toBeInViewport();
});

test('no dialog and no shade covers it', async ({ pc, account }) => {
  await openInvitation(pc, account);
  const ribbon = pc.getByText(words);
  await expect(ribbon).toBeInViewport({ ratio: 1 });
  const seen = await pc.screenshot({ clip: { x: 2, y: 2, width: 1, height: 1 } });
  await pc.getByRole('button', { name: 'avbryt' }).click();
  expect(await pc.screenshot({ clip: { x: 2, y: 2, width: 1, height: 1 } })).toEqual(seen);
  expect(await pc.locator('body').ariaSnapshot()).not.toContain('SIMULERT');
});

test('the ribbon is on the phone, on every screen', async ({ pc, phone, account }) => {
  await expect(phone.getByText(words)).toBeInViewport({ ratio: 1 });
  await askForApproval(pc, phone, account);
  await expect(phone.getByText(words)).toBeInViewport({ ratio: 1 });
  expect(await phone.locator('body').ariaSnapshot()).not.toContain('SIMULERT');
});
