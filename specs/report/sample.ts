import { PNG } from 'pngjs';
import type { ReportInput } from '../../drift/report/input.ts';
import { findingsSchema, type Findings, type ReportedFinding } from '../../guide/run/findings.ts';
import { runSchema, type Run } from '../../guide/run/schema.ts';
import { guideSchema, type Guide } from '../../guide/schema.ts';

/** A guide of five steps, on a computer and a telephone. */
export const guide: Guide = guideSchema.parse({
  ...{ id: 'prove', title: 'Prøve <b>to-faktor</b>', language: 'nb', edition: 'legacy' },
  source: { document: 'Prøve', readOn: '2026-01-01' },
  retired: { since: '2023-03-14', source: 'a document', replacedBy: null },
  sample: { account: 'ola@kommune.example' },
  steps: [
    { id: 'butikken', device: 'phone', screen: null, instruction: 'Last ned appen.' },
    {
      ...{ id: 'epost', device: 'pc', screen: 'sign-in/email', alt: 'Påloggingssiden.' },
      instruction: 'Skriv inn e-posten og trykk «Neste».',
      shows: '- heading "Logg på"\n- button "Neste"',
    },
    {
      ...{ id: 'passord', device: 'pc', screen: 'sign-in/password', alt: 'Passordsiden.', drafted: true },
      instruction: 'Skriv inn passordet.',
      shows: {
        variants: [
          { snapshot: '- heading "Skriv inn passord"', seen: '2026-10-01' },
          { snapshot: '- heading "Oppgi passord"', seen: null },
        ],
      },
    },
    {
      ...{ id: 'forbli', device: 'pc', screen: 'sign-in/stay-signed-in', alt: 'Spørsmålet.', optional: true },
      instruction: 'Trykk «Nei».',
      shows: '- heading "Vil du forbli pålogget?"',
    },
    {
      ...{ id: 'skann', device: 'phone', screen: 'phone/scan', alt: 'Kameraet.', unverified: true },
      instruction: 'Skann koden.',
      shows: '',
    },
  ],
});

const view = (steps: string[], picture: string | null, at: number) => ({
  ...{ steps, at, tree: [], picture, touched: [] },
});

/** A walk through it, with a screen that nobody knows before the third. */
export function runOf(more: Partial<Run> = {}): Run {
  const pc = { device: 'pc', host: 'login.example' };
  const visits = [
    {
      ...{ ...pc, screen: 'sign-in/email', from: 0, to: 9 },
      views: [
        {
          ...view(['epost'], 'pictures/epost.png', 5),
          touched: [
            {
              ...{ step: 'epost', control: 'next', at: 6 },
              detour: { by: 'likeness', role: 'button', name: 'Fortsett' },
            },
          ],
        },
      ],
    },
    { ...pc, screen: null, from: 10, to: 19, views: [view([], 'pictures/ukjent.png', 15)] },
    {
      ...pc,
      screen: 'sign-in/password',
      from: 20,
      to: 29,
      views: [view(['passord'], 'pictures/epost.png', 25)],
    },
    {
      ...{ device: 'phone', host: 'phone.example', screen: 'phone/scan', from: 30, to: 39 },
      views: [view(['skann'], 'pictures/skann.png', 35)],
    },
  ];
  return runSchema.omit({ status: true }).parse({
    ...{ schemaVersion: 1, guide: 'prove', language: 'nb', guideHash: 'abc', tenant: 'simulated' },
    ...{ phone: 'simulated', edition: 'legacy', mutations: [], browser: { name: 'chromium', version: '1' } },
    viewport: { pc: { width: 1280, height: 720 }, phone: { width: 390, height: 844 } },
    ...{ startedAt: '2026-11-25T02:14:00.000Z', endedAt: '2026-11-25T02:14:12.000Z', stop: null, visits },
    ...more,
  });
}

export const box = { x: 320, y: 180, width: 128, height: 36 };

/** A button that has another text now. */
export const reworded: ReportedFinding = {
  ...{ id: 'epost/wording-1', kind: 'wording', severity: 'misleads', role: 'button', similarity: 0.2 },
  ...{ documented: 'Neste', observed: 'Fortsett', box, seen: { visit: 0, view: 0 }, reachedBy: 'likeness' },
};

/** A screen that never came. */
export const missingScreen: ReportedFinding = {
  ...{ id: 'forbli/missing-screen-1', kind: 'missing-screen', severity: 'misleads' },
  documented: 'sign-in/stay-signed-in',
};

/** Findings of every kind, by where they are told. */
export const everyKind = {
  epost: [
    reworded,
    {
      ...{ id: 'epost/wording-2', kind: 'wording', severity: 'cosmetic', role: 'text', similarity: 0.96 },
      ...{ documented: 'Ingen konto her?', observed: 'Ingen kontoer her?', seen: { visit: 0, view: 0 } },
    },
    {
      ...{
        id: 'epost/missing-1',
        kind: 'missing',
        severity: 'blocks',
        role: 'textbox',
        documented: 'E-post',
      },
      acknowledged: { name: 'Kari', reason: 'Meldt til <leverandøren>', until: '2026-12-20' },
    },
    {
      ...{ id: 'epost/added-1', kind: 'added', severity: 'cosmetic', role: 'link' },
      ...{ observed: '<img src=x onerror=alert(1)>', box: { ...box, y: 700 }, seen: { visit: 0, view: 0 } },
    },
    {
      ...{ id: 'epost/role-1', kind: 'role', severity: 'cosmetic', role: 'link' },
      ...{ documented: 'link "Hjelp"', observed: 'button "Hjelp"', seen: { visit: 0, view: 0 } },
    },
    {
      id: 'epost/moved-1',
      kind: 'moved',
      severity: 'cosmetic',
      role: 'link',
      documented: 'Hjelp',
      observed: 'Hjelp',
    },
    {
      ...{ id: 'epost/value-1', kind: 'value', severity: 'misleads', role: 'text' },
      ...{ documented: '/Kode: \\d{6}/', observed: 'Kode: 12345678', box: { ...box, y: 2000 } },
      seen: { visit: 0, view: 0 },
    },
    {
      ...{ id: 'epost/visual-1', kind: 'visual', severity: 'misleads', role: 'button', control: 'next' },
      ...{ documented: 'blue', observed: 'green', box, seen: { visit: 0, view: 0 } },
    },
    {
      ...{ id: 'epost/visual-2', kind: 'visual', severity: 'cosmetic', role: 'button', control: 'next' },
      ...{ observed: 'Neste', box, seen: { visit: 0, view: 0 } },
    },
    {
      ...{ id: 'epost/redirect-1', kind: 'redirect', severity: 'misleads' },
      ...{ documented: 'account.activedirectory.windowsazure.com', observed: 'mysignins.microsoft.com' },
    },
  ],
  passord: [
    { id: 'passord/language-1', kind: 'language', severity: 'misleads', documented: 'nb', observed: 'en' },
    {
      ...{ id: 'passord/screen-order-1', kind: 'screen-order', severity: 'misleads' },
      ...{ documented: 'sign-in/password', seen: { visit: 2, view: 0 } },
    },
  ],
  forbli: [
    missingScreen,
    {
      ...{ id: 'forbli/replaced-screen-1', kind: 'replaced-screen', severity: 'misleads' },
      ...{ documented: 'sign-in/stay-signed-in', observed: 'Nye vilkår' },
    },
  ],
  unclaimed: [
    {
      ...{ id: 'after-epost/unknown-screen-1', kind: 'unknown-screen', severity: 'misleads' },
      ...{ observed: 'Nye vilkår', seen: { visit: 1, view: 0 } },
    },
  ],
} satisfies Record<string, ReportedFinding[]>;

type Told = Partial<Record<keyof typeof everyKind, readonly ReportedFinding[]>>;

/** What was found on the walk: nothing, unless it is told. */
export function findingsOf(told: Told = {}, more: Partial<Findings> = {}): Findings {
  const all = Object.values(told).flat();
  return findingsSchema.parse({
    ...{
      schemaVersion: 1,
      guide: 'prove',
      tenant: 'simulated',
      edition: 'legacy',
      rehearsal: true,
      cause: null,
    },
    status: all.length > 0 ? 'drifted' : 'matches',
    steps: guide.steps.map(({ id, screen }) => {
      const findings = told[id as keyof Told] ?? [];
      const status = findings.length > 0 ? 'drifted' : id === 'forbli' ? 'skipped' : 'matches';
      const coverage = screen === null || status === 'skipped' ? 'not-checked' : 'simulated';
      return { id, screen, coverage, status, findings, ...(id === 'passord' && { variant: 1 }) };
    }),
    screens: [{ screen: null, after: 'epost', findings: told.unclaimed ?? [] }],
    ...more,
  });
}

/** A picture of one colour, in its own pixels. */
export function pictureOf(width: number, height: number, colour: readonly [number, number, number]): Buffer {
  const picture = new PNG({ width, height });
  for (let at = 0; at < picture.data.length; at += 4) picture.data.set([...colour, 255], at);
  return PNG.sync.write(picture);
}

const pictures: Record<string, Buffer> = {
  'pictures/epost.png': pictureOf(1280, 720, [225, 232, 240]),
  'pictures/ukjent.png': pictureOf(1280, 720, [240, 232, 225]),
  'pictures/skann.png': pictureOf(780, 1688, [30, 40, 50]),
};

/** Everything that a report of the walk is made from. */
export function inputOf(findings: Findings = findingsOf(), more: Partial<ReportInput> = {}): ReportInput {
  return { guide, run: runOf(), findings, pictures: (file) => pictures[file] ?? null, ...more };
}
