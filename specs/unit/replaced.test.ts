import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { assess } from '../../drift/assess.ts';
import { describeVerdict } from '../../drift/describe.ts';
import { loadGuide } from '../../guide/load.ts';
import { findingsSchema, type Findings } from '../../guide/run/findings.ts';
import type { Run } from '../../guide/run/schema.ts';
import { nb } from '../../guide/text/nb.ts';
import { walked } from './walked.ts';
import { walkedToday } from './walked-today.ts';

const documented = loadGuide({ guides: null, guide: 'sette-opp-to-faktor', language: null });
const { guide } = documented;
const today = () => walkedToday(documented);

/** What is told after these things have happened, in the shape that is written. */
function after(...deeds: ((run: Run) => unknown)[]): Findings {
  const run = today();
  for (const deed of deeds) deed(run);
  return findingsSchema.parse(assess(guide, run));
}

const withoutVisit = (screen: string) => (run: Run) => {
  run.visits = run.visits.filter((visit) => visit.screen !== screen);
};

const told = ({ steps, screens }: Findings) =>
  [...steps, ...screens].flatMap(({ findings }) => findings.map(({ kind }) => kind));

suite('a stretch in whose place other screens come', () => {
  test('is told as a whole: the first step, the steps that are gone, the screens that came', () => {
    const { replaced, status } = after();
    assert.equal(status, 'drifted');
    assert.equal(replaced?.from, 'velg-mobilapp');
    assert.deepEqual(
      replaced.steps,
      guide.steps
        .filter(({ screen }) => screen?.startsWith('proofup/') === true || screen === 'phone/approve')
        .map(({ id }) => id),
    );
    assert.deepEqual(
      replaced.screens.map(({ screen }) => screen),
      [
        ...['register/install-app', 'register/scan-code', 'register/match-number', 'phone/notification'],
        ...['phone/match-number', 'register/finished', 'security-info/overview'],
      ],
    );
    const { visits } = today();
    for (const { screen, visit } of replaced.screens) assert.equal(visits[visit]?.screen, screen);
  });

  test('has one finding for each screen that is gone, and one for each that came', () => {
    const findings = after();
    const gone = new Set(
      guide.steps.filter(({ id }) => findings.replaced?.steps.includes(id)).map(({ screen }) => screen),
    );
    const kinds = told(findings);
    assert.equal(kinds.filter((kind) => kind === 'missing-screen').length, gone.size);
    assert.equal(kinds.filter((kind) => kind === 'unknown-screen').length, findings.replaced?.screens.length);
    assert.equal(kinds.length, gone.size + (findings.replaced?.screens.length ?? 0));
  });

  test('is the first thing that is said, with the number of its first step', () => {
    const verdict = (rehearsal: boolean) => describeVerdict({ ...after(), rehearsal }, nb);
    const number = guide.steps.findIndex(({ id }) => id === 'velg-mobilapp') + 1;
    assert.match(
      verdict(false),
      new RegExp(`^Fra trinn ${number} viser Microsoft andre skjermer enn veiledningen beskriver: `),
    );
    assert.match(
      verdict(true),
      new RegExp(`^Øvelse: Fra trinn ${number} kommer andre skjermer enn veiledningen beskriver: `),
    );
    for (const said of [verdict(false), verdict(true)])
      assert.match(said, /: tolv trinn finnes ikke lenger, og sju skjermer er ikke beskrevet\.$/);
  });

  test('says after that how many of the other steps differ', () => {
    const findings = after((run) => {
      const email = run.visits[0];
      if (email) email.host = 'login.example';
    });
    assert.match(describeVerdict(findings, nb), / er ikke beskrevet\. Ett annet trinn har avvik\.$/);
  });

  test('may have a screen among them that nobody knows', () => {
    const { replaced } = after((run) => {
      const visit = run.visits.find(({ screen }) => screen === 'register/match-number');
      if (visit) visit.screen = null;
    });
    assert.equal(replaced?.screens[2]?.screen, null);
  });
});

suite('no such stretch', () => {
  test('where all came as documented', () => {
    assert.equal(assess(guide, walked(documented)).replaced, undefined);
  });

  test('where the walk did not come to its end', () => {
    const stop = { status: 'stuck', cause: 'stuck', code: null, step: null, detail: '' } as const;
    assert.equal(after((run) => (run.stop = { ...stop })).replaced, undefined);
  });

  test('where a single screen came', () => {
    const { replaced } = after(
      ...['register/scan-code', 'register/match-number', 'register/finished', 'security-info/overview'].map(
        withoutVisit,
      ),
    );
    assert.equal(replaced, undefined);
  });

  test('where a single documented screen is gone: it was replaced by what came', () => {
    const run = walked(documented);
    const at = run.visits.findIndex(({ screen }) => screen === 'proofup/app-configured');
    const [install, scan] = today().visits.filter(({ screen }) => screen?.startsWith('register/'));
    assert.ok(install && scan);
    run.visits.splice(at, 1, install, scan);
    const findings = assess(guide, run);
    assert.equal(findings.replaced, undefined);
    assert.deepEqual(told(findings), ['replaced-screen', 'unknown-screen']);
  });
});
