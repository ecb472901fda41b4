import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';

import { Accounts } from '../../tenant/state/accounts.ts';
import { Activations } from '../../tenant/state/activations.ts';
import { Clock } from '../../tenant/state/clock.ts';
import { Enrolment } from '../../tenant/state/enrolment.ts';
import { Phones, type Push } from '../../tenant/state/phones.ts';
import { TextMessages } from '../../tenant/state/text-messages.ts';

/** Somebody who registers, and telephones to do it with. */
function begin() {
  const clock = new Clock();
  const account = new Accounts(clock).create('new');
  const phones = new Phones(clock);
  const activations = new Activations({ clock, refuseAll: false });
  const messages = new TextMessages(clock);
  const enrolment = new Enrolment(account, { activations, phones, messages, clock, activationMs: 0 });
  const scan = () => {
    const device = randomUUID();
    const pushes: Push[] = [];
    phones.listen(device, (push) => pushes.push(push));
    const { path, code } = enrolment.inviteToNotifications();
    const taken = activations.takeUp(path, code, device);
    const approve = (number = enrolment.number) =>
      phones.answer(pushes.at(-1)?.id ?? '', device, { answer: 'approved', number });
    return { device, taken, approve };
  };
  return { account, enrolment, scan };
}

test('a phone is registered by the number that the computer shows, and no other', () => {
  const { account, enrolment, scan } = begin();
  assert.equal(enrolment.notify(), 'not-activated');
  const { device, approve } = scan();
  assert.equal(enrolment.notify(), 'waiting');
  assert.equal(approve((enrolment.number ?? 0) + 1), 'wrong-number');
  assert.equal(approve(), 'taken');
  assert.equal(enrolment.status, 'registered');
  assert.deepEqual(account.devices, [device]);
});

test('an invitation that a phone has taken up is the same one after going back', () => {
  const { enrolment, scan } = begin();
  const { taken } = scan();
  assert.equal(enrolment.inviteToNotifications(), taken);
});

test('who has registered a phone can register another in the same visit', () => {
  const { account, enrolment, scan } = begin();
  const first = scan();
  enrolment.notify();
  first.approve();
  const second = scan();
  assert.notEqual(second.taken, 'used');
  assert.equal(enrolment.notify(), 'waiting');
  assert.equal(second.approve(), 'taken');
  assert.deepEqual(account.devices, [first.device, second.device]);
});
