import { severities, type Severity } from '../../guide/run/findings.ts';
import type { Guide } from '../../guide/schema.ts';
import type { Catalogue } from '../../guide/text/catalogue.ts';
import type { HistoryEntry, RememberedFinding } from './entry.ts';
import { nightOf, nightsUpTo } from './nights.ts';
import { isChecked } from './tells.ts';

/** What became of something on one night; null where nobody walked. */
export type NightState = Severity | 'matches' | 'unchecked' | null;

export interface GridRow {
  /** What it is, to a reader. */
  label: string;
  /** A state for each night. */
  states: NightState[];
}

/** Which step deviated when: nights from the earliest to the latest, without a hole, and a row for each place that ever deviated. */
export interface Grid {
  /** As dates: `2026-11-22`. */
  nights: string[];
  /** The walk as a whole. */
  whole: GridRow;
  /** In the order of the guide. */
  rows: GridRow[];
  /** How many of the guide's steps have no row. */
  others: number;
  /** Why a night was not checked, by the cause's id. */
  causes: Map<string, string>;
}

/** So many fit beside each other on a telephone. */
const most = 90;
/** So many there are at least: a first night alone is no bar as wide as the page. */
const fewest = 14;

/** @param entries the walks of one guide on one tenant, the earliest first; at least one */
export function gridOf(
  entries: readonly [HistoryEntry, ...HistoryEntry[]],
  guide: Guide,
  text: Catalogue,
): Grid {
  const byNight = new Map<string, HistoryEntry>();
  for (const entry of entries) {
    const night = nightOf(entry.at);
    const before = byNight.get(night);
    // Of several walks of one night, the last that checked something counts.
    if (before === undefined || isChecked(entry) || !isChecked(before)) byNight.set(night, entry);
  }
  const walked = [...byNight.keys()].toSorted();
  const last = walked.at(-1) ?? nightOf(entries[0].at);
  const span = nightsUpTo(last, most);
  const first = walked.find((night) => night >= (span[0] ?? last)) ?? last;
  const nights = span.slice(Math.min(span.indexOf(first), most - fewest));
  const shown = nights.map((night) => byNight.get(night) ?? null);

  const placed = shown.flatMap((entry) => entry?.findings.map((finding) => placeOf(finding)) ?? []);
  const places = [...new Map(placed.map((place) => [place.key, place])).values()];
  const row = (place: Place): GridRow => ({
    label: labelOf(place, guide, text),
    states: shown.map((entry) => stateAt(place, entry)),
  });
  const touched = new Set(places.filter(({ claimed }) => claimed).map(({ step }) => step));
  return {
    nights,
    whole: { label: text.history.whole, states: shown.map(stateOf) },
    rows: places.toSorted((one, other) => rankOf(one, guide) - rankOf(other, guide)).map(row),
    others: guide.steps.filter(({ id }) => !touched.has(id)).length,
    causes: new Map(
      shown.flatMap((entry, place) => {
        const cause = entry === null || isChecked(entry) ? null : entry.cause;
        return cause === null ? [] : [[nights[place] ?? '', cause] as const];
      }),
    ),
  };
}

/** A step, or the screen after it that no step claims. */
interface Place {
  key: string;
  step: string | null;
  claimed: boolean;
}

function placeOf({ id, step }: RememberedFinding): Place {
  const key = id.split('/', 1)[0] ?? id;
  return { key, step, claimed: key === step };
}

function stateOf(entry: HistoryEntry | null): NightState {
  if (entry === null) return null;
  return isChecked(entry) ? worst(entry.findings) : 'unchecked';
}

function stateAt({ key, step }: Place, entry: HistoryEntry | null): NightState {
  if (entry === null) return null;
  const found = entry.findings.filter((finding) => placeOf(finding).key === key);
  if (found.length > 0) return worst(found);
  const status = step === null ? undefined : entry.steps[step];
  return isChecked(entry) && (status === undefined || status === 'drifted') ? 'matches' : 'unchecked';
}

function worst(findings: readonly RememberedFinding[]): NightState {
  return severities.find((severity) => findings.some((one) => one.severity === severity)) ?? 'matches';
}

function labelOf({ key, step, claimed }: Place, guide: Guide, { history }: Catalogue): string {
  const place = guide.steps.findIndex(({ id }) => id === step);
  const instruction = guide.steps[place]?.instruction;
  if (claimed) return instruction === undefined ? key : history.step(place + 1, instruction);
  return step === null ? history.unclaimedFirst : history.unclaimed(place + 1);
}

function rankOf({ step, claimed }: Place, guide: Guide): number {
  if (step === null) return -1;
  const place = guide.steps.findIndex(({ id }) => id === step);
  return (place === -1 ? guide.steps.length : place) + (claimed ? 0 : 0.5);
}
