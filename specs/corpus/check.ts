import { cpSync } from 'node:fs';
import { expect, test, type Browser } from '@playwright/test';
import { applyProposal } from '../../drift/proposal/apply.ts';
import { writeGuide } from '../../drift/proposal/files.ts';
import { propose } from '../../drift/proposal/propose.ts';
import { loadGuide, type LoadedGuide } from '../../guide/load.ts';
import type { Findings } from '../../guide/run/findings.ts';
import type { Case, Expected } from './case.ts';
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

/** What is in the one list and not in the other, each as often as it stands there too many. */
function without(some: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return some.filter((one) => {
    const place = left.indexOf(one);
    if (place !== -1) left.splice(place, 1);
    return place === -1;
  });
}

/** What a case is called, with its row in MICROSOFT-FLOW.md §5. */
export function nameOf({ name, row }: Case): string {
  return row === undefined ? name : `${name} (${row})`;
}

/**
 * Walks through a change, and holds what was found against what must be. What a change to the guide can mend is mended, and
 * the mended guide must match.
 */
export async function checkCase(one: Case, browser: Browser): Promise<void> {
  const { expected, looks, status = expected.length > 0 ? 'drifted' : 'matches' } = one;
  const loaded = copyOfGuide('guides');
  const place = (folder: string) => ({ browser, loaded, folder: test.info().outputPath(folder) });
  if (looks) await acceptTodaysLooks(place('accepted'));
  const { run, findings, unmatched } = await rehearse(one, place('changed'));

  const [found, wanted] = [sorted(told(findings)), sorted(expected)];
  const missed = without(wanted, found);
  test
    .info()
    .annotations.push(
      { type: 'found', description: String(wanted.length - missed.length) },
      { type: 'missed', description: missed.join('; ') },
      { type: 'false', description: without(found, wanted).join('; ') },
    );
  expect(unmatched).toEqual([]);
  expect(found).toEqual(wanted);
  expect(findings.status).toBe(status);
  if (status !== 'drifted') return;

  const proposal = propose(loaded, run, findings);
  if (one.unmendable !== undefined) {
    expect(proposal.unmended, one.unmendable).not.toEqual([]);
    return;
  }
  expect(proposal.unmended).toEqual([]);
  writeGuide(loaded, applyProposal(loaded.text, proposal));
  const mended = loadGuide({ guides: test.info().outputPath('guides'), guide: guideId, language: null });
  const again = await rehearse(one, { ...place('mended'), loaded: mended });
  expect(again.findings, 'the mended guide, walked through the same change').toMatchObject({
    status: 'matches',
  });
}
