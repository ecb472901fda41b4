import type { HistoryEntry, RememberedFinding } from '../history/entry.ts';
import { nightOf, nightsBetween } from '../history/nights.ts';
import { isChecked, isMoreSevere, nightsSinceCheck, openFindings } from '../history/tells.ts';
import type { Told } from './told.ts';

/** What there is to say, and why. */
export type Due =
  /** The findings that the readers do not know of, or not how bad they are. */
  | { occasion: 'deviations'; news: RememberedFinding[] }
  /** For so many nights in a row the walk was blocked or broke. */
  | { occasion: 'not-checked'; nights: number }
  /** For so many days nothing was checked. */
  | { occasion: 'unchecked-week'; days: number }
  | { occasion: 'sign-of-life' };

const week = 7;

/**
 * Whether there is anything to say, and what. Silence is the rule:
 *
 * - a deviation is said once, and again only when it hurts a reader more, or has come back after a message without it;
 * - a night that was blocked or broke is said from the second in a row on, once;
 * - a week without a check is an alarm, once a week;
 * - else there is one sign of life a week. That something has mended itself is said there, and nowhere else;
 * - a rehearsal says nothing, and nor does what somebody has acknowledged.
 *
 * @param entries the walks of one guide against Microsoft, up to the one that may be told of, the earliest first
 * @param told what these readers have been told of that guide, the earliest first
 */
export function noticeDue(entries: readonly HistoryEntry[], told: readonly Told[], now: Date): Due | null {
  const latest = entries.at(-1);
  if (latest?.tenant !== 'live') return null;

  if (isChecked(latest)) {
    const news = newsFor(entries, told);
    if (news.length > 0) return { occasion: 'deviations', news };
  } else {
    const nights = uncheckedNights(entries);
    if (
      nights.length > 1 &&
      !told.some(({ occasion, at }) => occasion === 'not-checked' && isSince(nights, at))
    )
      return { occasion: 'not-checked', nights: nights.length };
  }

  const days = nightsSinceCheck(entries, now) ?? 0;
  const alarmed = told.filter(({ occasion }) => occasion === 'unchecked-week');
  if (days >= week) return isQuiet(alarmed, now) ? { occasion: 'unchecked-week', days } : null;
  return isChecked(latest) && isQuiet(told, now) ? { occasion: 'sign-of-life' } : null;
}

/**
 * What would be said of the last walk if nobody had been told anything: for a look at a message, of a rehearsal too.
 */
export function noticeAsIfDue(
  entries: readonly HistoryEntry[],
): Exclude<Due, { occasion: 'unchecked-week' }> {
  const latest = entries.at(-1);
  if (latest !== undefined && !isChecked(latest))
    return { occasion: 'not-checked', nights: uncheckedNights(entries).length };
  const news = newsFor(entries, []);
  return news.length > 0 ? { occasion: 'deviations', news } : { occasion: 'sign-of-life' };
}

/** The open deviations that count: what somebody has acknowledged does not. */
export function countedFindings(entries: readonly HistoryEntry[]): RememberedFinding[] {
  return openFindings(entries).filter(({ acknowledged }) => acknowledged === undefined);
}

/** What the last message that told of deviations did not say, or not so badly. */
function newsFor(entries: readonly HistoryEntry[], told: readonly Told[]): RememberedFinding[] {
  const last = told.findLast(({ occasion }) => occasion === 'deviations' || occasion === 'sign-of-life');
  const known = new Map(last?.findings.map(({ id, severity }) => [id, severity]));
  return countedFindings(entries).filter(({ id, severity }) => {
    const before = known.get(id);
    return before === undefined || isMoreSevere(severity, before);
  });
}

/** The nights since the last check, each once: two walks of one night are one night. */
function uncheckedNights(entries: readonly HistoryEntry[]): string[] {
  const since = entries.findLastIndex(isChecked);
  return [...new Set(entries.slice(since + 1).map(({ at }) => nightOf(at)))];
}

function isSince(nights: readonly string[], at: string): boolean {
  const first = nights[0];
  return first !== undefined && nightOf(at) >= first;
}

/** Whether the last of these messages is a week old. */
function isQuiet(told: readonly Told[], now: Date): boolean {
  const last = told.at(-1);
  return last === undefined || nightsBetween(last.at, now) >= week;
}
