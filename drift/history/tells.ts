import type { Guide } from '../../guide/schema.ts';
import { severities, type Severity } from '../../guide/run/findings.ts';
import type { HistoryEntry, RememberedFinding } from './entry.ts';
import { nightOf, nightsBetween } from './nights.ts';

/** What is looked back at: the walks of one guide in one language, on screens of one edition, the earliest first. */
export function seriesOf(
  entries: readonly HistoryEntry[],
  { guide, language, edition }: Pick<HistoryEntry, 'guide' | 'language' | 'edition'>,
): HistoryEntry[] {
  const seen = new Set<string>();
  return entries
    .filter((one) => one.guide === guide && one.language === language && one.edition === edition)
    .filter(({ run }) => !seen.has(run) && seen.add(run))
    .toSorted((one, other) => one.at.localeCompare(other.at));
}

/** Whether the guide was held against the screens. A walk that was blocked or broke says nothing of it. */
export function isChecked({ status }: Pick<HistoryEntry, 'status'>): boolean {
  return status === 'matches' || status === 'drifted';
}

/** «Sist kontrollert uten avvik»: null where it never was. */
export function lastWithoutDeviations(entries: readonly HistoryEntry[]): HistoryEntry | null {
  return entries.findLast((entry) => isChecked(entry) && entry.findings.length === 0) ?? null;
}

/**
 * «Avviket ble oppdaget …»: the first night of the unbroken stretch that the finding is in now; null where it is in none.
 *
 * A night that could not look at its step neither breaks the stretch nor begins it.
 */
export function discovered(entries: readonly HistoryEntry[], id: string): HistoryEntry | null {
  let first: HistoryEntry | null = null;
  let step: string | null | undefined;
  for (const entry of entries.toReversed()) {
    const found = entry.findings.find((finding) => finding.id === id);
    if (found === undefined) {
      if (step === undefined) step = stepIn(entries, id);
      if (step === undefined || looksAt(entry, step)) break;
    } else {
      first = entry;
      ({ step } = found);
    }
  }
  return first;
}

/** What is open: every finding that the latest walk which looked at its step has seen. */
export function openFindings(entries: readonly HistoryEntry[]): RememberedFinding[] {
  const open = new Map<string, RememberedFinding>();
  for (const entry of entries) {
    for (const { id, step } of open.values()) if (looksAt(entry, step)) open.delete(id);
    for (const finding of entry.findings) open.set(finding.id, finding);
  }
  return [...open.values()];
}

/** What the latest walk found other than was known before it. */
export interface Changes {
  /** The last walk before it that checked anything; null where there was none. */
  since: HistoryEntry | null;
  fresh: RememberedFinding[];
  /** Known before, and hurts a reader more than it did. */
  worse: RememberedFinding[];
  unchanged: RememberedFinding[];
  /** Known before, looked for and no longer there. */
  gone: RememberedFinding[];
}

/** What changed with the last of these walks. */
export function changes(entries: readonly HistoryEntry[]): Changes {
  const latest = entries.at(-1);
  const earlier = entries.slice(0, -1);
  const known = new Map(openFindings(earlier).map((finding) => [finding.id, finding]));
  const found = latest?.findings ?? [];
  const isWorse = (finding: RememberedFinding) => {
    const before = known.get(finding.id);
    return before !== undefined && isMoreSevere(finding.severity, before.severity);
  };
  const ids = new Set(found.map(({ id }) => id));
  return {
    since: earlier.findLast(isChecked) ?? null,
    fresh: found.filter(({ id }) => !known.has(id)),
    worse: found.filter(isWorse),
    unchanged: found.filter((finding) => known.has(finding.id) && !isWorse(finding)),
    gone: [...known.values()].filter(
      ({ id, step }) => latest !== undefined && !ids.has(id) && looksAt(latest, step),
    ),
  };
}

export function isMoreSevere(one: Severity, other: Severity): boolean {
  return severities.indexOf(one) < severities.indexOf(other);
}

/** For so many nights its screen was seen, and it was not this variant. */
const forgotten = 30;

export interface ForgottenVariant {
  step: string;
  /** Its place under `variants`. */
  variant: number;
  /** When it was last met; null where the history has no such night. */
  last: string | null;
}

/** The accepted variants that have not been met on the last 30 nights on which their screen was seen. */
export function forgottenVariants(entries: readonly HistoryEntry[], guide: Guide): ForgottenVariant[] {
  return guide.steps.flatMap(({ id, shows }) => {
    if (shows === undefined || !('variants' in shows)) return [];
    const met = entries.flatMap(({ at, variants }) => {
      const variant = variants[id];
      return variant === undefined ? [] : [{ at, variant }];
    });
    return shows.variants.flatMap((_, variant) => {
      const place = met.findLastIndex((one) => one.variant === variant);
      const nights = new Set(met.slice(place + 1).map(({ at }) => nightOf(at)));
      return nights.size < forgotten ? [] : [{ step: id, variant, last: met[place]?.at ?? null }];
    });
  });
}

/** How many nights ago the guide was last checked; since the history began where it never was; null without a history. */
export function nightsSinceCheck(entries: readonly HistoryEntry[], now: Date): number | null {
  const last = entries.findLast(isChecked) ?? entries[0];
  return last === undefined ? null : nightsBetween(last.at, now);
}

/** Whether a walk came as far as a step, so that what it did not find there is not there. */
function looksAt(entry: HistoryEntry, step: string | null): boolean {
  if (!isChecked(entry)) return false;
  const status = step === null ? undefined : entry.steps[step];
  return status === undefined || status === 'drifted';
}

function stepIn(entries: readonly HistoryEntry[], id: string): string | null | undefined {
  for (const { findings } of entries.toReversed()) {
    const found = findings.find((finding) => finding.id === id);
    if (found !== undefined) return found.step;
  }
  return undefined;
}
