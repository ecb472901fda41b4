import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { assess } from '../../drift/assess.ts';
import { describeVerdict } from '../../drift/describe.ts';
import { applyProposal } from '../../drift/proposal/apply.ts';
import { propose } from '../../drift/proposal/propose.ts';
import { loadGuide } from '../../guide/load.ts';
import type { Run, Visit } from '../../guide/run/schema.ts';
import type { ScreenId } from '../../guide/screens.ts';
import { catalogue } from '../../guide/text/catalogue.ts';
import { walked } from './walked.ts';

const loaded = loadGuide({ guides: null, guide: 'sette-opp-to-faktor', language: null });
const undisturbed = walked(loaded);

/** A screen that no step describes, left by its only button. */
function stranger(screen: ScreenId, at: number): Visit {
  const name = `Overskrift ${screen}`;
  const gesture = { gesture: 'press', control: 'next', role: 'button', name: 'Neste' } as const;
  return {
    ...{ device: 'pc', screen, host: 'mysignins.microsoft.com', from: at, to: at + 3 },
    views: [
      {
        ...{ steps: [], at: at + 1, picture: null },
        tree: [
          { role: 'heading', name },
          { role: 'button', name: 'Neste' },
        ],
        touched: [{ step: null, control: 'forward', at: at + 2, gestures: [gesture] }],
      },
    ],
  };
}

const isGone = ({ screen }: Visit) => screen?.startsWith('proofup/') === true || screen === 'phone/approve';
const came: ScreenId[] = ['register/install-app', 'register/set-up-account', 'register/finished'];

/** The old registration is gone, and these screens came when it would have. */
function replacedBy(screens: readonly ScreenId[], edition = 'combined-2025'): Run {
  const first = undisturbed.visits.findIndex(isGone);
  const at = undisturbed.visits[first]?.from ?? 0;
  return {
    ...undisturbed,
    edition,
    visits: [
      ...undisturbed.visits.slice(0, first),
      ...screens.map((screen, place) => stranger(screen, at + place * 0.1)),
      ...undisturbed.visits.slice(first).filter((visit) => !isGone(visit)),
    ],
  };
}

suite('a whole stretch of the guide is replaced', () => {
  const run = replacedBy(came);
  const findings = assess(loaded.guide, run);

  test('it is told from which step on, what is gone, and what came', () => {
    assert.equal(findings.status, 'drifted');
    assert.equal(findings.replaced?.from, 'velg-mobilapp');
    assert.equal(findings.replaced.steps.length, 12);
    assert.deepEqual(
      findings.replaced.screens.map(({ screen }) => screen),
      came,
    );
  });

  test('each screen that is gone is missing, and each that came is unknown: once', () => {
    const kinds = [...findings.steps, ...findings.screens].flatMap((one) =>
      one.findings.map(({ kind }) => kind),
    );
    assert.equal(kinds.filter((kind) => kind === 'missing-screen').length, 6);
    assert.equal(kinds.filter((kind) => kind === 'unknown-screen').length, came.length);
    assert.equal(kinds.length, 6 + came.length);
  });

  test('the first sentence says it, of a rehearsal and of the real thing', () => {
    const text = catalogue('nb');
    const rest = 'tolv trinn finnes ikke lenger, og tre skjermer er ikke beskrevet.';
    assert.equal(
      describeVerdict(findings, text),
      `Øvelse: Fra trinn 8 kommer andre skjermer enn veiledningen beskriver: ${rest}`,
    );
    assert.equal(
      describeVerdict({ ...findings, rehearsal: false, tenant: 'live' }, text),
      `Fra trinn 8 viser Microsoft andre skjermer enn veiledningen beskriver: ${rest}`,
    );
  });

  test('one change takes the old steps out, puts the new ones in, and leaves all others to the letter', () => {
    const proposal = propose(loaded, run, findings);
    assert.deepEqual(
      proposal.changes.map(({ kind }) => kind),
      ['replace'],
    );
    assert.deepEqual(proposal.unmended, []);
    const draft = applyProposal(loaded.text, proposal);
    assert.match(draft, /^edition: combined-2025$/m);
    assert.doesNotMatch(draft, /^retired:/m);
    for (const id of findings.replaced?.steps ?? []) assert.ok(!draft.includes(`- id: ${id}\n`), id);
    const kept = loaded.guide.steps.filter(({ id }) => findings.replaced?.steps.includes(id) === false);
    const block = (text: string, id: string) => text.split(`- id: ${id}\n`)[1]?.split('\n\n')[0]?.trimEnd();
    for (const { id } of kept) assert.equal(block(draft, id), block(loaded.text, id));
    assert.match(draft, /På siden «Overskrift register\/install-app» trykker du «Neste»\./);
  });
});

suite('less than that is told screen by screen', () => {
  test('where one screen came instead', () => {
    assert.equal(assess(loaded.guide, replacedBy(came.slice(0, 1))).replaced, undefined);
  });

  test('where the walk had to stop', () => {
    const stop = { status: 'stuck', cause: 'stuck', code: null, step: 'velg-mobilapp', detail: '' } as const;
    assert.equal(assess(loaded.guide, { ...replacedBy(came), stop }).replaced, undefined);
  });
});
