import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reason, UserError } from '../../guide/errors.ts';
import { hasNews, readAcknowledged } from '../../drift/acknowledge.ts';
import { writeReport } from '../../drift/report/write.ts';
import { loadGuide, type LoadedGuide } from '../../guide/load.ts';
import { loadNoticeSettings } from '../../guide/notice-settings.ts';
import type { Findings } from '../../guide/run/findings.ts';
import { checkPlace, readRun } from '../../guide/run/store.ts';
import { loadSettings, type Settings } from '../../guide/settings.ts';
import { readMutations } from '../../tenant/mutations/read.ts';
import { switchesNamed } from '../../tenant/switches.ts';
import { findBrowser } from '../setup/browser.mjs';
import { makeAllureReport } from './allure.ts';
import { leaveBrokenRun } from './broken.ts';
import { extrasOf } from './extras.ts';
import { remember } from './history.ts';
import { walkByPlaywright } from './playwright.ts';
import { tellJobPage } from './job-page.ts';
import { showProgress } from './progress.ts';

/** The exit code of a walk, by its status (DESIGN.md, Commands). */
const exitCodes = { matches: 0, drifted: 1, blocked: 2, broken: 2 } as const;

/** What somebody has acknowledged turns no night red. */
export function exitCodeOf(findings: Findings): number {
  return findings.status === 'drifted' && !hasNews(findings) ? exitCodes.matches : exitCodes[findings.status];
}

/** A process that a person broke off, as shells have it. */
export const interrupted = 130;

/** What a person may ask of a walk on the command line. */
export interface WalkOptions {
  guide?: string;
  language?: string;
  tenant?: string;
  phone?: string;
  edition?: string;
  switch?: string[];
  mutations?: string;
  out?: string;
  /** It is filmed. */
  film?: boolean;
}

/** How Playwright begins the message of an error that a person can mend. */
const userError = 'UserError: ';

export interface WalkResult {
  guide: LoadedGuide;
  /** The run's folder. */
  folder: string;
  findings: Findings;
  /** What Playwright's own log adds to a walk that broke. */
  failures: string[];
  /** It was filmed. */
  isFilmed: boolean;
  /** It is in the history: a walk into a folder that somebody named is not. */
  remembered: boolean;
}

/**
 * Walks the guide once, puts it into the history, and puts its report, and Playwright's and Allure's, beside the run.
 *
 * @returns null when a person broke it off: then nothing is left behind
 * @throws UserError where options, configuration or guide are wrong, before anything is started
 */
export async function walkGuide(options: WalkOptions): Promise<WalkResult | null> {
  const env = { ...process.env, ...settingsFrom(options) };
  const settings = loadSettings(env);
  const noticeSettings = loadNoticeSettings(env);
  const guide = loadGuide(settings);
  if (settings.out !== null) checkPlace(settings.out);
  checkTenant(settings, guide);
  readAcknowledged(guide.file, new Date());
  checkBrowser(env);

  const reports = mkdtempSync(join(tmpdir(), 'tofaktor-reports-'));
  try {
    const steps = guide.guide.steps.map(({ id }) => id);
    const progress = showProgress(steps.length);
    const outcome = await walkByPlaywright({ ...env, TOFAKTOR_REPORTS: reports }, (id) => {
      progress.at(steps.indexOf(id), id);
    });
    progress.clear();
    if (outcome.interrupted) return null;
    const mistake = outcome.failures.find((failure) => failure.startsWith(userError));
    if (mistake !== undefined) throw new UserError(mistake.slice(userError.length));
    const folder = outcome.folder ?? leaveBrokenRun(guide, settings, outcome.failures);
    const remembered = settings.out === null;
    const { history, nights: keep } = noticeSettings;
    const allureHistory = { file: join(history, `allure-${settings.tenant}.jsonl`), keep };
    await makeAllureReport(reports, guide.guide.title, remembered ? allureHistory : null);
    putReports(reports, folder);
    if (remembered) remember(folder, noticeSettings);
    tellJobPage(writeReport(folder, guide, extrasOf(folder, guide, noticeSettings)).summary);
    const { findings } = readRun(folder);
    return { guide, folder, findings, failures: outcome.failures, isFilmed: settings.film, remembered };
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}

export function settingsFrom({
  guide,
  language,
  tenant,
  phone,
  edition,
  switch: switches,
  mutations,
  out,
  film,
}: WalkOptions): NodeJS.ProcessEnv {
  const named = {
    TOFAKTOR_GUIDE: guide,
    TOFAKTOR_LANGUAGE: language,
    TOFAKTOR_TENANT: tenant,
    TOFAKTOR_PHONE_KIND: phone,
    TOFAKTOR_EDITION: edition,
    TOFAKTOR_SWITCHES: switches?.join(),
    TOFAKTOR_MUTATIONS: mutations,
    TOFAKTOR_OUT: out,
    TOFAKTOR_FILM: film === undefined ? undefined : String(film),
  };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
}

/** Before anything is started: what the tenant would refuse, in one message each for switches and mutations. */
function checkTenant({ switches, mutations, edition: asked }: Settings, { guide }: LoadedGuide): void {
  const edition = asked ?? guide.edition;
  try {
    switchesNamed(switches, edition);
    if (mutations !== null) readMutations(mutations, edition);
  } catch (error) {
    throw new UserError(reason(error));
  }
}

/** Before anything is started: without a browser, or with a wrong setting, there is nothing to start. */
function checkBrowser(env: NodeJS.ProcessEnv): void {
  try {
    if (findBrowser(env) !== null) return;
  } catch (error) {
    throw new UserError(reason(error));
  }
  throw new UserError('There is no browser to walk with. Get one with: npm run setup');
}

/** Under another name first: a run's folder never holds half a report. Playwright's own scratch files stay behind. */
function putReports(reports: string, folder: string): void {
  const staged = join(folder, `.reports-${process.pid}`);
  const written = ['allure', 'allure-results', 'html', 'junit.xml'].filter((one) =>
    existsSync(join(reports, one)),
  );
  if (written.length === 0) return;
  for (const one of written) cpSync(join(reports, one), join(staged, one), { recursive: true });
  renameSync(staged, join(folder, 'reports'));
}
