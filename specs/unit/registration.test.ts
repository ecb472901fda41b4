import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';

import { Secret, TOTP } from 'otpauth';

import { Accounts } from '../../tenant/state/accounts.ts';
import { Activations } from '../../tenant/state/activations.ts';
import { Clock } from '../../tenant/state/clock.ts';
import { methodsOf } from '../../tenant/state/methods.ts';
import { Phones, type Push } from '../../tenant/state/phones.ts';
import { Registration } from '../../tenant/state/registration.ts';

/** One new account at the registration page, with a phone in the hand. */
function begin({ activationMs = 0, verifyApp = false, refuseAll = false } = {}) {
  const clock = new Clock();
  const account = new Accounts(clock).create('new');
  const phones = new Phones(clock);
  const activations = new Activations({ clock, refuseAll });
  const registration = new Registration(account, { activations, phones, clock, activationMs, verifyApp });
  const device = randomUUID();
  const pushes: Push[] = [];
  phones.listen(device, (push) => pushes.push(push));
  const takeUp = ({ path, code } = registration.inviteToNotifications()) =>
    activations.takeUp(path, code, device);
  const answer = (given: 'approved' | 'denied', push = pushes.at(-1)) =>
    phones.answer(push?.id ?? '', device, { answer: given });
  return { clock, account, activations, registration, device, pushes, takeUp, answer };
}

function codeFor(secret: string, clock: Clock): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock.now() });
}

test('by notifications: the phone that approves is registered', () => {
  const { registration, account, device, takeUp, answer } = begin();
  takeUp();
  registration.checkActivation();
  registration.goOn();
  assert.equal(registration.step, 'fallback-phone');
  registration.finish();
  assert.equal(registration.approvalStatus, 'waiting');
  assert.equal(answer('approved'), 'taken');
  assert.equal(registration.step, 'finished');
  assert.deepEqual(account.devices, [device]);
  assert.deepEqual(methodsOf(account), ['push']);
});

test('by codes: a right code leads on, and nobody is sent a notification', () => {
  const { registration, account, clock, pushes } = begin();
  const { secret } = registration.inviteToCodes();
  registration.goOn();
  assert.equal(registration.step, 'verify-app');
  assert.equal(registration.verify('000000'), 'wrong');
  assert.equal(registration.verify(codeFor(secret, clock)), 'right');
  assert.equal(registration.verify(codeFor(secret, clock)), 'reused');
  assert.deepEqual(methodsOf(account), []);
  registration.finish();
  assert.equal(registration.step, 'finished');
  assert.deepEqual(methodsOf(account), ['code']);
  assert.deepEqual(pushes, []);
});

test('with the switch, an app that has notifications gives a code too', () => {
  const { registration, account, clock, takeUp, answer } = begin({ verifyApp: true });
  const activation = registration.inviteToNotifications();
  takeUp(activation);
  registration.checkActivation();
  registration.goOn();
  assert.equal(registration.step, 'verify-app');
  registration.verify(codeFor(activation.authenticator?.secret ?? '', clock));
  registration.finish();
  answer('approved');
  assert.deepEqual(methodsOf(account), ['push', 'code']);
});

test('an invitation is used once, lasts ten minutes, and gives way to a newer one', () => {
  const { registration, takeUp, clock } = begin();
  const first = registration.inviteToNotifications();
  const second = registration.inviteToNotifications();
  assert.equal(takeUp(first), 'expired');
  assert.equal(takeUp(second), second);
  assert.equal(takeUp(second), 'used');
  const third = registration.inviteToNotifications();
  clock.advance(10 * 60_000);
  assert.equal(takeUp(third), 'expired');
  assert.equal(takeUp({ ...third, code: '1' }), 'refused');
});

test('an activation that is never confirmed is waited for a minute', () => {
  const { registration, takeUp, clock } = begin({ activationMs: Infinity });
  takeUp();
  registration.checkActivation();
  assert.equal(registration.activationStatus, 'checking');
  clock.advance(60_000);
  assert.equal(registration.activationStatus, 'timed-out');
  registration.goOn();
  assert.equal(registration.step, 'contact-method');
  registration.inviteToNotifications();
  assert.equal(registration.activationStatus, 'not-activated');
});

test('a notification is waited for two minutes, and its answer counts no more after that', () => {
  const { registration, account, takeUp, answer, clock, pushes } = begin();
  takeUp();
  registration.checkActivation();
  registration.goOn();
  registration.finish();
  clock.advance(120_000);
  assert.equal(registration.approvalStatus, 'timed-out');
  assert.equal(answer('approved'), 'refused');
  assert.deepEqual(methodsOf(account), []);

  registration.finish();
  assert.equal(answer('approved', pushes[0]), 'refused');
  assert.equal(answer('denied'), 'taken');
  assert.equal(registration.approvalStatus, 'denied');
});

test('nothing is registered before its step', () => {
  const { registration, account } = begin();
  registration.finish();
  registration.goOn();
  assert.equal(registration.verify('123456'), 'wrong');
  assert.equal(registration.step, 'contact-method');
  assert.equal(registration.approvalStatus, 'not-asked');
  assert.deepEqual(methodsOf(account), []);
});

test('a phone is told nothing of a question that has run out', () => {
  const clock = new Clock();
  const phones = new Phones(clock);
  const told: Push[] = [];
  const expiresAt = clock.now() + 1000;
  phones.push('phone', { address: 'a@b.test', number: 12, expiresAt, onAnswer: () => undefined });
  clock.advance(1000);
  phones.listen('phone', (push) => told.push(push));
  assert.deepEqual(told, []);
});

test('a number is asked of an approval alone, and must be the one', () => {
  const answers: string[] = [];
  const phones = new Phones(new Clock());
  const ask = () => {
    phones.push('phone', { address: 'a@b.test', number: 12, onAnswer: (given) => answers.push(given) });
    let id = '';
    phones.listen('phone', (push) => (id = push.id));
    return id;
  };
  const first = ask();
  assert.equal(phones.answer(first, 'phone', { answer: 'approved' }), 'wrong-number');
  assert.equal(phones.answer(first, 'phone', { answer: 'approved', number: 13 }), 'wrong-number');
  assert.equal(phones.answer(first, 'phone', { answer: 'approved', number: 12 }), 'taken');
  assert.equal(phones.answer(ask(), 'phone', { answer: 'denied' }), 'taken');
  assert.deepEqual(answers, ['approved', 'denied']);
});
