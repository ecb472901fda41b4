import { join } from 'node:path';
import { description, epic, feature, parameter } from 'allure-js-commons';
import { assess } from '../drift/assess.ts';
import { describeFinding, describeStanding, describeVerdict } from '../drift/describe.ts';
import { expect, test, type Moment } from '../fixtures/test.ts';
import { UserError } from '../guide/errors.ts';
import { loadGuide } from '../guide/load.ts';
import type { Finding, Findings } from '../guide/run/findings.ts';
import { loadSettings } from '../guide/settings.ts';
import { catalogue, type Catalogue } from '../guide/text/catalogue.ts';

const { guide } = loadGuide(loadSettings());
const text = catalogue(guide.language);

test.beforeEach(async ({ settings }) => {
  const standing = describeStanding(guide, settings.tenant, text);
  test.info().annotations.push(...standing.map((line) => ({ type: text.note, description: line })));
  await epic(guide.title);
  await feature(text.rehearsalSuite);
  await parameter(text.edition, settings.edition ?? guide.edition);
});

test.afterEach(async ({ staged, finishRun, settings, unmatched }) => {
  if (test.info().status === 'interrupted') return;
  const idle = await unmatched();
  if (idle.length > 0)
    throw new UserError(
      [`${settings.mutations ?? ''} changes nothing here:`, ...idle.map((one) => `  ${one}`)].join('\n'),
    );
  const run = finishRun();
  const findings = assess(guide, run);
  const verdict = describeVerdict(findings, text);
  await description([...describeStanding(guide, settings.tenant, text), verdict].join('\n\n'));
  test.info().annotations.push({ type: text.verdictTitle, description: verdict });
  test.info().annotations.push({ type: 'run', description: staged.commit(run, findings) });
});

test(`${text.rehearsal}: ${text.walkTitle(guide.title)}`, async ({ walk, staged, finishRun, settings }) => {
  for (let moment = await walk.next(); moment !== null; moment = await walk.next()) {
    const now = moment;

    await test.step(
      titleOf(now, text),
      async () => {
        await attachPicture(now, staged.folder, text.picture[settings.tenant]);
        for (const finding of findingsAt(now, assess(guide, finishRun()))) expectAsDocumented(finding);
        await walk.act(now);
      },
      { box: true, params: { step: idOf(now) } },
    );
  }
  expect.soft(walk.stop, 'the walk came to its end').toBeNull();
});

function titleOf(moment: Moment, { stepTitle, device, unclaimedScreen, unknownScreen }: Catalogue): string {
  if (moment.kind === 'unclaimed') return unclaimedScreen(moment.screen ?? unknownScreen);
  return stepTitle(moment.number, device[moment.step.device], moment.step.instruction);
}

function idOf(moment: Moment): string | null {
  return moment.kind === 'unclaimed' ? null : moment.step.id;
}

/** What is known at this moment: the findings of its step, or of the screen that has just come. */
function findingsAt(moment: Moment, { steps, screens }: Findings): Finding[] {
  if (moment.kind === 'unclaimed') return screens.at(-1)?.findings ?? [];
  return steps.find(({ id }) => id === moment.step.id)?.findings ?? [];
}

/** Each finding is a failure of its own, told to the reader, and none of them stops the walk. */
function expectAsDocumented(finding: Finding): void {
  const { documented = text.nowhere, observed = text.nowhere } = finding;
  const seen = observed === documented ? text.elsewhere : observed;
  expect.soft(seen, describeFinding(finding, text)).toBe(documented);
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
