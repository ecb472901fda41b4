import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { describeFinding } from '../../drift/describe.ts';
import { readRun } from '../../guide/run/store.ts';
import { catalogue } from '../../guide/text/catalogue.ts';
import { run } from './command.ts';
import { changedGuide } from './guides.ts';

const text = catalogue('nb');

/** A word, a screen that nobody knows, and one that never comes: the first is known at its step, the last only later. */
const mutations = [
  { screen: 'sign-in/password', op: 'text', selector: '#loginHeader', value: 'Oppgi passord' },
  {
    screen: 'sign-in/stay-signed-in',
    op: 'interrupt',
    value: '<main><h1>Nye vilkår</h1><button>Ikke nå</button></main>',
  },
  { screen: 'sign-in/more-information', op: 'skip' },
];

test('a walk that drifted tells the same in report, summary, JUnit and Allure, each finding once, and the report can be made again', async () => {
  const out = test.info().outputPath('run');
  const laid = test.info().outputPath('mutations.json');
  const jobPage = test.info().outputPath('job.md');
  writeFileSync(laid, JSON.stringify(mutations));
  writeFileSync(jobPage, '# Natt\n');
  const walked = await run(['verify', '--out', out, '--mutations', laid], { GITHUB_STEP_SUMMARY: jobPage });

  expect(walked.code, walked.stdout).toBe(1);
  expect(walked.stdout).toMatch(/^Report .*report\.html$/m);
  const { findings } = readRun(out);
  const told = [...findings.steps, ...findings.screens].flatMap((one) => one.findings);
  expect(told.map(({ kind }) => kind).toSorted()).toEqual(['missing-screen', 'unknown-screen', 'wording']);

  const sentences = told.map((finding) => describeFinding(finding, text));
  const junit = readFileSync(join(out, 'reports/junit.xml'), 'utf8');
  const allure = failuresIn(join(out, 'reports/allure-results'));
  const report = readFileSync(join(out, 'report.html'), 'utf8');
  const summary = readFileSync(join(out, 'summary.md'), 'utf8');
  for (const sentence of sentences) {
    expect(countOf(`Error: ${sentence}`, junit), sentence).toBe(1);
    expect(allure.filter((message) => message.includes(sentence))).toHaveLength(1);
    expect(summary).toContain(sentence.split(': ').slice(1).join(': '));
  }
  for (const { id } of told) expect(countOf(`data-finding="${id}"`, report)).toBe(1);
  expect(readFileSync(jobPage, 'utf8')).toBe(`# Natt\n${summary}\n`);

  rmSync(join(out, 'report.html'));
  const again = await run(['report', out, '--json']);
  expect(again.code, again.stderr).toBe(0);
  expect(JSON.parse(again.stdout)).toEqual({
    report: join(out, 'report.html'),
    summary: join(out, 'summary.md'),
    guideChanged: false,
  });
  expect(readFileSync(join(out, 'report.html'), 'utf8')).toBe(report);

  const guides = changedGuide(test.info().outputPath(), ['heading "Logg på"', 'heading "Logg inn"']);
  const later = await run(['report', out], { TOFAKTOR_GUIDES: guides });
  expect(later.stderr).toContain('has been changed since this run');
  expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain(text.report.notice.guideChanged);
  expect(readdirSync(out).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('a folder that is no run exits 3, and is not made', async () => {
  const folder = test.info().outputPath('nothing');
  const { code, stderr } = await run(['report', folder]);
  expect(code).toBe(3);
  expect(stderr).toContain('is not a run');
  expect(existsSync(folder)).toBe(false);
});

function countOf(words: string, text: string): number {
  return text.split(words).length - 1;
}

interface AllureStep {
  status?: string;
  statusDetails?: { message?: string };
  steps?: AllureStep[];
}

/** What Allure has of each step that failed by itself. */
function failuresIn(folder: string): string[] {
  const results = readdirSync(folder).filter((name) => name.endsWith('-result.json'));
  const messages = ({ steps = [], statusDetails }: AllureStep): string[] => {
    const inside = steps.flatMap(messages);
    return inside.length > 0 || statusDetails?.message === undefined ? inside : [statusDetails.message];
  };
  return results.flatMap((name) =>
    messages(JSON.parse(readFileSync(join(folder, name), 'utf8')) as AllureStep),
  );
}
