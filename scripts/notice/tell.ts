import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { composeAlarm, composeNotice, type NoticeSource } from '../../drift/notice/compose.ts';
import { channelsIn, deliver, type Delivery } from '../../drift/notice/deliver.ts';
import { countedFindings, noticeDue, type Due } from '../../drift/notice/due.ts';
import { issueBody } from '../../drift/notice/issue.ts';
import type { Notice } from '../../drift/notice/notice.ts';
import { toldSchema, type Channel, type Told } from '../../drift/notice/told.ts';
import { historyEntry, type HistoryEntry } from '../../drift/history/entry.ts';
import { appendLine, readLines } from '../../drift/history/lines.ts';
import { seriesOf } from '../../drift/history/tells.ts';
import { putFile } from '../../guide/put-file.ts';
import type { NoticeSettings } from '../../guide/notice-settings.ts';
import { readRun } from '../../guide/run/store.ts';
import type { Guide } from '../../guide/schema.ts';
import { catalogue } from '../../guide/text/catalogue.ts';
import { readHistory, warn } from '../walk/history.ts';

/** What may be told: the nights of a guide up to one of them, and what is left of that one's run. */
export interface Tale {
  guide: Guide;
  entries: HistoryEntry[];
  /** The run's folder; null where it is gone. */
  folder: string | null;
}

/** What is to be said by a channel. */
export interface DueNotice {
  channel: Channel;
  due: Due;
  notice: Notice;
}

/** The report in a run's folder, the most telling first. */
const reports = ['report.html', 'reports/allure/index.html'];

/** Everything that is to be told of a run: its guide's nights up to it, and itself. */
export function taleOf(folder: string, guide: Guide, settings: NoticeSettings): Tale {
  const { run, findings } = readRun(folder);
  const own = historyEntry(run, findings, basename(folder));
  const entries = seriesOf([...readHistory(settings, run.tenant), own], own);
  return { guide, entries: entries.filter(({ at }) => at <= own.at), folder };
}

/** What is due by each channel that is set up; an issue's body needs no setting. */
export function dueNotices(tale: Tale, settings: NoticeSettings, now: Date): DueNotice[] {
  const told = toldOf(tale, settings);
  return [...channelsIn(settings), 'issue' as const].flatMap((channel) => {
    const toldHere = told.filter((one) => one.channel === channel);
    const due = noticeDue(tale.entries, toldHere, now);
    const notice = due === null ? null : compose(due, tale, settings, now);
    return due === null || notice === null ? [] : [{ channel, due, notice }];
  });
}

/**
 * Says what is due of a run, and leaves in its folder what became of it. Nothing that goes wrong is thrown.
 *
 * @returns what was said, or not said
 */
export async function tell(tale: Tale, settings: NoticeSettings, now = new Date()): Promise<Delivery[]> {
  const { guide, entries, folder } = tale;
  const text = catalogue(guide.language);
  const deliveries: Delivery[] = [];
  for (const { channel, due, notice } of dueNotices(tale, settings, now)) {
    if (channel !== 'issue') deliveries.push(await deliver(channel, notice, settings, text));
    else if (isForIssue(due) && folder !== null) {
      putFile(join(folder, 'issue.md'), issueBody(notice, text));
      deliveries.push({ channel, sent: true });
    }
    const failed = deliveries.some((one) => one.channel === channel && !one.sent);
    if (!failed) keepTold({ channel, due, entries, now }, settings);
  }
  if (deliveries.length > 0 && folder !== null)
    putFile(join(folder, 'notices.json'), `${JSON.stringify(deliveries, null, 2)}\n`);
  return deliveries;
}

/** Nobody files an issue to hear that all is as it was. It counts as said all the same: an issue may be closed meanwhile. */
export function isForIssue({ occasion }: Due): boolean {
  return occasion !== 'sign-of-life';
}

/** @returns null where there is nothing left to tell of */
export function compose(due: Due, tale: Tale, settings: NoticeSettings, now: Date): Notice | null {
  const { guide, entries, folder } = tale;
  const text = catalogue(guide.language);
  if (due.occasion === 'unchecked-week') return composeAlarm(due, { guide, entries, now }, text);
  if (folder === null) return null;
  const source: NoticeSource = {
    guide,
    entries,
    now,
    ...readRun(folder),
    published:
      settings.reportUrl === null ? null : `${settings.reportUrl}${encodeURIComponent(basename(folder))}/`,
    report: reports.find((report) => existsSync(join(folder, report))) ?? null,
  };
  return composeNotice(due, source, text);
}

/** What has been said of the guide. */
function toldOf({ guide: { id, language } }: Tale, settings: NoticeSettings): Told[] {
  const file = toldFile(settings);
  const { entries, unreadable } = readLines(file, toldSchema);
  warn(file, unreadable);
  return entries.filter((one) => one.guide === id && one.language === language);
}

interface Said {
  channel: Channel;
  due: Due;
  entries: readonly HistoryEntry[];
  now: Date;
}

function keepTold({ channel, due: { occasion }, entries, now }: Said, settings: NoticeSettings): void {
  const latest = entries.at(-1);
  if (latest === undefined) return;
  const { guide, language, run } = latest;
  const findings = countedFindings(entries).map(({ id, severity }) => ({ id, severity }));
  const told: Told = {
    schemaVersion: 1,
    at: now.toISOString(),
    guide,
    language,
    channel,
    occasion,
    run,
    findings,
  };
  // Of one night each channel is told once at the most.
  appendLine(toldFile(settings), told, settings.nights * 3);
}

function toldFile({ history }: NoticeSettings): string {
  return join(history, 'notices.jsonl');
}
