import assert from 'node:assert/strict';
import { test } from 'node:test';

import { TenantError } from '../../tenant/errors.ts';
import { Accounts } from '../../tenant/state/accounts.ts';
import { Clock } from '../../tenant/state/clock.ts';

for (const address of [
  'ola@alstahaug.kommune.no',
  'ola@example.com',
  'ola@alstahaug.example.com',
  'ola@test',
  'ola@alstahaug.example@alstahaug.kommune.no',
]) {
  test(`${address} could be a person's: no simulated account may have it`, () => {
    const accounts = new Accounts(new Clock());
    const account = accounts.create('new');
    assert.throws(() => accounts.add({ ...account, address }), TenantError);
    assert.equal(accounts.find(address), undefined);
  });
}

test('the accounts there are, are under a reserved domain', () => {
  const accounts = new Accounts(new Clock());
  assert.match(accounts.create('new').address, /@[\w-]+\.example$/);
});
