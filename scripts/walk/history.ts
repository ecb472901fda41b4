import { basename, join } from 'node:path';
import { historyEntry, historyEntrySchema, type HistoryEntry } from '../../drift/history/entry.ts';
import { appendLine, readLines } from '../../drift/history/lines.ts';
import type { NoticeSettings } from '../../guide/notice-settings.ts';
import { readRun } from '../../guide/run/store.ts';

type Place = Pick<NoticeSettings, 'history' | 'nights'>;

/** The walks on a tenant, the earliest first. Lines that could not be read are told in the log, and left out. */
export function readHistory({ history }: Place, tenant: HistoryEntry['tenant']): HistoryEntry[] {
  const file = fileOf(history, tenant);
  const { entries, unreadable } = readLines(file, historyEntrySchema);
  warn(file, unreadable);
  return entries;
}

/** Adds a run to the history of its tenant: rehearsals have one of their own. */
export function remember(folder: string, { history, nights }: Place): void {
  const { run, findings } = readRun(folder);
  const file = fileOf(history, run.tenant);
  warn(file, readLines(file, historyEntrySchema).unreadable);
  appendLine(file, historyEntry(run, findings, basename(folder)), nights);
}

/** Says which lines of a file were left out. */
export function warn(file: string, unreadable: readonly number[]): void {
  if (unreadable.length > 0)
    console.error(`${file}: left out what cannot be read, in line ${unreadable.join(', ')}.`);
}

function fileOf(history: string, tenant: HistoryEntry['tenant']): string {
  return join(history, `${tenant}.jsonl`);
}
