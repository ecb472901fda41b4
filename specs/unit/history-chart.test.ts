import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { historyChart } from '../../drift/history/chart.ts';
import { gridOf } from '../../drift/history/grid.ts';
import { deviationsOf, stretchesOf } from '../../drift/history/stretches.ts';
import type { HistoryEntry } from '../../drift/history/entry.ts';
import { nb } from '../../guide/text/nb.ts';
import { guide, morning, night } from './nights.ts';

const word = 'passord/wording-1';

function gridOfNights(nights: HistoryEntry[]) {
  const [first, ...rest] = nights;
  assert.ok(first);
  return gridOf([first, ...rest], guide, nb);
}

suite('which step deviated when', () => {
  test('a row for each place that deviated, in the order of the guide, and a night for each day', () => {
    const { nights, whole, rows, others } = gridOfNights([
      night(10, []),
      night(12, [word, 'after-epost/unknown-screen-2!', 'after-start/unknown-screen-3']),
      night(13, 'blocked'),
      night(14, ['epost/missing-2~'], { steps: { epost: 'drifted', passord: 'not-reached' } }),
    ]);
    const since = (states: readonly unknown[]) => states.slice(nights.indexOf('2026-11-10'));
    assert.deepEqual([nights[0], nights.at(-1), nights.length], ['2026-11-01', '2026-11-14', 14]);
    assert.deepEqual(since(whole.states), ['matches', null, 'blocks', 'unchecked', 'cosmetic']);
    assert.deepEqual(
      rows.map(({ label, states }) => [label, since(states)]),
      [
        [
          'Før første trinn: en skjerm uten eget trinn',
          ['matches', null, 'misleads', 'unchecked', 'matches'],
        ],
        ['2. Skriv inn e-postadressen.', ['matches', null, 'matches', 'unchecked', 'cosmetic']],
        ['Etter trinn 2: en skjerm uten eget trinn', ['matches', null, 'blocks', 'unchecked', 'matches']],
        ['3. Skriv inn passordet.', ['matches', null, 'misleads', 'unchecked', 'unchecked']],
      ],
    );
    assert.equal(others, 1);
  });

  test('of several walks of one night the last that checked counts', () => {
    const again = (what: Parameters<typeof night>[1], run: string) => night(12, what, { run });
    assert.equal(
      gridOfNights([again([word], 'a'), again([], 'b'), again('broken', 'c')]).whole.states.at(-1),
      'matches',
    );
  });

  test('at most ninety nights, up to the last walk', () => {
    const days = Array.from({ length: 120 }, (_, place) => night(place - 100, place === 0 ? [word] : []));
    const { nights, rows } = gridOfNights(days);
    assert.equal(nights.length, 90);
    assert.equal(nights.at(-1), morning(19).slice(0, 10));
    assert.deepEqual(rows, []);
  });

  test('a stretch that is drawn ends with its nights; a deviation goes on behind nights that nobody looked', () => {
    const states = [
      'misleads',
      'unchecked',
      'misleads',
      null,
      'misleads',
      'matches',
      'misleads',
      'blocks',
    ] as const;
    assert.deepEqual(
      stretchesOf(states).map(({ state, from, to }) => `${state} ${from}–${to}`),
      [
        'misleads 0–0',
        'unchecked 1–1',
        'misleads 2–2',
        'misleads 4–4',
        'matches 5–5',
        'misleads 6–6',
        'blocks 7–7',
      ],
    );
    assert.deepEqual(
      deviationsOf(states).map(({ state, from, to }) => `${state} ${from}–${to}`),
      ['misleads 0–4', 'misleads 6–6', 'blocks 7–7'],
    );
  });
});

suite('the picture', () => {
  const nights = [night(10, []), night(11, [word]), night(12, 'blocked'), night(13, [word])];

  test('has a title, a description and a table for those who do not see it', () => {
    const chart = historyChart(nights, guide, nb);
    assert.match(chart, /role="img"\s+aria-labelledby="history-prove-title history-prove-desc"/);
    assert.match(chart, /<title id="history-prove-title">Avvik over tid<\/title>/);
    assert.match(chart, /Kontrollert: 3\. Med avvik: 2\. Kontrollen stoppet: 1\./);
    const rows = [...chart.matchAll(/<tr>([^]*?)<\/tr>/g)].map(([, row = '']) =>
      row
        .replace(/<[^>]*>/g, '|')
        .replace(/\s+/g, ' ')
        .replace(/\|[| ]*/g, '|')
        .trim(),
    );
    assert.deepEqual(rows, [
      '|Trinn|Netter|Resultat|',
      '|Hele kontrollen|12. nov.|ikke kontrollert: Testkontoen er låst (feilkode 50053).|',
      '|3. Skriv inn passordet.|11.–13. nov.|villeder leseren|',
    ]);
  });

  test('tells states apart by their form, not by colours alone', () => {
    const chart = historyChart([...nights, night(14, [`${word}!`]), night(15, [`${word}~`])], guide, nb);
    const forms = ['matches', 'cosmetic', 'misleads', 'blocks', 'unchecked'].map((state) => {
      const rect = new RegExp(`<rect[^>]*class="history-${state}"[^>]*>`).exec(chart)?.[0] ?? '';
      return `${/ height="(\d+)"/.exec(rect)?.[1] ?? ''}${rect.includes('fill="url') ? ' hatched' : ''}`;
    });
    assert.deepEqual(forms, ['2', '6', '12', '18', '18 hatched']);
  });

  test('has no style of its own: a page that allows none can hold it', () => {
    assert.doesNotMatch(historyChart(nights, guide, nb), /<style|style=/);
  });

  test('a night of rehearsals says that they are', () => {
    assert.match(
      historyChart([night(10, [], { tenant: 'simulated' })], guide, nb),
      /Avvik over tid, i øvelser/,
    );
  });

  test('what a guide says is no markup', () => {
    const [first, ...rest] = guide.steps;
    assert.ok(first);
    const tricky = { ...guide, steps: [{ ...first, instruction: '<script>alert(1)</script>' }, ...rest] };
    assert.doesNotMatch(historyChart([night(10, ['butikken/wording-1'])], tricky, nb), /<script>/);
  });

  test('no nights, no picture: a sentence', () => {
    assert.match(
      historyChart([], guide, nb),
      /<p class="history-none">Det finnes ingen tidligere kontroller/,
    );
  });
});
