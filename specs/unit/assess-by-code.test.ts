import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { assess } from '../../drift/assess.ts';
import { describeVerdict } from '../../drift/describe.ts';
import type { Findings } from '../../guide/run/findings.ts';
import { runSchema, type Run } from '../../guide/run/schema.ts';
import { guideSchema } from '../../guide/schema.ts';
import { deviceOf, type ScreenId } from '../../guide/screens.ts';
import { catalogue } from '../../guide/text/catalogue.ts';
import { observed } from './trees.ts';

/** A registration for notifications, as a guide documents it. */
const documented: Partial<Record<ScreenId, string>> = {
  'proofup/contact-method': '- heading "Trinn 1"',
  'proofup/configure-app': '- heading "Konfigurer"',
  'phone/scan': '- heading "Skann"',
  'proofup/checking-activation': '- heading "Vent"',
  'proofup/app-configured': '- heading "Ferdig med trinn 1"',
  'proofup/fallback-phone': '- heading "Trinn 3"',
  'phone/approve': '- button "Godkjenn"',
};

const guide = guideSchema.parse({
  ...{ id: 'prove', title: 'Prøve', language: 'nb', edition: 'legacy' },
  source: { document: 'Prøve', readOn: '2026-01-01' },
  sample: { account: 'ola@kommune.example' },
  steps: [
    { id: 'butikken', device: 'phone', screen: null, instruction: 'Last ned appen.' },
    ...Object.entries(documented).map(([screen, shows]) => ({
      ...{ id: screen.replace('/', '-'), device: deviceOf(screen as ScreenId), screen, shows },
      ...{ instruction: 'Gjør det.', alt: 'Skjermen.' },
    })),
  ],
});

type Scene = [screen: ScreenId | null, shows?: string];

/** A run by code: what the guide documents is claimed by its step. */
function byCode(scenes: Scene[], more: Partial<Run> = {}): Run {
  return runSchema.omit({ status: true }).parse({
    ...{ schemaVersion: 1, guide: 'prove', language: 'nb', guideHash: '0', tenant: 'simulated' },
    ...{ phone: 'code', edition: 'legacy', mutations: [], browser: null, viewport: null },
    ...{ startedAt: '2026-01-01T00:00:00Z', endedAt: '2026-01-01T00:01:00Z', stop: null },
    visits: scenes.map(([screen, shows], place) => ({
      ...{ device: 'pc', screen, host: 'login.example', from: place * 10, to: place * 10 + 9 },
      views: [
        {
          steps: screen !== null && screen in documented ? [screen.replace('/', '-')] : [],
          at: place * 10,
          tree: observed(shows ?? (screen && documented[screen]) ?? '- heading "Noe annet"'),
          picture: null,
          touched: [],
        },
      ],
    })),
    ...more,
  });
}

const walked: Scene[] = [
  ['proofup/contact-method'],
  ['proofup/configure-app', '- heading "Konfigurer for koder"'],
  ['proofup/verify-app'],
  ['proofup/fallback-phone'],
];

const statuses = ({ steps }: Findings) => Object.fromEntries(steps.map(({ id, status }) => [id, status]));
const told = ({ steps, screens }: Findings) =>
  [...steps, ...screens].flatMap(({ findings }) => findings.map(({ kind }) => kind));

suite('a walk by codes', () => {
  const findings = assess(guide, byCode(walked));

  test('matches, and leaves unchecked what only a notification shows as documented', () => {
    assert.equal(findings.status, 'matches');
    assert.deepEqual(told(findings), []);
    assert.deepEqual(statuses(findings), {
      butikken: 'matches',
      'proofup-contact-method': 'matches',
      'proofup-configure-app': 'not-checked',
      'phone-scan': 'not-checked',
      'proofup-checking-activation': 'not-checked',
      'proofup-app-configured': 'not-checked',
      'proofup-fallback-phone': 'matches',
      'phone-approve': 'not-checked',
    });
  });

  test('gives a reason for each, and covers none of them', () => {
    for (const step of findings.steps.filter(({ status }) => status === 'not-checked')) {
      assert.equal(step.coverage, 'not-checked');
      assert.match(step.reason ?? '', /notifications|codes/);
    }
  });

  test('counts them in the first sentence of its verdict', () => {
    const verdict = (some: Findings) => describeVerdict(some, catalogue('nb'));
    assert.equal(
      verdict(findings),
      'Øvelse: Ingen avvik i de 3 trinnene vi kunne kontrollere. Fem trinn må kontrolleres for hånd.',
    );
    assert.equal(
      verdict(assess(guide, byCode(walked, { tenant: 'live' }))),
      'Ingen avvik i de 3 trinnene vi kunne kontrollere. Fem trinn må kontrolleres for hånd.',
    );
    const onPhone = findings.steps.filter(
      ({ screen, status }) => status !== 'not-checked' || screen?.startsWith('phone/'),
    );
    assert.match(
      verdict({ ...findings, steps: onPhone }),
      /To trinn på telefonen må kontrolleres for hånd\.$/,
    );
  });

  test('tells nothing of a screen that its phone brings about, wherever it comes', () => {
    const scenes: Scene[] = [['sign-in/challenge-push'], ['sign-in/another-way'], ['sign-in/challenge-code']];
    assert.deepEqual(told(assess(guide, byCode([...scenes, ...walked]))), []);
    const reordered: Scene[] = [['proofup/app-configured'], ...walked];
    assert.deepEqual(told(assess(guide, byCode(reordered))), []);
  });

  test('tells of the same screens where the phone gets notifications', () => {
    assert.deepEqual(told(assess(guide, byCode(walked, { phone: 'simulated' }))), [
      'wording',
      'replaced-screen',
      'missing-screen',
    ]);
  });

  test('tells of every other screen as any walk does', () => {
    const [first, ...rest] = walked;
    assert.ok(first);
    const changed = assess(guide, byCode([['proofup/contact-method', '- heading "Trinn en"'], ...rest]));
    assert.deepEqual(told(changed), ['wording']);
    assert.equal(changed.status, 'drifted');
    assert.deepEqual(told(assess(guide, byCode(rest))), ['missing-screen']);
    assert.deepEqual(told(assess(guide, byCode([first, [null], ...rest]))), ['unknown-screen']);
  });

  test('takes no code screen for what stands in the place of a missing one', () => {
    assert.deepEqual(told(assess(guide, byCode(walked.slice(2)))), ['missing-screen']);
  });

  test('that is stuck is stuck on the next screen that it could have checked', () => {
    const stop = {
      status: 'stuck',
      cause: 'stuck',
      code: null,
      step: 'phone-scan',
      detail: 'no code',
    } as const;
    const stuck = assess(guide, byCode(walked.slice(0, 2), { stop }));
    assert.deepEqual(
      stuck.steps.flatMap(({ id, findings }) => findings.map(({ severity }) => `${id} ${severity}`)),
      ['proofup-fallback-phone blocks'],
    );
  });
});
