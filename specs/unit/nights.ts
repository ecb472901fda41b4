import type { HistoryEntry, RememberedFinding } from '../../drift/history/entry.ts';
import type { Told } from '../../drift/notice/told.ts';
import type { Findings, ReportedFinding } from '../../guide/run/findings.ts';
import type { Run } from '../../guide/run/schema.ts';
import { guideSchema, type Guide } from '../../guide/schema.ts';

/** A guide of three steps, as the nights below walk it. */
export const guide: Guide = guideSchema.parse({
  ...{ id: 'prove', title: 'Prøve', language: 'nb', edition: 'legacy' },
  source: { document: 'Prøve', readOn: '2026-01-01' },
  sample: { account: 'ola@kommune.example' },
  steps: [
    { id: 'butikken', device: 'phone', screen: null, instruction: 'Last ned appen.' },
    {
      ...{ id: 'epost', device: 'pc', screen: 'sign-in/email', instruction: 'Skriv inn e-postadressen.' },
      ...{ alt: 'Skjermen.', shows: '- heading "Logg på"' },
    },
    {
      ...{ id: 'passord', device: 'pc', screen: 'sign-in/password', instruction: 'Skriv inn passordet.' },
      ...{ alt: 'Skjermen.', shows: '- heading "Skriv inn passord"' },
    },
  ],
});

/** The morning of a day in November 2026, at 03.14 in Norway. */
export const morning = (day: number) => new Date(Date.UTC(2026, 10, day, 2, 14)).toISOString();

/** A finding by its short name: `passord/wording!` blocks, `passord/wording~` is cosmetic, and `(…)` is acknowledged. */
function finding(name: string): RememberedFinding {
  const [, acknowledged, id = name, mark] = /^(\()?([^!~)]+)([!~])?\)?$/.exec(name) ?? [];
  const severity = mark === '!' ? 'blocks' : mark === '~' ? 'cosmetic' : 'misleads';
  const [place = ''] = id.split('/');
  const after = /^after-(.*)$/.exec(place)?.[1];
  return {
    id,
    step: after === 'start' ? null : (after ?? place),
    kind: 'wording',
    severity,
    ...(acknowledged === undefined ? {} : { acknowledged: true }),
  };
}

/** One night: what was found, or that it was blocked or broken. */
export function night(
  day: number,
  what: 'blocked' | 'broken' | string[],
  more: Partial<HistoryEntry> = {},
): HistoryEntry {
  const findings = typeof what === 'string' ? [] : what.map(finding);
  const status = typeof what === 'string' ? what : findings.length === 0 ? 'matches' : 'drifted';
  return {
    schemaVersion: 1,
    at: morning(day),
    guide: 'prove',
    language: 'nb',
    edition: null,
    tenant: 'live',
    status,
    cause: typeof what === 'string' ? 'locked' : null,
    run: `run-${day}`,
    checked: typeof what === 'string' ? 0 : 2,
    steps: Object.fromEntries(findings.flatMap(({ step }) => (step === null ? [] : [[step, 'drifted']]))),
    findings,
    variants: {},
    ...more,
  };
}

/** A message that arrived some minutes after the walk of that night. */
export function told(day: number, occasion: Told['occasion'], findings: string[] = []): Told {
  return {
    schemaVersion: 1,
    at: new Date(Date.parse(morning(day)) + 300_000).toISOString(),
    guide: 'prove',
    language: 'nb',
    channel: 'teams',
    occasion,
    run: `run-${day}`,
    findings: findings.map((name) => {
      const { id, severity } = finding(name);
      return { id, severity };
    }),
  };
}

/** The run of a night, as far as a message looks at it: one view a step, each with a picture. */
export function runOf(entry: HistoryEntry): Run {
  const seen = ['epost', 'passord'] as const;
  return {
    schemaVersion: 1,
    guide: 'prove',
    language: 'nb',
    guideHash: 'abc',
    tenant: entry.tenant,
    phone: 'code',
    edition: entry.edition,
    mutations: [],
    browser: null,
    viewport: null,
    startedAt: entry.at,
    endedAt: entry.at,
    visits: seen.map((id, place) => ({
      device: 'pc',
      screen: place === 0 ? 'sign-in/email' : 'sign-in/password',
      host: 'login.example',
      from: 0,
      to: 1,
      views: [{ steps: [id], at: 0, tree: [], picture: `pictures/${id}.png`, touched: [] }],
    })),
    stop: null,
  };
}

/** The findings of a night, in full. */
export function findingsOf(entry: HistoryEntry, words: Partial<ReportedFinding> = {}): Findings {
  const full = entry.findings.map(({ id, step, severity, acknowledged }): ReportedFinding => ({
    ...{ id, severity, kind: 'wording', role: 'heading', documented: 'Før', observed: 'Nå' },
    ...(acknowledged === true && {
      acknowledged: { name: 'Kari', reason: 'Er meldt', until: '2026-12-01' },
    }),
    ...(step === 'passord' && { seen: { visit: 1, view: 0 } }),
    ...words,
  }));
  const at = (place: string) => full.filter(({ id }) => id.startsWith(`${place}/`));
  const unclaimed = new Set(full.flatMap(({ id }) => /^after-[^/]*/.exec(id) ?? []));
  return {
    schemaVersion: 1,
    guide: 'prove',
    tenant: entry.tenant,
    edition: entry.edition,
    rehearsal: entry.tenant === 'simulated',
    status: entry.status,
    cause:
      entry.cause === null
        ? null
        : { id: 'locked', code: '50053', step: null, detail: 'the account is locked' },
    steps: guide.steps.map(({ id, screen }) => ({
      ...{ id, screen, findings: at(id) },
      coverage: screen === null ? 'not-checked' : entry.tenant,
      status: at(id).length === 0 ? 'matches' : 'drifted',
    })),
    screens: [...unclaimed].map((place) => ({
      screen: null,
      after: place === 'after-start' ? null : place.replace('after-', ''),
      findings: at(place),
    })),
  };
}
