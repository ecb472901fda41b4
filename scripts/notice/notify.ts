import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { seriesOf } from '../../drift/history/tells.ts';
import { composeTest } from '../../drift/notice/compose.ts';
import { channelsIn, deliver, type Delivery } from '../../drift/notice/deliver.ts';
import { noticeAsIfDue } from '../../drift/notice/due.ts';
import { UserError } from '../../guide/errors.ts';
import { loadGuide } from '../../guide/load.ts';
import { loadNoticeSettings, type NoticeSettings } from '../../guide/notice-settings.ts';
import { readRun } from '../../guide/run/store.ts';
import type { Guide } from '../../guide/schema.ts';
import { loadSettings, type Settings } from '../../guide/settings.ts';
import { catalogue } from '../../guide/text/catalogue.ts';
import { readHistory } from '../walk/history.ts';
import { printMessage } from './print.ts';
import { deliveryLines } from './report.ts';
import { compose, dueNotices, isForIssue, taleOf, tell, type Tale } from './tell.ts';

export interface NotifyOptions {
  guide?: string;
  language?: string;
  test?: true;
  dryRun?: true;
  json?: true;
}

const runs = 'runs';

/** One message was not sent (DESIGN.md, Commands). */
const failed = 2;

/**
 * Tells who is to be told, or shows what would be said.
 *
 * @throws UserError where the settings are wrong, or there is nothing by that name
 */
export async function runNotify(run: string | undefined, options: NotifyOptions): Promise<void> {
  const settings = loadNoticeSettings();
  const walk = loadSettings({
    ...process.env,
    ...(options.guide === undefined ? {} : { TOFAKTOR_GUIDE: options.guide }),
    ...(options.language === undefined ? {} : { TOFAKTOR_LANGUAGE: options.language }),
  });
  if (options.test) {
    await test(loadGuide(walk).guide, settings, options);
    return;
  }
  const tale = run === undefined ? newest(loadGuide(walk).guide, settings) : named(run, walk, settings);
  const now = new Date();
  if (tale === null) console.log('The guide has not been walked against Microsoft: there is nobody to tell.');
  else if (options.dryRun) show(tale, settings, now);
  else print(await tell(tale, settings, now), 'Nothing is due: nobody was told.', options);
}

/** The message that shows that messages arrive, by every channel. */
async function test(guide: Guide, settings: NoticeSettings, options: NotifyOptions): Promise<void> {
  const channels = channelsIn(settings);
  if (channels.length === 0)
    throw new UserError(
      'No channel is set up, so nobody can be told. Set TOFAKTOR_TEAMS_WEBHOOK, TOFAKTOR_SMTP_HOST or TOFAKTOR_GRAPH_TENANT in .env; .env.example explains each line.',
    );
  const text = catalogue(guide.language);
  const notice = composeTest(guide, text);
  if (options.dryRun) {
    for (const channel of channels) printMessage(channel, notice, text);
    return;
  }
  const deliveries: Delivery[] = [];
  for (const channel of channels) deliveries.push(await deliver(channel, notice, settings, text));
  print(deliveries, '', options);
}

/** The nights of a guide against Microsoft; null where there are none. */
function newest(guide: Guide, settings: NoticeSettings): Tale | null {
  const entries = readHistory(settings, 'live').filter(
    (one) => one.guide === guide.id && one.language === guide.language,
  );
  const latest = entries.at(-1);
  if (latest === undefined) return null;
  const folder = join(runs, latest.run);
  return { guide, entries: seriesOf(entries, latest), folder: existsSync(folder) ? folder : null };
}

function named(run: string, walk: Settings, settings: NoticeSettings): Tale {
  const folder = [run, join(runs, run)].find((one) => existsSync(join(one, 'run.json')));
  if (folder === undefined)
    throw new UserError(`There is no run ${run}. Name the folder of one, or its name under ${runs}/.`);
  const { guide: id, language } = readRun(folder).run;
  const { guide } = loadGuide({ guides: walk.guides, guide: id, language });
  return taleOf(folder, guide, settings);
}

/** What would be said. Of a rehearsal nobody is told; how it would read can be seen all the same. */
function show(tale: Tale, settings: NoticeSettings, now: Date): void {
  const { guide, entries } = tale;
  const text = catalogue(guide.language);
  if (entries.at(-1)?.tenant === 'simulated') {
    console.log('A rehearsal: nobody would be told. This is how it would read.\n');
    const notice = compose(noticeAsIfDue(entries), tale, settings, now);
    if (notice !== null)
      for (const channel of ['email', 'teams', 'issue'] as const) printMessage(channel, notice, text);
    return;
  }
  const due = dueNotices(tale, settings, now).filter(
    ({ channel, due }) => channel !== 'issue' || isForIssue(due),
  );
  if (due.length === 0) console.log('Nothing is due: nobody would be told.');
  for (const { channel, notice } of due) printMessage(channel, notice, text);
}

function print(deliveries: readonly Delivery[], nothing: string, { json }: NotifyOptions): void {
  if (json) console.log(JSON.stringify(deliveries, null, 2));
  else console.log(deliveries.length === 0 ? nothing : deliveryLines(deliveries).join('\n'));
  if (deliveries.some(({ sent }) => !sent)) process.exitCode = failed;
}
