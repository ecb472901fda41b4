import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { HistoryEntry } from '../../drift/history/entry.ts';
import { noticeAsIfDue, noticeDue } from '../../drift/notice/due.ts';
import type { Told } from '../../drift/notice/told.ts';
import { morning, night, told } from './nights.ts';

const word = 'passord/wording-1';
const other = 'epost/missing-2';

interface Row {
  nights: HistoryEntry[];
  told?: Told[];
  /** The morning on which it is asked; the last night's where it is left out. */
  on?: number;
  /** The occasion and what it is about; null where nothing is said. */
  due: string | null;
}

const table: Record<string, Row> = {
  'no night, no message': { nights: [], due: null },
  'the first night that matches is a sign of life': { nights: [night(1, [])], due: 'sign-of-life' },
  'a night like the last is silent': {
    nights: [night(1, []), night(2, [])],
    told: [told(1, 'sign-of-life')],
    due: null,
  },
  'a sign of life once a week, not after six days': {
    nights: [night(1, []), night(7, [])],
    told: [told(1, 'sign-of-life')],
    due: null,
  },
  'a sign of life once a week, after seven': {
    nights: [night(1, []), night(8, [])],
    told: [told(1, 'sign-of-life')],
    due: 'sign-of-life',
  },
  'any message is a sign of life': {
    nights: [night(1, []), night(6, [word]), night(8, [word])],
    told: [told(1, 'sign-of-life'), told(6, 'deviations', [word])],
    due: null,
  },

  'a new deviation': {
    nights: [night(1, []), night(2, [word])],
    told: [told(1, 'sign-of-life')],
    due: `deviations ${word}`,
  },
  'an unchanged deviation is silent': {
    nights: [night(2, [word]), night(3, [word])],
    told: [told(2, 'deviations', [word])],
    due: null,
  },
  'one that nobody heard of, because the message did not arrive': {
    nights: [night(1, []), night(2, [word]), night(3, [word])],
    told: [told(1, 'sign-of-life')],
    due: `deviations ${word}`,
  },
  'one more': {
    nights: [night(2, [word]), night(3, [word, other])],
    told: [told(2, 'deviations', [word])],
    due: `deviations ${other}`,
  },
  'a worse one': {
    nights: [night(2, [word]), night(3, [`${word}!`])],
    told: [told(2, 'deviations', [word])],
    due: `deviations ${word}`,
  },
  'a milder one is silent': {
    nights: [night(2, [`${word}!`]), night(3, [`${word}~`])],
    told: [told(2, 'deviations', [`${word}!`])],
    due: null,
  },
  'a recovery is silent': {
    nights: [night(2, [word]), night(3, [])],
    told: [told(2, 'deviations', [word])],
    due: null,
  },
  'one that comes and goes is silent: nobody heard that it was gone': {
    nights: [night(2, [word]), night(3, []), night(4, [word])],
    told: [told(2, 'deviations', [word])],
    due: null,
  },
  'one that is back after a message without it': {
    nights: [night(2, [word]), night(3, [other]), night(4, [word, other])],
    told: [told(2, 'deviations', [word]), told(3, 'deviations', [other])],
    due: `deviations ${word}`,
  },
  'one that could not be looked for is still known': {
    nights: [
      night(2, [word]),
      night(3, [other], { steps: { epost: 'drifted', passord: 'not-reached' } }),
      night(4, [word, other]),
    ],
    told: [told(2, 'deviations', [word]), told(3, 'deviations', [word, other])],
    due: null,
  },
  'an acknowledged one is silent': {
    nights: [night(1, []), night(2, [`(${word})`])],
    told: [told(1, 'sign-of-life')],
    due: null,
  },
  'and no longer when the acknowledgement has run out': {
    nights: [night(1, []), night(2, [`(${word})`]), night(3, [word])],
    told: [told(1, 'sign-of-life')],
    due: `deviations ${word}`,
  },

  'the first blocked night is silent': {
    nights: [night(1, []), night(2, 'blocked')],
    told: [told(1, 'sign-of-life')],
    due: null,
  },
  'the first broken night is silent, when a sign of life would be due too': {
    nights: [night(1, []), night(5, []), night(8, 'broken')],
    told: [told(1, 'sign-of-life')],
    due: null,
  },
  'the second in a row is not, whatever stopped them': {
    nights: [night(1, []), night(2, 'blocked'), night(3, 'broken')],
    told: [told(1, 'sign-of-life')],
    due: 'not-checked 2',
  },
  'two blocked walks of one night are one night': {
    nights: [night(1, []), night(2, 'blocked'), night(2, 'blocked', { run: 'again' })],
    told: [told(1, 'sign-of-life')],
    due: null,
  },
  'the third in a row is silent again': {
    nights: [night(1, []), night(2, 'blocked'), night(3, 'blocked'), night(4, 'blocked')],
    told: [told(1, 'sign-of-life'), told(3, 'not-checked')],
    due: null,
  },
  'the third says it where the second could not': {
    nights: [night(1, []), night(2, 'blocked'), night(3, 'blocked'), night(4, 'blocked')],
    told: [told(1, 'sign-of-life')],
    due: 'not-checked 3',
  },
  'the second of a later row is said again': {
    nights: [night(2, 'blocked'), night(3, 'blocked'), night(4, []), night(5, 'blocked'), night(6, 'broken')],
    told: [told(3, 'not-checked')],
    due: 'not-checked 2',
  },
  'a known deviation after a blocked night is silent': {
    nights: [night(2, [word]), night(3, 'blocked'), night(4, [word])],
    told: [told(2, 'deviations', [word])],
    due: null,
  },

  'six days without a check': {
    nights: [night(1, []), night(7, 'blocked')],
    told: [told(1, 'sign-of-life')],
    due: null,
  },
  'seven days without a check, though nobody walked at all': {
    nights: [night(1, [])],
    told: [told(1, 'sign-of-life')],
    on: 8,
    due: 'unchecked-week 7',
  },
  'seven days without a check, of blocked nights': {
    nights: [night(1, []), night(7, 'blocked'), night(8, 'blocked')],
    told: [told(1, 'sign-of-life'), told(8, 'not-checked')],
    due: 'unchecked-week 7',
  },
  'the alarm is silent the day after': {
    nights: [night(1, [])],
    told: [told(8, 'unchecked-week')],
    on: 9,
    due: null,
  },
  'and comes again after a week': {
    nights: [night(1, [])],
    told: [told(8, 'unchecked-week')],
    on: 15,
    due: 'unchecked-week 14',
  },
  'a guide that was never checked alarms too': {
    nights: [night(1, 'blocked'), night(8, 'broken')],
    told: [told(8, 'not-checked')],
    due: 'unchecked-week 7',
  },

  'a rehearsal says nothing': { nights: [night(1, [word], { tenant: 'simulated' })], due: null },
};

suite('whether there is anything to say', () => {
  for (const [name, { nights, told = [], on, due }] of Object.entries(table)) {
    test(name, () => {
      const now = new Date(on === undefined ? (nights.at(-1)?.at ?? morning(1)) : morning(on));
      assert.equal(said(noticeDue(nights, told, now)), due);
    });
  }
});

test('what would be said if nobody had heard anything, of a rehearsal too', () => {
  const rehearsal = { tenant: 'simulated' } as const;
  assert.equal(said(noticeAsIfDue([night(1, [word], rehearsal)])), `deviations ${word}`);
  assert.equal(said(noticeAsIfDue([night(1, [], rehearsal)])), 'sign-of-life');
  assert.equal(said(noticeAsIfDue([night(1, 'broken', rehearsal)])), 'not-checked 1');
});

function said(due: ReturnType<typeof noticeDue>): string | null {
  if (due === null) return null;
  switch (due.occasion) {
    case 'deviations':
      return ['deviations', ...due.news.map(({ id }) => id)].join(' ');
    case 'not-checked':
      return `not-checked ${due.nights}`;
    case 'unchecked-week':
      return `unchecked-week ${due.days}`;
    case 'sign-of-life':
      return 'sign-of-life';
  }
}
