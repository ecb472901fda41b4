import { addAccount, closeDialog, openDialog, openDialogAgain } from './registration-steps.ts';
import { expect, test } from './test.ts';

test.use({ switches: ['activation-silent'] });

test('is given up after a minute, and can be tried again', async ({ pc, phone, account, tenant }) => {
  await openDialog(pc, account);
  await addAccount(phone, pc);
  await closeDialog(pc);
  await expect(pc.getByRole('status')).toHaveAttribute('aria-busy', 'true');
  await tenant.advance(60_000);
  await expect(pc.getByRole('alert')).toContainText('Vi fikk ikke bekreftet aktiveringen i tide.');
  await expect(pc.getByRole('status')).toHaveCount(0);
  await expect(pc.getByRole('button', { name: 'Neste' })).toBeDisabled();
  await openDialogAgain(pc);
  await expect(pc.getByRole('alert')).toHaveCount(0);
});
