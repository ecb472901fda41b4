import type { Findings, Replaced, ReportedFinding } from '../../guide/run/findings.ts';
import type { Run } from '../../guide/run/schema.ts';
import type { Draft } from './draft.ts';
import type { Edit, EditOf, StepPlace } from './edits.ts';
import { doneLate, latecomers } from './late.ts';
import { isByOtherDevice, newStep, type Part } from './new-step.ts';
import type { Context } from './sentences.ts';

/** One screen that came in the place of the documented ones, or one part of what it was there for. */
interface Arrival {
  /** Its place in the run. */
  visit: number;
  part: Part;
  /** When it is done there, on the run's clock, in ms. */
  at: number;
}

/**
 * What puts the screens that came in the place of a whole stretch of the guide: the steps that no longer exist go, and each
 * new screen gets one where it came. It is one change: half of it would be no guide.
 */
export function planStretch(context: Context, run: Run, findings: Findings): Draft[] {
  const { replaced } = findings;
  if (replaced === undefined) return [];
  const taken = new Set(context.guide.steps.map(({ id }) => id));
  const arrivals = replaced.screens.flatMap(({ visit }) => arrivalsOf(run, visit));
  const back = arrivals.find(({ part }) => part === 'after-the-phone')?.at ?? Infinity;
  const unseen = lastUnseenOnPhone(context, run, replaced);
  const late = latecomers(context.guide, run, replaced, findings);
  const moved = late.flatMap(({ steps }) => steps);
  const order = {
    from: replaced.from,
    gone: [...replaced.steps, ...moved],
    late: doneLate(context.guide, run, replaced),
  };
  const placeAt = (at: number): StepPlace => {
    const isAfterUnseen = unseen !== undefined && at >= back;
    return { after: isAfterUnseen ? unseen : stepBefore(at, context, run, order), rank: at };
  };
  const added = arrivals.flatMap(({ visit, part, at }): EditOf<'new-step'>[] => {
    const step = newStep(context, run, visit, { taken, part, isCertain: true });
    if (step === undefined) return [];
    taken.add(step.id);
    return [{ edit: 'new-step', at: placeAt(at), step }];
  });
  const edits: Edit[] = [
    ...added,
    ...late.map(({ steps, at }): Edit => ({ edit: 'move-steps', at: placeAt(at), steps })),
    { edit: 'remove-steps', steps: replaced.steps },
    ...ofTheGuide(context, run),
  ];
  const drafted = new Set(added.map(({ step }) => step.visit));
  const settled = [...settledBy(replaced, drafted, findings), ...late.flatMap(({ findings: own }) => own)];
  return [{ kind: 'replace', step: replaced.from, findings: settled, edits }];
}

/**
 * A screen that stays while the phone is used is spoken of twice, as the reader comes back to it: before that, where there
 * is something to scan, and when its button is pressed.
 */
function arrivalsOf({ visits }: Run, place: number): Arrival[] {
  const visit = visits[place];
  const view = visit?.views[0];
  if (visit === undefined || view === undefined) return [];
  const leaves = view.touched.at(-1)?.at ?? view.at;
  const isLeftForThePhone = visits.some(
    ({ device, from, views }) =>
      device !== visit.device &&
      from > view.at &&
      from < leaves &&
      views.some(({ steps }) => steps.length > 0),
  );
  const isScannedUnseen = view.touched.some(({ gestures = [] }) => gestures.some(isByOtherDevice));
  return isLeftForThePhone || isScannedUnseen
    ? [
        { visit: place, part: 'before-the-phone', at: view.at },
        { visit: place, part: 'after-the-phone', at: leaves },
      ]
    : [{ visit: place, part: 'whole', at: view.at }];
}

/** Where the phone has no screen to see, what the guide says of it stays where it stands: its last step in the stretch. */
function lastUnseenOnPhone(
  { guide }: Context,
  { visits }: Run,
  { from, steps: gone }: Replaced,
): string | undefined {
  if (visits.some(({ device }) => device === 'phone')) return undefined;
  const places = guide.steps.map(({ id }, place) => (gone.includes(id) ? place : -1));
  return guide.steps
    .slice(
      guide.steps.findIndex(({ id }) => id === from),
      Math.max(...places),
    )
    .findLast(({ device, id }) => device === 'phone' && !gone.includes(id))?.id;
}

/**
 * The last step that stays and was done before, at the place of the stretch at the earliest; with those that say nothing of
 * the same screen, because it has said it.
 */
function stepBefore(
  at: number,
  { guide: { steps } }: Context,
  { visits }: Run,
  { from, gone, late }: { from: string; gone: readonly string[]; late: readonly string[] },
): string | null {
  const done = visits
    .flatMap(({ views }) => views)
    .filter((view) => view.at <= at)
    .toSorted((one, other) => one.at - other.at)
    .flatMap((view) => view.steps)
    .filter((id) => !gone.includes(id) && !late.includes(id));
  const placeOf = (wanted: string | undefined) => steps.findIndex(({ id }) => id === wanted);
  const least = Math.max(placeOf(done.at(-1)), placeOf(from) - 1);
  const next = steps.findIndex(
    ({ id, screen, shows }, place) =>
      place > least && !gone.includes(id) && (screen === null || shows !== undefined),
  );
  const before = steps.slice(0, next < 0 ? steps.length : next);
  return before.findLast(({ id }) => !gone.includes(id))?.id ?? null;
}

/** The draft documents what was walked; that the guide has been retired was said of the screens that are gone. */
function ofTheGuide({ guide }: Context, { edition }: Run): Edit[] {
  return [
    ...(edition === null || edition === guide.edition ? [] : [{ edit: 'edition', to: edition } as const]),
    ...(guide.retired === undefined ? [] : [{ edit: 'not-retired' } as const]),
  ];
}

/** A screen that we do not know has no step, and its finding stays. */
function settledBy(
  replaced: Replaced,
  drafted: ReadonlySet<number>,
  { steps, screens }: Findings,
): ReportedFinding[] {
  return [
    ...steps.filter(({ id }) => replaced.steps.includes(id)).flatMap(({ findings }) => findings),
    ...screens
      .flatMap(({ findings }) => findings)
      .filter(({ kind, seen }) => kind === 'unknown-screen' && drafted.has(seen?.visit ?? -1)),
  ];
}
