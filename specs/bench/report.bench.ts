import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { compareView } from '../../drift/compare.ts';
import { renderReport } from '../../drift/report/report.ts';
import { renderSummary } from '../../drift/report/summary.ts';
import type { DocumentedNode, ObservedNode } from '../../guide/aria/node.ts';
import { findingsSchema, type Findings, type ReportedFinding } from '../../guide/run/findings.ts';
import { runSchema, type Run } from '../../guide/run/schema.ts';
import { guideSchema, type Guide } from '../../guide/schema.ts';
import { figures, table } from './figures.ts';

const rounds = 15;
const steps = 20;
const nodes = 5000;

/** A picture as large as those of a walk: a real one of the documentation stands in for each. */
const picture = readFileSync(new URL('../../docs/pictures/walk.png', import.meta.url));

const ids = Array.from({ length: steps }, (_, at) => `trinn-${at + 1}`);

const guide: Guide = guideSchema.parse({
  ...{ id: 'prove', title: 'Prøve', language: 'nb', edition: 'legacy' },
  source: { document: 'Prøve', readOn: '2026-01-01' },
  sample: { account: 'ola@kommune.example' },
  steps: ids.map((id) => ({
    ...{ id, device: 'pc', screen: 'sign-in/email', alt: 'Siden.', shows: '- button "Neste"' },
    instruction: 'Skriv inn e-postadressen din og trykk «Neste».',
  })),
});

const run: Run = runSchema.omit({ status: true }).parse({
  ...{ schemaVersion: 1, guide: 'prove', language: 'nb', guideHash: 'abc', tenant: 'simulated' },
  ...{ phone: 'simulated', edition: 'legacy', mutations: [], browser: null, stop: null },
  viewport: { pc: { width: 1280, height: 720 }, phone: null },
  ...{ startedAt: '2026-11-25T02:14:00.000Z', endedAt: '2026-11-25T02:14:12.000Z' },
  visits: ids.map((id, at) => ({
    ...{ device: 'pc', screen: 'sign-in/email', host: 'login.example', from: at, to: at },
    views: [{ steps: [id], at, tree: [], picture: `pictures/${id}.png`, touched: [] }],
  })),
});

/** Two findings on every step: one of a word, one of a long sentence. */
function findingsOn(id: string, visit: number): ReportedFinding[] {
  const seen = { visit, view: 0 };
  const box = { x: 300, y: 200 + visit, width: 120, height: 32 };
  const sentence = 'Velg dette for å redusere antall ganger du blir bedt om å logge deg på. '.repeat(4);
  return [
    {
      ...{ id: `${id}/wording-1`, kind: 'wording', severity: 'misleads', role: 'button', box, seen },
      ...{ documented: 'Neste', observed: 'Fortsett' },
    },
    {
      ...{ id: `${id}/wording-2`, kind: 'wording', severity: 'cosmetic', role: 'text', box, seen },
      ...{ documented: sentence, observed: sentence.replaceAll('bedt om', 'spurt om') },
    },
  ];
}

const findings: Findings = findingsSchema.parse({
  ...{ schemaVersion: 1, guide: 'prove', tenant: 'simulated', edition: 'legacy', rehearsal: true },
  ...{ status: 'drifted', cause: null, screens: [] },
  steps: ids.map((id, at) => ({
    ...{
      id,
      screen: 'sign-in/email',
      coverage: 'simulated',
      status: 'drifted',
      findings: findingsOn(id, at),
    },
  })),
});

/** No two pictures are the same, as on a real walk: the end of a PNG may hold what it likes. */
function pictures(file: string): Uint8Array {
  return Buffer.concat([picture, Buffer.from(file)]);
}

test(`the report of a ${steps}-step run, and comparing a screen of ${nodes} nodes`, () => {
  const screen: ObservedNode[] = Array.from({ length: nodes }, (_, at) => ({
    ...{ role: at % 3 === 0 ? 'button' : 'text', name: `Ord nummer ${at} på en lang skjerm` },
    box: { x: 0, y: at, width: 10, height: 1 },
  }));
  const shows: DocumentedNode[] = screen.map(({ role, name }, at) => ({
    ...{ role, name: at % 50 === 7 ? `${name} her` : name, children: [] },
  }));
  const times = { report: [] as number[], whole: [] as number[], few: [] as number[] };
  const timed = (into: number[], work: () => unknown) => {
    const start = performance.now();
    work();
    into.push(performance.now() - start);
  };
  let size = 0;
  const input = { guide, run, findings, pictures };
  for (let round = 0; round < rounds; round++) {
    timed(times.report, () => {
      size = renderReport(input).length + renderSummary(input).length;
    });
    timed(times.whole, () => compareView({ shows, instruction: '', act: [] }, screen, { guide: 'nb' }));
    timed(times.few, () =>
      compareView({ shows: shows.slice(0, 20), instruction: '', act: [] }, screen, { guide: 'nb' }),
    );
  }
  const changed = compareView({ shows, instruction: '', act: [] }, screen, { guide: 'nb' });
  expect(changed).toHaveLength(nodes / 50);

  console.log(
    [
      `${rounds} rounds, ms`,
      table([
        [
          `report, ${steps} steps`,
          figures(times.report),
          `${(size / 2 ** 20).toFixed(1)} MB (target < 1000 ms)`,
        ],
        [`compare, ${nodes} claims`, figures(times.whole), `${nodes} nodes (target < 100 ms)`],
        ['compare, 20 claims', figures(times.few), `${nodes} nodes (target < 100 ms)`],
      ]),
    ].join('\n'),
  );
});
