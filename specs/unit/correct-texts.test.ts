import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { correct } from '../../tenant/text/correct.ts';
import type { LiveRun } from '../../tenant/text/live-run.ts';
import { rowsIn, type Group, type Row } from '../../tenant/text/rows.ts';

const day = '2026-12-01';

function row(
  nb: string,
  more: { unverified: false; seen: string } | { unverified: true } = { unverified: true },
): Row {
  return { en: `${nb} in English`, nb, source: 'ours', ...more };
}

const table: Group = {
  signIn: {
    back: row('Tilbake'),
    skip: row('Hopp over ({days} dager til)'),
    empty: row('Skriv noe.'),
    malformed: row('Skriv noe.'),
  },
  changePassword: { signIn: row('Logg på') },
  register: {
    combined2025: { heading: row('Installer appen'), seen: row('Ferdig', { unverified: false, seen: day }) },
  },
};

/** What a live run of that day, or another, makes of the table. */
function corrected({ shown = [], reworded = [], day: on = day }: Partial<LiveRun>) {
  const { table: after, ...told } = correct(table, { day: on, shown, reworded });
  const changed = rowsIn(after).filter(([, one], index) => one !== rowsIn(table)[index]?.[1]);
  return { ...told, changed: Object.fromEntries(changed) };
}

const nothing = { corrected: [], confirmed: [], undecided: [], changed: {} };

describe('words that a live run showed otherwise', () => {
  test('become those of their row, which is verified on the day of the run', () => {
    const { changed, ...told } = corrected({
      reworded: [{ screen: 'register/install-app', words: 'Installer appen', observed: 'Hent appen' }],
    });
    assert.deepEqual(told, {
      corrected: [{ texts: ['register.combined2025.heading'], from: 'Installer appen', to: 'Hent appen' }],
      confirmed: [],
      undecided: [],
    });
    assert.deepEqual(changed, {
      'register.combined2025.heading': {
        en: 'Installer appen in English',
        nb: 'Hent appen',
        source: 'ours',
        unverified: false,
        seen: day,
      },
    });
  });

  test('are corrected once, however many screens showed them', () => {
    const one = { screen: 'sign-in/password', words: 'Tilbake', observed: 'Gå tilbake' };
    assert.equal(corrected({ reworded: [one, { ...one, screen: 'sign-in/email' }] }).corrected.length, 1);
  });

  test('keep a place for what varies', () => {
    const { corrected: told } = corrected({
      reworded: [
        {
          screen: 'sign-in/more-information',
          words: 'Hopp over (14 dager til)',
          observed: 'Ikke nå (14 dager igjen)',
        },
      ],
    });
    assert.deepEqual(told, [
      { texts: ['signIn.skip'], from: 'Hopp over ({days} dager til)', to: 'Ikke nå ({days} dager igjen)' },
    ]);
  });

  for (const [why, reworded] of [
    ['of two rows', [{ screen: 'sign-in/email', words: 'Skriv noe.', observed: 'Skriv e-post.' }]],
    [
      'without what varies',
      [{ screen: 'sign-in/more-information', words: 'Hopp over (14 dager til)', observed: 'Ikke nå' }],
    ],
    [
      'in two ways',
      [
        { screen: 'sign-in/email', words: 'Tilbake', observed: 'Gå tilbake' },
        { screen: 'sign-in/password', words: 'Tilbake', observed: 'Forrige' },
      ],
    ],
  ] as const) {
    test(`${why} are left to a person`, () => {
      const { undecided, ...rest } = corrected({ reworded });
      assert.equal(undecided.length, reworded.length);
      assert.deepEqual({ ...rest, undecided: [] }, nothing);
    });
  }

  test('on a screen that shows no words of the group are none of the row', () => {
    const reworded = [{ screen: 'sign-in/password', words: 'Logg på', observed: 'Gå inn' }];
    assert.deepEqual(corrected({ reworded }), nothing);
  });

  test('take the place of words seen before, unless a later day has shown those', () => {
    const reworded = [{ screen: 'register/finished', words: 'Ferdig', observed: 'Fullført' }];
    assert.deepEqual(corrected({ reworded, day: '2026-12-02' }).changed, {
      'register.combined2025.seen': {
        ...row('Fullført'),
        en: 'Ferdig in English',
        unverified: false,
        seen: '2026-12-02',
      },
    });
    assert.deepEqual(corrected({ reworded, day: '2026-11-30' }), nothing);
  });
});

describe('words that a live run showed as they stand', () => {
  test('are verified on that day, with whatever was put in', () => {
    const { confirmed, changed } = corrected({
      shown: [
        { screen: 'sign-in/more-information', words: 'Hopp over (9 dager til)' },
        { screen: 'register/install-app', words: 'Installer appen' },
      ],
    });
    assert.deepEqual(confirmed, [
      { text: 'signIn.skip', words: 'Hopp over ({days} dager til)' },
      { text: 'register.combined2025.heading', words: 'Installer appen' },
    ]);
    assert.deepEqual(
      Object.values(changed).map(({ unverified }) => unverified),
      [false, false],
    );
  });

  test('stay unverified where only a part of a name, or another screen, says them', () => {
    const shown = [
      { screen: 'register/install-app', words: 'Installer appen nå' },
      { screen: 'sign-in/password', words: 'Logg på' },
    ];
    assert.deepEqual(corrected({ shown }), nothing);
  });

  test('keep the day on which they were seen first', () => {
    const shown = [{ screen: 'register/finished', words: 'Ferdig' }];
    assert.deepEqual(corrected({ shown, day: '2026-12-24' }), nothing);
  });
});
