import { closeDialog, openDialog } from './registration-steps.ts';
import { openCamera, pointCameraAt } from './steps.ts';
import { expect, test } from './test.ts';

test.use({ switches: ['activation-refused'] });

test('is told on the phone, and the computer says that the app is not activated', async ({
  pc,
  phone,
  account,
}) => {
  await openDialog(pc, account);
  await openCamera(phone);
  await pointCameraAt(phone, pc);
  await expect(phone.getByRole('alert')).toHaveText(
    'Aktiveringen ble avvist. Hent en ny kode på PC-en, og prøv igjen.',
  );
  await closeDialog(pc);
  await expect(pc.getByRole('dialog').getByRole('alert')).toContainText('Appen er ikke aktivert ennå.');
});
