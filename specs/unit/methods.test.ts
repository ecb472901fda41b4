import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Accounts } from '../../tenant/state/accounts.ts';
import { Clock } from '../../tenant/state/clock.ts';
import { chooseDefault, deleteMethod, methodsOf } from '../../tenant/state/methods.ts';

const accounts = new Accounts(new Clock());

test('§6: the default stays while there are others, and goes as the last', () => {
  const account = accounts.create('both');
  assert.equal(deleteMethod(account, 'push'), false);
  assert.equal(deleteMethod(account, 'code'), true);
  assert.equal(deleteMethod(account, 'push'), true);
  assert.deepEqual(methodsOf(account), []);
});

test('another default comes first, and frees the one before', () => {
  const account = accounts.create('both');
  assert.equal(chooseDefault(account, 'code'), true);
  assert.deepEqual(methodsOf(account), ['code', 'push']);
  assert.equal(deleteMethod(account, 'push'), true);
});

test('a method that an account does not have is never its default', () => {
  const account = accounts.create('push');
  assert.equal(chooseDefault(account, 'sms'), false);
  account.phoneNumber = '+4740000000';
  assert.deepEqual(methodsOf(account), ['push', 'sms']);
});

test('a default that has been deleted is not one when it is registered again', () => {
  const account = accounts.create('both');
  chooseDefault(account, 'code');
  deleteMethod(account, 'push');
  const { authenticator } = account;
  deleteMethod(account, 'code');
  account.devices.push('a-phone');
  account.authenticator = authenticator;
  assert.deepEqual(methodsOf(account), ['push', 'code']);
});

test('what is gone already is gone: another page may have deleted it', () => {
  assert.equal(deleteMethod(accounts.create('new'), 'push'), true);
});
