import { cpSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { loadGuide, type LoadedGuide } from '../../guide/load.ts';
import type { Findings } from '../../guide/run/findings.ts';
import type { Expected } from './case.ts';
import { corpus } from './cases.ts';
import { acceptTodaysLooks, rehearse } from './rehearse.ts';

const guideId = 'sette-opp-to-faktor';

/** A copy of the guide, that a test may change. */
function copyOfGuide(name: string): LoadedGuide {
  const guides = test.info().outputPath(name);
  cpSync(`guide/${guideId}`, `${guides}/${guideId}`, { recursive: true });
  return loadGuide({ guides, guide: guideId, language: null });
}

/** All findings of a run, in short. */
function told({ steps, screens }: Findings): Expected[] {
  const all = [
    ...steps.flatMap(({ id, findings }) => findings.map((finding) => ({ step: id, ...finding }))),
    ...screens.flatMap(({ after, findings }) =>
      findings.map((one) => ({ step: `after-${after ?? 'start'}`, ...one })),
    ),
  ];
  return all.map(({ step, kind, severity }) => ({ step, kind, severity }));
}

function sorted(findings: readonly Expected[]): string[] {
  return findings.map(({ step, kind, severity }) => `${step}: ${kind} ${severity}`).toSorted();
}

for (const [group, cases] of Object.entries(corpus))
  for (const one of cases) {
    const { name, row, expected, looks, status = expected.length > 0 ? 'drifted' : 'matches' } = one;

    test(`${group}: ${name}${row === undefined ? '' : ` (${row})`}`, async ({ browser }) => {
      const loaded = copyOfGuide('guides');
      const place = (folder: string) => ({ browser, loaded, folder: test.info().outputPath(folder) });
      if (looks) await acceptTodaysLooks(place('accepted'));
      const { findings, unmatched } = await rehearse(one, place('changed'));

      const [found, wanted] = [sorted(told(findings)), sorted(expected)];
      test
        .info()
        .annotations.push(
          { type: 'found', description: String(found.filter((finding) => wanted.includes(finding)).length) },
          { type: 'missed', description: wanted.filter((finding) => !found.includes(finding)).join('; ') },
          { type: 'false', description: found.filter((finding) => !wanted.includes(finding)).join('; ') },
        );
      expect(unmatched).toEqual([]);
      expect(found).toEqual(wanted);
      expect(findings.status).toBe(status);
    });
  }
