import { addAccount, closeDialog, giveCode, giveNumber, goOn, openDialog } from './registration-steps.ts';
import { expect, test } from './test.ts';

test.use({ switches: ['verify-app'] });

test('§2: step 2 takes the code that the app on the phone shows, and then goes by notification', async ({
  pc,
  phone,
  account,
}) => {
  await openDialog(pc, account);
  await addAccount(phone, pc);
  const code = phone.locator('[data-control="code"]');
  await expect(code).toHaveText(/^\d{3} \d{3}$/);
  await closeDialog(pc);
  await expect(pc.getByRole('status')).toHaveText(
    'Mobilappen er konfigurert for varsler og verifiseringskoder.',
  );
  await goOn(pc);
  await giveCode(pc, (await code.textContent()) ?? '');
  await giveNumber(pc);
  await phone.locator('[data-control="notification"]').click();
  await phone.locator('[data-control="approve"]').click();
  await expect(pc.getByRole('status')).toHaveText('Sikkerhetsbekreftelsen er konfigurert.');
});
