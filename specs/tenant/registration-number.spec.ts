import type { Page } from '@playwright/test';

import { readQrCodes } from '../../fixtures/phone/qr.ts';
import type { RunningTenant, TenantAccount } from '../../fixtures/tenant.ts';
import {
  authenticatorOf,
  closeDialog,
  giveCode,
  giveNumber,
  goOn,
  openDialog,
} from './registration-steps.ts';
import { badNumbers } from './numbers.ts';
import { expect, test } from './test.ts';

/** Everything up to step 3, with an app for codes. */
async function reachStepThree(pc: Page, account: TenantAccount, tenant: RunningTenant): Promise<void> {
  await openDialog(pc, account, 'code');
  const [payload = ''] = await readQrCodes(await pc.screenshot());
  await closeDialog(pc);
  await goOn(pc);
  await giveCode(pc, authenticatorOf(payload).generate({ timestamp: tenant.now() }));
  await pc.locator('[type="tel"]').waitFor();
}

test('step 3 says what is wrong with a number, and takes a good one', async ({ pc, account, tenant }) => {
  await reachStepThree(pc, account, tenant);
  for (const [country, number, complaint] of badNumbers) {
    await giveNumber(pc, country, number);
    await expect(pc.getByRole('alert')).toHaveText(complaint);
  }
  await giveNumber(pc, '46', '070-123 45 67');
  await expect(pc.getByRole('status')).toHaveText('Sikkerhetsbekreftelsen er konfigurert.');
});

test('each country is there once, by name, and Norway by its calling code', async ({
  pc,
  account,
  tenant,
}) => {
  await reachStepThree(pc, account, tenant);
  const options = pc.locator('select option');
  const values = await options.evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
  expect(new Set(values).size).toBe(values.length);
  await expect(pc.locator('option[value="47"]')).toHaveText('Norge (+47)');
  await expect(pc.locator('option[value="47-SJ"]')).toHaveText('Svalbard og Jan Mayen (+47)');
  await expect(pc.locator('option[value="46"]')).toHaveText('Sverige (+46)');
  await expect(pc.locator('option[value="1"]')).toHaveText('USA (+1)');
  const labels = await options.evaluateAll((all) => all.slice(1).map((one) => one.textContent));
  expect(labels).toEqual(labels.toSorted(new Intl.Collator('nb').compare));
});
