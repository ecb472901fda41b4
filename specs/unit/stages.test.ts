import assert from 'node:assert/strict';
import { test } from 'node:test';

import { stagesOf } from '../../tenant/sites/sign-in/stages.ts';
import type { Switch } from '../../tenant/switches.ts';

const orders: readonly (readonly [switches: Switch[], order: string])[] = [
  [[], 'challenge interrupts stay-signed-in registration'],
  [['interrupts-after'], 'challenge stay-signed-in interrupts registration'],
  [['stay-signed-in-after'], 'challenge interrupts registration stay-signed-in'],
  [['stay-signed-in-after', 'interrupts-after'], 'challenge registration stay-signed-in interrupts'],
];

for (const [switches, order] of orders) {
  test(`with ${switches.join(' and ') || 'nothing switched on'}: ${order}`, () => {
    assert.equal(stagesOf(new Set(switches)).join(' '), order);
  });
}
