import assert from 'node:assert/strict';
import { test } from 'node:test';

import { chaosFor, switchesNamed } from '../../tenant/switches.ts';

test('a name for several switches on those that the edition has', () => {
  assert.deepEqual(switchesNamed(['chaos'], 'legacy'), chaosFor('legacy'));
  assert.ok(!chaosFor('legacy').includes('stay-signed-in-after'));
  assert.ok(chaosFor('combined').includes('stay-signed-in-after'));
  assert.deepEqual(switchesNamed(['overlay', 'interrupts'], 'combined-2025'), [
    'overlay',
    'credential-picker',
    'terms',
    'campaign',
    'passkey',
    'action-required',
  ]);
});

test('what cannot be switched on is told all at once, each with the cure', () => {
  assert.throws(
    () => switchesNamed(['overlay', 'toString', 'terms', 'interrupts'], 'legacy'),
    (error: Error) => {
      const [, ...problems] = error.message.split('\n');
      assert.match(
        problems[0] ?? '',
        /toString: there is no such switch\. There are: chaos, .*too-many-requests\./,
      );
      assert.deepEqual(problems.slice(1), [
        '  terms: edition legacy does not have it. It is in: combined, combined-2025.',
        '  interrupts: edition legacy has none of them. They are in: combined, combined-2025.',
      ]);
      return true;
    },
  );
  assert.throws(() => switchesNamed(['number-matching'], 'combined'), /It is in: legacy\./);
});
