import { enterCredentials } from './steps.ts';
import { expect, test } from './test.ts';

test.use({ switches: ['number-matching'] });

test('§1.2, §1.3: the phone wants the two digits that the computer shows', async ({ pc, phone, tenant }) => {
  const account = await tenant.createAccount('push');
  const begun = pc.waitForResponse('**/SAS/BeginAuth');
  await enterCredentials(pc, account);
  const { Entropy } = (await (await begun).json()) as { Entropy: number };
  await expect(pc.locator('#idRichContext_DisplaySign')).toHaveText(/^\d\d$/);
  await expect(pc.locator('#idRichContext_DisplaySign')).toHaveText(String(Entropy));

  await phone.goto(tenant.phoneOf(account));
  await phone.locator('[data-control="notification"]').click();
  await phone.locator('[data-control="number"]').fill(String(Entropy === 99 ? 10 : Entropy + 1));
  await phone.locator('[data-control="approve"]').click();
  await expect(phone.getByRole('alert')).toBeVisible();
  await expect(pc.locator('#idRichContext_DisplaySign')).toBeVisible();

  await phone.locator('[data-control="number"]').fill(String(Entropy));
  await phone.locator('[data-control="approve"]').click();
  await expect(pc.locator('#KmsiDescription')).toBeVisible();
});
