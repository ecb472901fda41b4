import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyEntry } from '../../drift/history/entry.ts';
import { appendLine } from '../../drift/history/lines.ts';
import { loadGuide } from '../../guide/load.ts';
import type { Findings } from '../../guide/run/findings.ts';
import type { Run } from '../../guide/run/schema.ts';

const { guide, hash } = loadGuide({ guides: null, guide: 'sette-opp-to-faktor', language: null });

interface Night {
  /** How many days ago. */
  ago: number;
  /** The words that stand on the password screen instead of those documented. */
  observed?: string;
  tenant?: 'live' | 'simulated';
  visits?: Run['visits'];
}

/**
 * The run of a walk against Microsoft that nobody made: what the commands after a walk look at. It is put into the history.
 *
 * @returns its folder
 */
export function madeUpRun(
  folder: string,
  history: string,
  { ago, observed, tenant = 'live', visits = [] }: Night,
): string {
  const at = new Date(Date.now() - ago * 86_400_000).toISOString();
  const run: Run = {
    schemaVersion: 1,
    guide: guide.id,
    language: guide.language,
    guideHash: hash,
    tenant,
    phone: 'code',
    edition: null,
    mutations: [],
    browser: null,
    viewport: null,
    startedAt: at,
    endedAt: at,
    visits,
    stop: null,
  };
  const finding = {
    id: 'skriv-inn-passord/wording-12345678',
    kind: 'wording',
    severity: 'misleads',
    role: 'heading',
    documented: 'Skriv inn passord',
    observed: observed ?? '',
  } as const;
  const findings: Findings = {
    schemaVersion: 1,
    guide: guide.id,
    tenant,
    edition: null,
    rehearsal: tenant === 'simulated',
    status: observed === undefined ? 'matches' : 'drifted',
    cause: null,
    steps: guide.steps.map(({ id, screen }) => {
      const found = observed !== undefined && id === 'skriv-inn-passord' ? [finding] : [];
      const status = found.length > 0 ? 'drifted' : 'matches';
      return { id, screen, status, coverage: screen === null ? 'not-checked' : tenant, findings: found };
    }),
    screens: [],
  };
  const name = `run-${ago}`;
  const place = join(folder, name);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'run.json'), JSON.stringify({ ...run, status: findings.status }));
  writeFileSync(join(place, 'findings.json'), JSON.stringify(findings));
  appendLine(join(history, `${tenant}.jsonl`), historyEntry(run, findings, name), 400);
  return place;
}
