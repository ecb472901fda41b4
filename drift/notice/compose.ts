import { severities, type Findings, type ReportedFinding } from '../../guide/run/findings.ts';
import type { Run } from '../../guide/run/schema.ts';
import type { Guide } from '../../guide/schema.ts';
import type { Catalogue } from '../../guide/text/catalogue.ts';
import { cut } from '../cut.ts';
import { describeFinding, describeStanding, describeVerdict } from '../describe.ts';
import type { HistoryEntry } from '../history/entry.ts';
import { longNight } from '../history/nights.ts';
import { changes, discovered, isChecked, lastWithoutDeviations, type Changes } from '../history/tells.ts';
import { countedFindings, type Due } from './due.ts';
import { type Notice, type NoticeItem } from './notice.ts';

/** What every message is made of. */
interface NightsSource {
  guide: Guide;
  /** The walks of the guide on the same tenant up to the one that is told of, the earliest first. */
  entries: readonly HistoryEntry[];
  now: Date;
}

/** What a message of a run is made of. */
export interface NoticeSource extends NightsSource {
  run: Run;
  findings: Findings;
  /** Where the run's folder is published, with a slash at the end; null where it is not. */
  published: string | null;
  /** The report's place in that folder; null where there is none. */
  report: string | null;
}

type Alarm = Extract<Due, { occasion: 'unchecked-week' }>;

/** What is to be said of a run. A pure function of guide, run and history. */
export function composeNotice(due: Exclude<Due, Alarm>, source: NoticeSource, text: Catalogue): Notice {
  const { guide, findings, published, report } = source;
  const checked = isChecked(findings);
  return {
    ...base(guide, due.occasion),
    title: titleOf(due, source, text),
    standing: describeStanding(guide, findings.tenant, text).map((line) => cut(line)),
    lead: cut(describeVerdict(findings, text)),
    changed: checked ? changedSince(source, text) : '',
    items: checked ? itemsOf(due, source, text) : [],
    facts: factsOf(due, source, text),
    report: published === null || report === null ? null : published + pathOf(report),
  };
}

/** That nothing has been checked for so long. It needs no run. */
export function composeAlarm({ days, occasion }: Alarm, source: NightsSource, text: Catalogue): Notice {
  const { guide } = source;
  return {
    ...base(guide, occasion),
    title: text.notice.title.uncheckedWeek(nameOf(guide), days),
    standing: describeStanding(guide, 'live', text).map((line) => cut(line)),
    lead: text.notice.whatToDo,
    facts: lastChecked(source, text),
  };
}

/** The message that shows that messages arrive. */
export function composeTest(guide: Guide, text: Catalogue): Notice {
  return {
    ...base(guide, 'test'),
    title: text.notice.title.test,
    lead: text.notice.test(nameOf(guide)),
  };
}

function base({ id, language }: Guide, occasion: Notice['occasion']): Omit<Notice, 'title' | 'lead'> {
  return { occasion, language, guide: id, standing: [], changed: '', items: [], facts: [], report: null };
}

function nameOf({ title }: Guide): string {
  return cut(title, 120);
}

function titleOf(due: Exclude<Due, Alarm>, { guide, entries }: NoticeSource, text: Catalogue): string {
  const { title } = text.notice;
  switch (due.occasion) {
    case 'deviations': {
      const { worse } = changes(entries);
      const onlyWorse = due.news.every(({ id }) => worse.some((one) => one.id === id));
      return onlyWorse ? title.worse(nameOf(guide)) : title.fresh(nameOf(guide));
    }
    case 'not-checked':
      return title.notChecked(nameOf(guide), due.nights);
    case 'sign-of-life':
      return title.signOfLife(nameOf(guide));
  }
}

function changedSince({ entries, guide, findings, now }: NoticeSource, { notice }: Catalogue): string {
  const { since, fresh, worse, gone, unchanged } = changes(entries);
  const listed = (parts: string[], none: string) =>
    parts.length === 0 ? none : new Intl.ListFormat(guide.language).format(parts);
  if (since === null) {
    const first = findings.rehearsal ? notice.firstRehearsal : notice.first;
    return first(listed(counted(fresh, notice.found), notice.noDeviations));
  }
  const news = [
    ...counted(fresh, notice.fresh),
    ...counted(worse, notice.worse),
    ...counted(gone, notice.gone),
  ];
  const parts = news.length === 0 ? [] : [...news, ...counted(unchanged, notice.unchanged)];
  const say = findings.rehearsal ? notice.sinceRehearsal : notice.since;
  return say(longNight(since.at, guide.language, now), listed(parts, notice.nothing));
}

function counted(list: readonly unknown[], say: (count: number) => string): string[] {
  return list.length === 0 ? [] : [say(list.length)];
}

/** News first, then what hurts a reader most; then the order of the guide. */
function itemsOf(due: Due, source: NoticeSource, text: Catalogue): NoticeItem[] {
  const { findings, entries, guide } = source;
  const news = new Set(due.occasion === 'deviations' ? due.news.map(({ id }) => id) : []);
  const changed = changes(entries);
  const places = [
    ...findings.steps.map(({ id, findings }) => ({ place: placeOf(id, guide, text), findings })),
    ...findings.screens.map(({ after, findings }) => ({ place: placeAfter(after, guide, text), findings })),
  ];
  const items = places.flatMap(({ place, findings }) =>
    findings
      .filter(({ acknowledged }) => acknowledged === undefined)
      .map((finding) => ({ id: finding.id, item: itemOf(finding, { place, changed, source }, text) })),
  );
  const rank = ({ id, item }: (typeof items)[number]) =>
    (news.has(id) ? 0 : severities.length) + severities.indexOf(item.severity);
  return items.toSorted((one, other) => rank(one) - rank(other)).map(({ item }) => item);
}

function itemOf(
  finding: ReportedFinding,
  { place, changed, source }: { place: string; changed: Changes; source: NoticeSource },
  text: Catalogue,
): NoticeItem {
  const { guide, entries, now } = source;
  const isIn = (list: readonly { id: string }[]) => list.some(({ id }) => id === finding.id);
  const mark = isIn(changed.fresh) ? 'fresh' : isIn(changed.worse) ? 'worse' : 'unchanged';
  const first = discovered(entries, finding.id);
  return {
    mark,
    marked: text.notice.mark[mark],
    place,
    severity: finding.severity,
    sentence: cut(describeFinding(finding, text)),
    discovered: first === null ? '' : text.history.discovered(longNight(first.at, guide.language, now)),
    picture: pictureOf(finding, source),
  };
}

function factsOf(due: Exclude<Due, Alarm>, source: NoticeSource, text: Catalogue): string[] {
  return due.occasion === 'not-checked'
    ? [text.notice.nightsInARow(due.nights), ...lastChecked(source, text)]
    : besides(source, text);
}

function lastChecked({ guide, entries, now }: NightsSource, { notice }: Catalogue): string[] {
  const night = ({ at }: HistoryEntry) => longNight(at, guide.language, now);
  const last = entries.findLast(isChecked);
  if (last !== undefined) return [notice.lastChecked(night(last))];
  return entries.slice(0, 1).map((first) => notice.neverChecked(night(first)));
}

/** What there is to know besides the deviations that count. */
function besides({ guide, findings, entries, now }: NoticeSource, { notice, history }: Catalogue): string[] {
  const all = [...findings.steps, ...findings.screens].flatMap(({ findings }) => findings);
  const unseen = countedFindings(entries).filter(({ id }) => !all.some((one) => one.id === id));
  const acknowledged = all.filter((one) => one.acknowledged !== undefined);
  const expired = findings.idleAcknowledgements?.filter(({ why }) => why === 'expired') ?? [];
  const last = lastWithoutDeviations(entries);
  const lastWithout =
    last === null ? history.neverWithout : history.lastWithout(longNight(last.at, guide.language, now));
  return [
    ...counted(unseen, notice.unseen),
    ...counted(acknowledged, notice.acknowledged),
    ...counted(expired, notice.expired),
    // A rehearsal has checked nothing.
    ...(all.length === 0 || findings.rehearsal ? [] : [lastWithout]),
  ];
}

function placeOf(step: string, guide: Guide, { notice, device }: Catalogue): string {
  const place = guide.steps.findIndex(({ id }) => id === step);
  const found = guide.steps[place];
  return found === undefined ? step : notice.place(place + 1, device[found.device]);
}

function placeAfter(step: string | null, guide: Guide, { notice }: Catalogue): string {
  if (step === null) return notice.beforeFirst;
  return notice.after(guide.steps.findIndex(({ id }) => id === step) + 1);
}

function pictureOf({ seen }: ReportedFinding, { run, published }: NoticeSource): string | null {
  if (seen === undefined || published === null) return null;
  const picture = run.visits[seen.visit]?.views[seen.view]?.picture ?? null;
  return picture === null ? null : published + pathOf(picture);
}

function pathOf(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/');
}
