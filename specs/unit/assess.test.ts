import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { assess } from '../../drift/assess.ts';
import { findingsSchema, type Finding, type Findings } from '../../guide/run/findings.ts';
import { runSchema, type Run, type Stop, type View, type Visit } from '../../guide/run/schema.ts';
import { guideSchema, type Guide } from '../../guide/schema.ts';
import { deviceOf, type ScreenId } from '../../guide/screens.ts';
import { observed } from './trees.ts';

/** What each screen of the little guide shows. */
const screens = {
  'sign-in/email': '- heading "Logg på"\n- textbox "E-post"\n- button "Neste"',
  'sign-in/password': '- heading "Skriv inn passord"\n- textbox "Passord"\n- button "Logg på"',
  'sign-in/stay-signed-in': '- heading "Vil du forbli pålogget?"\n- button "Nei"\n- button "Ja"',
  'proofup/configure-app': '- heading "Konfigurer mobilapp"\n- img "QR-kode"\n- button "Neste"',
  'phone/scan': '- heading "Skann"\n- button "Avbryt"',
  'proofup/fallback-phone': '- heading "Trinn 3"\n- textbox "Nummer"\n- button "Fullført"',
} as const;

type Documented = keyof typeof screens;

const step = (id: string, screen: Documented, more: object = {}) => ({
  ...{
    id,
    device: deviceOf(screen),
    screen,
    instruction: 'Gjør som det står.',
    alt: 'Skjermen.',
    shows: screens[screen],
  },
  ...more,
});

const steps = [
  { id: 'butikken', device: 'phone', screen: null, instruction: 'Last ned appen.' },
  step('epost', 'sign-in/email', { host: 'login.example', act: [{ press: 'next', as: 'button "Neste"' }] }),
  step('passord', 'sign-in/password', { host: 'login.example' }),
  step('forbli', 'sign-in/stay-signed-in', { optional: true }),
  step('qr', 'proofup/configure-app'),
  step('skann', 'phone/scan'),
  step('videre', 'proofup/configure-app', {
    act: [{ press: 'next', as: 'button "Neste"' }],
  }),
  step('telefon', 'proofup/fallback-phone', { instruction: 'Trykk «Fullført».' }),
];

/** The little guide, with some steps changed. */
function guideOf(changes: Record<string, object> = {}): Guide {
  return guideSchema.parse({
    ...{ id: 'prove', title: 'Prøve', language: 'nb', edition: 'legacy' },
    source: { document: 'Prøve', readOn: '2026-01-01' },
    sample: { account: 'ola@kommune.example' },
    steps: steps.map((one) => ({ ...one, ...changes[one.id] })),
  });
}

interface Scene {
  screen: ScreenId | null;
  /** The ids of the steps that claim it: for each view, where there are several. */
  steps?: string[] | string[][];
  /** What it shows, where that is not what the guide says. */
  shows?: string;
  host?: string;
  touched?: View['touched'];
}

function visitOf(
  { screen, steps = [], shows, host = 'login.example', touched = [] }: Scene,
  place: number,
): Visit {
  const words =
    shows ?? (screen !== null && screen in screens ? screens[screen as Documented] : '- heading "Ukjent"');
  const claims = steps.some((one) => Array.isArray(one)) ? (steps as string[][]) : [steps as string[]];
  const views = claims.map((ids) => ({
    steps: ids,
    at: place * 10,
    tree: observed(words),
    picture: null,
    touched,
  }));
  return {
    device: screen === null ? 'pc' : deviceOf(screen),
    screen,
    host,
    from: place * 10,
    to: place * 10 + 9,
    views,
  };
}

const walked: Scene[] = [
  { screen: 'sign-in/email', steps: ['epost'] },
  { screen: 'sign-in/password', steps: ['passord'] },
  { screen: 'sign-in/stay-signed-in', steps: ['forbli'] },
  { screen: 'proofup/configure-app', steps: [['qr'], ['videre']] },
  { screen: 'phone/scan', steps: ['skann'] },
  { screen: 'proofup/fallback-phone', steps: ['telefon'] },
];

function runOf(scenes: Scene[], more: Partial<Run> = {}): Run {
  return runSchema.omit({ status: true }).parse({
    ...{
      schemaVersion: 1,
      guide: 'prove',
      language: 'nb',
      guideHash: '0',
      tenant: 'simulated',
      phone: 'simulated',
      edition: 'legacy',
    },
    ...{
      mutations: [],
      browser: { name: 'chromium', version: '1' },
      viewport: null,
    },
    ...{ startedAt: '2026-01-01T00:00:00Z', endedAt: '2026-01-01T00:01:00Z', stop: null },
    ...{ visits: scenes.map(visitOf), ...more },
  });
}

const stopAt = (step: string | null, status: Stop['status'], cause: Stop['cause']): Stop => ({
  ...{ status, cause, code: null, step, detail: 'said so' },
});

const without = (...gone: ScreenId[]) =>
  walked.filter(({ screen }) => screen === null || !gone.includes(screen));

const changed = (screen: Documented, from: string, to: string) =>
  walked.map((scene) =>
    scene.screen === screen ? { ...scene, shows: screens[screen].replace(from, to) } : scene,
  );

const stepOf = ({ steps }: Findings, id: string) => {
  const found = steps.find((one) => one.id === id);
  assert.ok(found, id);
  return found;
};

/** All findings in short, each at its step; those of unclaimed screens at the step before them. */
function told({ steps, screens }: Findings): string[] {
  const short = (at: string, findings: Finding[]) =>
    findings.map(
      ({ kind, severity, documented = '-', observed = '-' }) =>
        `${at}: ${kind} ${severity} | ${documented} | ${observed}`,
    );
  return [
    ...steps.flatMap(({ id, findings }) => short(id, findings)),
    ...screens.flatMap(({ after, findings }) => short(`after ${after ?? 'nothing'}`, findings)),
  ];
}

suite('a walk in which nothing changed', () => {
  const findings = assess(guideOf(), runOf(walked));

  test('matches, and is a rehearsal on the simulated tenant', () => {
    assert.equal(findings.status, 'matches');
    assert.equal(findings.rehearsal, true);
    assert.equal(findings.cause, null);
    assert.deepEqual(told(findings), []);
    assert.equal(assess(guideOf(), runOf(walked, { tenant: 'live', edition: null })).rehearsal, false);
  });

  test('holds every step, in order, and says how each was checked', () => {
    assert.deepEqual(
      findings.steps.map(({ id, status, coverage }) => [id, status, coverage]),
      steps.map(({ id, screen }) => [id, 'matches', screen === null ? 'not-checked' : 'simulated']),
    );
    assert.match(stepOf(findings, 'butikken').reason ?? '', /no screen/);
  });

  test('is what the schema says, and the same every time', () => {
    assert.deepEqual(findingsSchema.parse(JSON.parse(JSON.stringify(findings))), findings);
    assert.deepEqual(assess(structuredClone(guideOf()), structuredClone(runOf(walked))), findings);
  });
});

suite('what stands on a screen', () => {
  test('a change makes its step drifted, and the run', () => {
    const findings = assess(guideOf(), runOf(changed('sign-in/password', 'Skriv inn', 'Oppgi')));
    assert.equal(findings.status, 'drifted');
    assert.equal(stepOf(findings, 'passord').status, 'drifted');
    assert.deepEqual(told(findings), ['passord: wording misleads | Skriv inn passord | Oppgi passord']);
    assert.deepEqual(stepOf(findings, 'passord').findings[0]?.seen, { visit: 1, view: 0 });
  });

  test('a change that several steps of a visit claim is told at the first', () => {
    const findings = assess(guideOf(), runOf(changed('proofup/configure-app', 'QR-kode', 'Et bilde')));
    assert.deepEqual(told(findings), ['qr: wording misleads | QR-kode | Et bilde']);
    assert.equal(stepOf(findings, 'videre').status, 'matches');
  });

  test('and as gravely as the gravest of them takes it', () => {
    const shows = '- text: En ganske lang setning om koden';
    const scenes = walked.map((scene) =>
      scene.screen === 'proofup/configure-app'
        ? { ...scene, shows: shows.replace('koden', 'kodene') }
        : scene,
    );
    const severity = (instruction: string) => {
      const guide = guideOf({ qr: { shows }, videre: { shows, instruction, act: [] } });
      return stepOf(assess(guide, runOf(scenes)), 'qr').findings.map((finding) => finding.severity);
    };
    assert.deepEqual(severity('Gå videre.'), ['cosmetic']);
    assert.deepEqual(severity('Les «En ganske lang setning om koden».'), ['misleads']);
  });

  test('what one step on a view claims is no addition to another', () => {
    const guide = guideOf({
      qr: { shows: '- heading "Konfigurer mobilapp"' },
      videre: { shows: screens['proofup/configure-app'] },
    });
    const scenes: Scene[] = [
      ...without('proofup/configure-app'),
      { screen: 'proofup/configure-app', steps: ['qr', 'videre'] },
    ];
    assert.deepEqual(
      told(assess(guide, runOf(scenes))).filter((line) => line.includes('added')),
      [],
    );
  });

  test('of several variants, the one that leaves least to tell', () => {
    const variants = ['- heading "A"\n- button "B"', screens['sign-in/password']].map((snapshot) => ({
      snapshot,
      seen: null,
    }));
    assert.deepEqual(told(assess(guideOf({ passord: { shows: { variants } } }), runOf(walked))), []);
  });

  test('a visit in another language is one finding, at its first step', () => {
    const shows = '- heading "Set up your mobile app"\n- img "QR code for you"\n- button "Next"';
    const scenes = walked.map((scene) =>
      scene.screen === 'proofup/configure-app' ? { ...scene, shows } : scene,
    );
    assert.deepEqual(told(assess(guideOf(), runOf(scenes))), ['qr: language misleads | nb | en']);
  });
});

suite('which screens come, and in which order', () => {
  test('an optional screen that never comes is skipped', () => {
    const findings = assess(guideOf(), runOf(without('sign-in/stay-signed-in')));
    assert.equal(findings.status, 'matches');
    assert.equal(stepOf(findings, 'forbli').status, 'skipped');
  });

  test('another that never comes is missing, at its first step', () => {
    const findings = assess(guideOf(), runOf(without('proofup/configure-app')));
    assert.deepEqual(told(findings), ['qr: missing-screen misleads | proofup/configure-app | -']);
    assert.equal(stepOf(findings, 'videre').status, 'not-reached');
    assert.equal(stepOf(findings, 'videre').reason, 'its screen never came');
  });

  test('an unclaimed one in its place has replaced it', () => {
    const scenes = walked.map((scene) => (scene.screen === 'sign-in/password' ? { screen: null } : scene));
    const findings = assess(guideOf(), runOf(scenes));
    assert.deepEqual(told(findings), ['passord: replaced-screen misleads | sign-in/password | Ukjent']);
    assert.deepEqual(findings.screens, []);
  });

  test('one that nobody knows, and one that no step documents, are unknown', () => {
    const scenes: Scene[] = walked.toSpliced(1, 0, { screen: null }, { screen: 'sign-in/pick-account' });
    const findings = assess(guideOf(), runOf(scenes));
    assert.deepEqual(told(findings), [
      'after epost: unknown-screen misleads | - | Ukjent',
      'after epost: unknown-screen misleads | - | sign-in/pick-account',
    ]);
    assert.equal(findings.status, 'drifted');
  });

  test('what comes first of all comes after nothing', () => {
    assert.equal(assess(guideOf(), runOf([{ screen: null }, ...walked])).screens[0]?.after, null);
  });

  test("the flow's own end is listed, and no finding", () => {
    const findings = assess(guideOf(), runOf([...walked, { screen: 'proofup/finished' }]));
    assert.equal(findings.status, 'matches');
    assert.deepEqual(findings.screens, [{ screen: 'proofup/finished', after: 'telefon', findings: [] }]);
  });

  test('a screen that came out of order is told once, unless its order does not matter', () => {
    const [email, password, stay, ...rest] = walked;
    assert.ok(email && password && stay);
    const late = runOf([email, stay, password, ...rest]);
    assert.deepEqual(told(assess(guideOf(), late)), [
      'passord: screen-order misleads | sign-in/password | -',
    ]);
    const later = runOf([email, ...rest.slice(0, 1), password, stay, ...rest.slice(1)]);
    assert.deepEqual(told(assess(guideOf(), later)), [
      'qr: screen-order misleads | proofup/configure-app | -',
    ]);
    assert.deepEqual(told(assess(guideOf({ passord: { order: 'any' } }), late)), []);
  });

  test('another host is told once a visit', () => {
    const guide = guideOf({ qr: { host: 'login.example' }, videre: { host: 'login.example' } });
    const scenes = walked.map((scene) =>
      scene.screen === 'proofup/configure-app' ? { ...scene, host: 'ny.example' } : scene,
    );
    assert.deepEqual(told(assess(guide, runOf(scenes))), [
      'qr: redirect misleads | login.example | ny.example',
    ]);
  });

  test('a device that the walk never looked at is not checked', () => {
    const findings = assess(guideOf(), runOf(without('phone/scan')));
    assert.equal(findings.status, 'matches');
    assert.equal(stepOf(findings, 'skann').status, 'not-checked');
    assert.equal(stepOf(findings, 'skann').coverage, 'not-checked');
  });
});

suite('a walk that ended before its time', () => {
  test('by the account: blocked, and the steps to come are not reached', () => {
    const scenes = [...walked.slice(0, 2), { screen: 'sign-in/error' } as const];
    const findings = assess(guideOf(), runOf(scenes, { stop: stopAt('passord', 'blocked', 'locked') }));
    assert.equal(findings.status, 'blocked');
    assert.deepEqual(findings.cause, { id: 'locked', code: null, step: 'passord', detail: 'said so' });
    assert.deepEqual(findings.screens, [{ screen: 'sign-in/error', after: 'passord', findings: [] }]);
    assert.equal(stepOf(findings, 'qr').status, 'not-reached');
    assert.equal(stepOf(findings, 'forbli').status, 'not-reached');
    assert.equal(stepOf(findings, 'qr').reason, 'the walk stopped at step passord: locked');
  });

  test('the alert that says so is no change', () => {
    const shows = `- alert: Feil passord\n${screens['sign-in/password']}`;
    const scenes: Scene[] = [
      ...walked.slice(0, 1),
      { screen: 'sign-in/password', steps: ['passord'], shows },
    ];
    assert.equal(
      assess(guideOf(), runOf(scenes, { stop: stopAt('passord', 'blocked', 'wrong-password') })).status,
      'blocked',
    );
    assert.equal(
      assess(guideOf(), runOf(scenes, { stop: stopAt('forbli', 'stuck', 'stuck') })).status,
      'drifted',
    );
  });

  test('by the network: broken, unless a change was seen before', () => {
    const stop = stopAt(null, 'broken', 'tenant-gone');
    assert.equal(assess(guideOf(), runOf(walked.slice(0, 2), { stop })).status, 'broken');
    const scenes = changed('sign-in/email', 'Logg på', 'Pålogging').slice(0, 2);
    const findings = assess(guideOf(), runOf(scenes, { stop }));
    assert.equal(findings.status, 'drifted');
    assert.equal(findings.cause?.id, 'tenant-gone');
    assert.equal(stepOf(findings, 'qr').reason, 'the walk stopped: tenant-gone');
  });

  test('before any screen: broken, with every screen not reached', () => {
    const findings = assess(guideOf(), runOf([], { stop: stopAt('epost', 'broken', 'tenant-gone') }));
    assert.equal(findings.status, 'broken');
    assert.ok(findings.steps.slice(1).every(({ status }) => status === 'not-reached'));
  });

  test('stuck on a control that is not there: it blocks', () => {
    const scenes = changed('sign-in/email', '- button "Neste"', '').slice(0, 1);
    const findings = assess(guideOf(), runOf(scenes, { stop: stopAt('epost', 'stuck', 'stuck') }));
    assert.equal(findings.status, 'drifted');
    assert.deepEqual(told(findings), ['epost: missing blocks | Neste | -']);
  });

  test('stuck on a control that an earlier step of the visit tells of: it blocks there', () => {
    const scenes = changed('proofup/configure-app', '- button "Neste"', '').slice(0, 4);
    const findings = assess(guideOf(), runOf(scenes, { stop: stopAt('videre', 'stuck', 'stuck') }));
    assert.deepEqual(told(findings), ['qr: missing blocks | Neste | -']);
  });

  test('stuck on an unknown screen: it blocks, and nothing else is missing', () => {
    const scenes: Scene[] = [...walked.slice(0, 2), { screen: null }];
    const findings = assess(guideOf(), runOf(scenes, { stop: stopAt('qr', 'stuck', 'stuck') }));
    assert.deepEqual(told(findings), ['after passord: unknown-screen blocks | - | Ukjent']);
    assert.equal(stepOf(findings, 'qr').status, 'not-reached');
  });

  test('stuck because nothing came: the screen that was waited for is missing', () => {
    const findings = assess(
      guideOf(),
      runOf(walked.slice(0, 2), { stop: stopAt('forbli', 'stuck', 'stuck') }),
    );
    assert.deepEqual(told(findings), ['qr: missing-screen blocks | proofup/configure-app | -']);
  });

  test('a reworded control that was touched is not what it got stuck on', () => {
    const [email] = changed('sign-in/email', 'Neste', 'Videre');
    assert.ok(email);
    const touched = [{ step: 'epost', control: 'next', at: 1 }];
    const findings = assess(
      guideOf(),
      runOf([{ ...email, touched }], { stop: stopAt('epost', 'stuck', 'stuck') }),
    );
    assert.deepEqual(told(findings), [
      'epost: wording misleads | Neste | Videre',
      'passord: missing-screen blocks | sign-in/password | -',
    ]);
  });
});
