import { cpSync } from 'node:fs';
import { expect, test, type Browser } from '@playwright/test';
import { applyProposal } from '../../drift/proposal/apply.ts';
import { writeGuide } from '../../drift/proposal/files.ts';
import { propose } from '../../drift/proposal/propose.ts';
import { startTenant } from '../../fixtures/tenant.ts';
import { loadGuide, type LoadedGuide } from '../../guide/load.ts';
import type { Findings } from '../../guide/run/findings.ts';
import type { Case, Expected } from './case.ts';
import { acceptTodaysLooks, rehearse, type Rehearsed } from '../rehearse.ts';

/** A copy of the guide, that a test may change. */
function copyOfGuide({ guide = 'sette-opp-to-faktor' }: Case): LoadedGuide {
  const guides = test.info().outputPath('guides');
  cpSync(`guide/${guide}`, `${guides}/${guide}`, { recursive: true });
  return loadGuide({ guides, guide, language: null });
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
  const loaded = copyOfGuide(one);
  if (one.looks) await acceptTodaysLooks({ browser, loaded, folder: test.info().outputPath('accepted') });
  const { mutations, switches = [] } = one;
  const tenant = await startTenant({ edition: loaded.guide.edition, mutations, switches });
  try {
    const rehearsed = await rehearse({ browser, tenant, loaded, folder: test.info().outputPath('changed') });
    expect(await tenant.unmatched(), 'selectors of the change that matched nothing').toEqual([]);
    expectFindings(one, rehearsed.findings);
    if (rehearsed.findings.status !== 'drifted') return;
    const mended = mend(one, loaded, rehearsed);
    if (mended === null) return;
    const folder = test.info().outputPath('mended');
    const { findings } = await rehearse({ browser, tenant, loaded: mended, folder });
    expect(findings, 'the mended guide, walked through the same change').toMatchObject({ status: 'matches' });
  } finally {
    await tenant.stop();
  }
}

function expectFindings(one: Case, findings: Findings): void {
  const { expected } = one;
  const status: Findings['status'] = one.status ?? (expected.length > 0 ? 'drifted' : 'matches');
  const [found, wanted] = [sorted(told(findings)), sorted(expected)];
  const missed = without(wanted, found);
  const notes = {
    found: String(wanted.length - missed.length),
    missed: missed.join('; '),
    false: without(found, wanted).join('; '),
  };
  for (const [type, description] of Object.entries(notes))
    test.info().annotations.push({ type, description });
  expect(found).toEqual(wanted);
  expect(findings.status).toBe(status);
}

/** Applies what is proposed; null for a change that the guide cannot follow. */
function mend({ unmendable }: Case, loaded: LoadedGuide, { run, findings }: Rehearsed): LoadedGuide | null {
  const proposal = propose(loaded, run, findings);
  if (unmendable !== undefined) {
    expect(proposal.unmended, unmendable).not.toEqual([]);
    return null;
  }
  expect(proposal.unmended).toEqual([]);
  writeGuide(loaded, applyProposal(loaded.text, proposal));
  return loadGuide({ guides: test.info().outputPath('guides'), guide: loaded.guide.id, language: null });
}
