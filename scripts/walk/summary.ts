import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters, styleText } from 'node:util';
import { hasNews } from '../../drift/acknowledge.ts';
import type { Findings } from '../../guide/run/findings.ts';
import { staleIn, staleLines } from '../recording/summary.ts';
import type { WalkResult } from './job.ts';
import { stepTable } from './table.ts';

/** Where to look, most telling first. */
const places = [
  ['Report', 'report.html'],
  ['Allure', 'reports/allure/index.html'],
  ['Playwright', 'reports/html/index.html'],
  ['JUnit', 'reports/junit.xml'],
  ['Pictures', 'pictures'],
  ['Findings', 'findings.json'],
  ['Run', 'run.json'],
] as const;

/** What a person reads when the walk is over: every step, the verdict, and where to look. */
export function summary({ guide: loaded, folder, findings, failures, isFilmed }: WalkResult): string {
  const { guide } = loaded;
  const near = relative(process.cwd(), folder);
  const where = near.startsWith('..') ? folder : near;
  const warnings = [
    findings.rehearsal
      ? 'REHEARSAL on the simulated tenant: this says nothing about what Microsoft shows today.'
      : '',
    guide.retired
      ? `RETIRED GUIDE since ${guide.retired.since}: ${guide.retired.source}. ${guide.retired.replacedBy ? `Replaced by ${guide.retired.replacedBy}.` : 'No other guide replaces it yet.'}`
      : '',
  ].filter((line) => line !== '');

  return [
    `${styleText('bold', guide.title)}  (${guide.id}, ${findings.tenant} tenant, edition ${findings.edition ?? 'unknown'})`,
    ...warnings.map((line) => styleText('yellow', line)),
    '',
    stepTable(findings),
    '',
    ...replaced(findings).map((line) => styleText('red', line)),
    verdict(findings),
    ...staleFilm(folder, loaded, isFilmed).map((line) => styleText('yellow', line)),
    ...notes(findings).map((line) => styleText('yellow', line)),
    ...newIn(failures, findings).map((line) => styleText('dim', line)),
    '',
    ...places
      .filter(([, place]) => existsSync(join(folder, place)))
      .map(([name, place]) => `${name.padEnd(13)}${join(where, place)}`),
  ].join('\n');
}

function verdict(result: Findings): string {
  const { status, steps, screens, cause } = result;
  const count = (wanted: string) => steps.filter((step) => step.status === wanted).length;
  const findings = [...steps, ...screens].reduce((sum, { findings }) => sum + findings.length, 0);
  const because =
    cause === null
      ? ''
      : `: ${cause.id}${cause.code === null ? '' : ` (AADSTS${cause.code})`}, ${cause.detail}`;
  switch (status) {
    case 'matches': {
      const unchecked = count('not-checked') === 0 ? '' : `, ${count('not-checked')} not checked`;
      return styleText(
        'green',
        `matches: ${count('matches')} of ${steps.length} steps as documented, ${count('skipped')} skipped${unchecked}`,
      );
    }
    case 'drifted':
      return styleText(
        hasNews(result) ? 'red' : 'yellow',
        `drifted: ${findings} finding${findings === 1 ? '' : 's'} in ${count('drifted')} of ${steps.length} steps${because}${hasNews(result) ? '' : '. All of them are acknowledged, so this night counts as fine'}`,
      );
    case 'blocked':
    case 'broken':
      return styleText('yellow', `${status}${because}. This says nothing about the guide.`);
  }
}

/** A film that was made of other screens. One that is being made anew is not. */
function staleFilm(folder: string, loaded: WalkResult['guide'], isFilmed: boolean): string[] {
  return isFilmed ? [] : staleLines(staleIn(folder, loaded) ?? []);
}

/** Said first where it is so: nothing else can be understood without. */
function replaced({ steps, replaced: stretch }: Findings): string[] {
  if (stretch === undefined) return [];
  const from = steps.findIndex(({ id }) => id === stretch.from) + 1;
  const [gone, came] = [stretch.steps.length, stretch.screens.length];
  return [
    `From step ${from} on other screens come: ${gone} steps are gone, ${came} screens are not documented.`,
  ];
}

/** What is to be known beside the verdict. */
function notes({ idleAcknowledgements = [], detours = [], looksNotCompared }: Findings): string[] {
  return [
    ...idleAcknowledgements.map(({ finding, name, until, why }) =>
      why === 'expired'
        ? `The acknowledgement of ${finding} (${name}) ran out on ${until}.`
        : `The acknowledgement of ${finding} (${name}) is of no use any more: it was not met. Take it out.`,
    ),
    ...detours.map(
      ({ step, control, by, role, name }) =>
        `${step}: the place of "${control}" in the page is gone; found by ${detourNames[by]} as ${role} "${name}". Its page object is to be mended.`,
    ),
    ...(looksNotCompared === undefined
      ? []
      : [
          `The accepted looks were not compared: they are of another ${looksNotCompared.replace('other-', '')}.`,
        ]),
  ];
}

const detourNames = {
  name: 'its documented name',
  likeness: 'the closest name',
  only: 'being the only one',
} as const;

/** What Playwright's log adds to a walk that broke: a line for each failure. All of it is in its report. */
function newIn(failures: readonly string[], { status, cause }: Findings): string[] {
  if (status !== 'broken') return [];
  const lines = failures.map((failure) => stripVTControlCharacters(failure).split('\n', 1)[0] ?? '');
  return lines.filter((line) => line !== cause?.detail);
}
