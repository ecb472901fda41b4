import { join } from 'node:path';
import { description, epic, feature, parameter } from 'allure-js-commons';
import { acknowledge, readAcknowledged } from '../drift/acknowledge.ts';
import { assess } from '../drift/assess.ts';
import { describeStanding, describeVerdict } from '../drift/describe.ts';
import { seeLooks } from '../drift/looks/accepted.ts';
import { expect, test, type Moment } from '../fixtures/test.ts';
import { UserError } from '../guide/errors.ts';
import { loadGuide, type LoadedGuide } from '../guide/load.ts';
import type { Findings } from '../guide/run/findings.ts';
import type { Run } from '../guide/run/schema.ts';
import type { StagedRun } from '../guide/run/store.ts';
import { loadSettings } from '../guide/settings.ts';
import { catalogue, type Catalogue } from '../guide/text/catalogue.ts';
import { findingsAt, Teller } from './telling.ts';

const { guide } = loadGuide(loadSettings());
const text = catalogue(guide.language);

test.beforeEach(async ({ settings }) => {
  const standing = describeStanding(guide, settings.tenant, text);
  test.info().annotations.push(...standing.map((line) => ({ type: text.note, description: line })));
  await epic(guide.title);
  await feature(text.rehearsalSuite);
  await parameter(text.edition, settings.edition ?? guide.edition);
});

test.afterEach(async ({ staged, loaded, startedAt, film, finishRun, settings, unmatched }) => {
  if (test.info().status === 'interrupted') return;
  const idle = await unmatched();
  if (idle.length > 0)
    throw new UserError(
      [`${settings.mutations ?? ''} changes nothing here:`, ...idle.map((one) => `  ${one}`)].join('\n'),
    );
  await film.end();
  const run = finishRun();
  const findings = assessAll(run, { staged, loaded, startedAt });
  const verdict = describeVerdict(findings, text);
  await description([...describeStanding(guide, settings.tenant, text), verdict].join('\n\n'));
  test.info().annotations.push({ type: text.verdictTitle, description: verdict });
  test.info().annotations.push({ type: 'run', description: staged.commit(run, findings) });
});

test(`${text.rehearsal}: ${text.walkTitle(guide.title)}`, async ({
  walk,
  staged,
  loaded,
  startedAt,
  finishRun,
  settings,
}) => {
  const acknowledged = readAcknowledged(loaded.file, startedAt);
  const teller = new Teller(text);

  for (let moment = await walk.next(); moment !== null;) {
    const now = moment;
    moment = await test.step(
      titleOf(now, text),
      async () => {
        await attachPicture(now, staged.folder, text.picture[settings.tenant]);
        await walk.act(now);
        // What comes next tells whether this screen was in its place, and whether it could be passed.
        const next = await walk.next();
        const known = acknowledge(assess(guide, finishRun()), acknowledged, startedAt);
        teller.tell(findingsAt(now, next, known));
        return next;
      },
      { box: true, params: { step: idOf(now) } },
    );
  }

  const { steps, screens } = assessAll(finishRun(), { staged, loaded, startedAt });
  const late = [...steps, ...screens].flatMap(({ findings }) => findings);

  await test.step(text.inTheEnd, () => {
    teller.tell(late);
  });

  expect.soft(walk.stop, 'the walk came to its end').toBeNull();
});

interface Kept {
  staged: StagedRun;
  loaded: LoadedGuide;
  startedAt: Date;
}

/** Everything that a run tells, looks among it. */
function assessAll(run: Run, { staged, loaded, startedAt }: Kept): Findings {
  const findings = assess(guide, run, seeLooks(loaded.file, run, staged.folder));
  return acknowledge(findings, readAcknowledged(loaded.file, startedAt), startedAt);
}

function titleOf(moment: Moment, { stepTitle, device, unclaimedScreen, unknownScreen }: Catalogue): string {
  if (moment.kind === 'unclaimed') return unclaimedScreen(moment.screen ?? unknownScreen);
  return stepTitle(moment.number, device[moment.step.device], moment.step.instruction);
}

function idOf(moment: Moment): string | null {
  return moment.kind === 'unclaimed' ? null : moment.step.id;
}

/** By the test and not by the step's own `attach`, of which Allure does not tell the step. */
async function attachPicture(moment: Moment, folder: string, name: string): Promise<void> {
  if (moment.kind === 'told' || moment.view.picture === null) return;
  const { device } = moment.kind === 'seen' ? moment.step : moment;
  await test.info().attach(device === 'phone' ? text.drawing : name, {
    path: join(folder, moment.view.picture),
    contentType: 'image/png',
  });
}
