import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { assess } from '../../drift/assess.ts';
import { runSchema } from '../../guide/run/schema.ts';
import { guideSchema } from '../../guide/schema.ts';
import { observed } from './trees.ts';

const documented = '- heading "Logg på"\n- button "Neste"';

const guide = guideSchema.parse({
  ...{ id: 'prove', title: 'Prøve', language: 'nb', edition: 'legacy' },
  source: { document: 'Prøve', readOn: '2026-01-01' },
  sample: { account: 'ola@kommune.example' },
  steps: ['sign-in/email', 'sign-in/password'].map((screen, place) => ({
    ...{ id: `trinn-${place + 1}`, device: 'pc', screen, host: 'login.example' },
    ...{ instruction: 'Gjør som det står.', alt: 'Skjermen.', shows: documented },
  })),
});

/** The first screen twice, as it was the first and the second time, and then the second screen. */
function findingsOf(first: string, second: string, host = 'login.example') {
  const visits = [
    { screen: 'sign-in/email', step: 'trinn-1', shows: first, host },
    { screen: 'sign-in/email', step: 'trinn-1', shows: second, host },
    { screen: 'sign-in/password', step: 'trinn-2', shows: documented, host: 'login.example' },
  ].map(({ step, shows, ...visit }, place) => ({
    ...visit,
    ...{ device: 'pc', from: place * 10, to: place * 10 + 9 },
    views: [{ steps: [step], at: place * 10, tree: observed(shows), picture: null, touched: [] }],
  }));
  const run = runSchema.omit({ status: true }).parse({
    ...{ schemaVersion: 1, guide: 'prove', language: 'nb', guideHash: '0', tenant: 'simulated' },
    ...{ phone: 'simulated', edition: 'legacy', mutations: [], browser: null, viewport: null, stop: null },
    ...{ startedAt: '2026-01-01T00:00:00Z', endedAt: '2026-01-01T00:01:00Z', visits },
  });
  const { status, steps, screens } = assess(guide, run);
  const told = [...steps, ...screens].flatMap(({ findings }) => findings);
  return { status, told: told.map(({ kind, observed: seen, seen: where }) => [kind, seen, where?.visit]) };
}

suite('a screen that the walk came to twice, for the same step', () => {
  test('is no finding in itself', () => {
    assert.deepEqual(findingsOf(documented, documented), { status: 'matches', told: [] });
  });

  test('is compared the second time too', () => {
    const { told } = findingsOf(documented, documented.replace('Neste', 'Fortsett'));
    assert.deepEqual(told, [['wording', 'Fortsett', 1]]);
  });

  test('and what has changed on it is told once', () => {
    const changed = documented.replace('Neste', 'Fortsett');
    assert.deepEqual(findingsOf(changed, changed).told, [['wording', 'Fortsett', 0]]);
    assert.deepEqual(findingsOf(documented, documented, 'elsewhere.example').told, [
      ['redirect', 'elsewhere.example', 0],
    ]);
  });
});
