import { relative } from 'node:path';
import { styleText } from 'node:util';
import type { Findings } from '../../guide/run/findings.ts';
import type { WalkResult } from './job.ts';
import { stepTable } from './table.ts';

/** What a person reads when the walk is over: every step, the verdict, and where to look. */
export function summary({ guide: { guide }, folder, findings, failures }: WalkResult): string {
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
    verdict(findings),
    ...(findings.status === 'broken' ? failures.map((failure) => styleText('dim', failure)) : []),
    '',
    `Report       ${where}/reports/allure/index.html`,
    `Playwright   ${where}/reports/html/index.html   JUnit  ${where}/reports/junit.xml`,
    `Run          ${where}/run.json   Findings  ${where}/findings.json   Pictures  ${where}/pictures/`,
  ].join('\n');
}

function verdict({ status, steps, screens, cause }: Findings): string {
  const count = (wanted: string) => steps.filter((step) => step.status === wanted).length;
  const findings = [...steps, ...screens].reduce((sum, { findings }) => sum + findings.length, 0);
  const because =
    cause === null
      ? ''
      : `: ${cause.id}${cause.code === null ? '' : ` (AADSTS${cause.code})`}, ${cause.detail}`;
  switch (status) {
    case 'matches':
      return styleText(
        'green',
        `matches: ${count('matches')} of ${steps.length} steps as documented, ${count('skipped')} skipped`,
      );
    case 'drifted':
      return styleText(
        'red',
        `drifted: ${findings} finding${findings === 1 ? '' : 's'} in ${count('drifted')} of ${steps.length} steps${because}`,
      );
    case 'blocked':
    case 'broken':
      return styleText('yellow', `${status}${because}. This says nothing about the guide.`);
  }
}
