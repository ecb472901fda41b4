import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { historyEntry, historyEntrySchema } from '../../drift/history/entry.ts';
import { longMoment, longNight, nightOf, nightsBetween } from '../../drift/history/nights.ts';
import {
  changes,
  discovered,
  forgottenVariants,
  lastWithoutDeviations,
  nightsSinceCheck,
  openFindings,
  seriesOf,
} from '../../drift/history/tells.ts';
import { guideSchema } from '../../guide/schema.ts';
import { findingsOf, guide, morning, night, runOf } from './nights.ts';

const word = 'passord/wording-1';
const other = 'epost/missing-2';
const ids = (findings: { id: string }[]) => findings.map(({ id }) => id);

suite('what is remembered', () => {
  test('a run becomes a small line that its schema takes back', () => {
    const walked = night(12, [word, '(after-epost/unknown-screen-3)']);
    const entry = historyEntry(runOf(walked), findingsOf(walked), 'run-12');
    assert.deepEqual(historyEntrySchema.parse(JSON.parse(JSON.stringify(entry))), {
      ...walked,
      steps: { passord: 'drifted' },
    });
    assert.ok(JSON.stringify(entry).length < 800);
  });

  test('a walk that was blocked keeps its cause, and how far it came', () => {
    const walked = night(12, 'blocked');
    const findings = findingsOf(walked);
    const [first, ...rest] = findings.steps;
    assert.ok(first);
    const steps = [
      first,
      ...rest.map((one) => ({ ...one, status: 'not-reached', coverage: 'not-checked' }) as const),
    ];
    const entry = historyEntry(runOf(walked), { ...findings, steps }, 'run-12');
    assert.deepEqual(
      { cause: entry.cause, checked: entry.checked, steps: entry.steps },
      { cause: 'locked', checked: 0, steps: { epost: 'not-reached', passord: 'not-reached' } },
    );
  });

  test('another guide, language or edition is another series, and a run counts once', () => {
    const entries = [
      night(13, []),
      night(12, []),
      night(12, []),
      night(11, [], { language: 'en' }),
      night(11, [], { guide: 'annen' }),
      night(11, [], { edition: 'legacy' }),
    ];
    assert.deepEqual(
      seriesOf(entries, { guide: 'prove', language: 'nb', edition: null }).map(({ run }) => run),
      ['run-12', 'run-13'],
    );
  });
});

suite('nights are those of Norway', () => {
  test('a walk after midnight belongs to the new day, summer and winter', () => {
    assert.equal(nightOf('2026-11-21T23:30:00Z'), '2026-11-22');
    assert.equal(nightOf('2026-07-21T22:30:00Z'), '2026-07-22');
    assert.equal(nightOf('2026-11-21T22:30:00Z'), '2026-11-21');
  });
  test('a night is one night, also where the clock is put back', () => {
    assert.equal(nightsBetween('2026-10-24T01:00:00Z', '2026-10-25T02:00:00Z'), 1);
  });
  test('as a reader writes it', () => {
    assert.equal(longNight(morning(12), 'nb', morning(25)), '12. november');
    assert.equal(longNight('2025-12-31T12:00:00Z', 'nb', morning(25)), '31. desember 2025');
    assert.equal(longMoment(morning(22), 'nb', morning(25)), '22. november kl. 03.14');
  });
});

suite('«Sist kontrollert uten avvik»', () => {
  test('is the last night that matched', () => {
    assert.equal(
      lastWithoutDeviations([night(10, []), night(11, []), night(12, [word]), night(13, 'broken')])?.run,
      'run-11',
    );
  });
  test('a deviation that somebody acknowledged is a deviation', () => {
    assert.equal(lastWithoutDeviations([night(12, [`(${word})`], { status: 'matches' })]), null);
  });
});

suite('«Avviket ble oppdaget …»', () => {
  const found = (...entries: Parameters<typeof discovered>[0]) => discovered(entries, word)?.run ?? null;

  test('on the first night of the stretch that it is in', () => {
    assert.equal(found(night(10, [word]), night(11, []), night(12, [word]), night(13, [word])), 'run-12');
  });
  test('a night that was blocked or broken neither breaks the stretch nor begins it', () => {
    const nights = [
      night(10, []),
      night(11, 'broken'),
      night(12, [word]),
      night(13, 'blocked'),
      night(14, [word]),
    ];
    assert.equal(found(...nights), 'run-12');
    assert.equal(found(...nights, night(15, 'blocked')), 'run-12');
  });
  test('nor does a night that did not come to its step', () => {
    const stopped = night(13, ['epost/missing-2!'], { steps: { epost: 'drifted', passord: 'not-reached' } });
    assert.equal(found(night(12, [word]), stopped, night(14, [word])), 'run-12');
  });
  test('is not said of what is gone, or never was', () => {
    assert.equal(found(night(12, [word]), night(13, [])), null);
    assert.equal(found(night(12, [])), null);
  });
});

suite('what changed', () => {
  test('new, gone, unchanged and worse, since the last night that checked', () => {
    const nights = [
      night(11, [word, 'epost/a-1', 'epost/c-3~']),
      night(12, 'blocked'),
      night(13, [word, 'epost/b-2', 'epost/c-3!']),
    ];
    const { since, fresh, worse, gone, unchanged } = changes(nights);
    assert.equal(since?.run, 'run-11');
    assert.deepEqual([fresh, worse, gone, unchanged].map(ids), [
      ['epost/b-2'],
      ['epost/c-3'],
      ['epost/a-1'],
      [word],
    ]);
  });
  test('on the first night all is new', () => {
    const { since, fresh } = changes([night(11, [word])]);
    assert.equal(since, null);
    assert.deepEqual(ids(fresh), [word]);
  });
  test('what could not be looked for is not gone, and stays open', () => {
    const nights = [
      night(11, [word]),
      night(12, [other], { steps: { epost: 'drifted', passord: 'not-checked' } }),
    ];
    assert.deepEqual(changes(nights).gone, []);
    assert.deepEqual(ids(openFindings(nights)), [word, other]);
  });
  test('no nights, no changes', () => {
    assert.deepEqual(changes([]), { since: null, fresh: [], worse: [], gone: [], unchanged: [] });
  });
});

suite('variants', () => {
  const varied = guideSchema.parse({
    ...guide,
    steps: [
      {
        ...{ id: 'epost', device: 'pc', screen: 'sign-in/email', instruction: 'Gjør det.', alt: 'Skjermen.' },
        shows: {
          variants: [
            { snapshot: '- heading "Logg på"', seen: null },
            { snapshot: '- heading "Logg inn"', seen: null },
          ],
        },
      },
    ],
  });
  const met = (day: number, variant: number) => night(day, [], { variants: { epost: variant } });
  const days = (from: number, count: number) => Array.from({ length: count }, (_, place) => from + place);

  test('one that 30 nights have not met is told, with the last night that did', () => {
    const nights = [met(0, 1), ...days(1, 30).map((day) => met(day, 0))];
    assert.deepEqual(forgottenVariants(nights, varied), [{ step: 'epost', variant: 1, last: morning(0) }]);
    assert.deepEqual(forgottenVariants(nights.slice(0, -1), varied), []);
  });
  test('a night that did not see its screen does not count', () => {
    const nights = [met(0, 1), ...days(1, 29).map((day) => met(day, 0)), night(30, 'blocked'), night(31, [])];
    assert.deepEqual(forgottenVariants(nights, varied), []);
  });
  test('one that was never met is told too', () => {
    const nights = days(1, 30).map((day) => met(day, 0));
    assert.deepEqual(forgottenVariants(nights, varied), [{ step: 'epost', variant: 1, last: null }]);
  });
});

test('nights since the last check', () => {
  const now = new Date(morning(20));
  assert.equal(nightsSinceCheck([night(12, []), night(13, 'blocked')], now), 8);
  assert.equal(nightsSinceCheck([night(13, 'blocked'), night(14, 'blocked')], now), 7);
  assert.equal(nightsSinceCheck([], now), null);
});
