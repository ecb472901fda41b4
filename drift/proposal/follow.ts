import type { DocumentedNode } from '../../guide/aria/node.ts';
import type { Guide, Step } from '../../guide/schema.ts';
import { normalise } from '../../guide/aria/likeness.ts';
import { bare, shown, type Claim } from '../words.ts';
import { isAbout } from './detours.ts';
import { addEdit, type Draft } from './draft.ts';
import { isSameSnapshot, type SnapshotRef } from './edits.ts';
import { elementOf } from './notation.ts';
import { quotes, requoted, type Context } from './sentences.ts';
import { snapshotsFor, type Sight } from './sight.ts';

/** What has become of one element that a guide speaks of. */
export interface ElementChange {
  draft: Draft;
  /** The snapshot of the step that saw it. */
  of: SnapshotRef;
  visit: number;
  before: { role: string; claim: Claim };
  now: { role: string; claim: Claim; words: string } | null;
  /** Though it is gone, its words stand on the screen as something else. */
  isSaid: boolean;
}

/** Takes along what else the guide says of an element: the names in acts, and the words in quotation marks. */
export function follow(context: Context, change: ElementChange, sights: readonly Sight[]): void {
  const { source, guide } = context;
  const { draft, before, now, isSaid, of } = change;
  const screen = sights.find(({ visit }) => visit === change.visit)?.step.screen;
  const own = guide.steps.filter(
    (step) =>
      step.screen === screen &&
      snapshotsFor(source, guide, step).some((one) => isEdited(draft, one) || isSameSnapshot(one, of)),
  );
  const isTwice = sights.some(
    (sight) =>
      isSameSnapshot(sight.of, of) &&
      sight.matching.outcomes.some(
        ({ documented, as }) => as === 'documented' && says(documented.words, before.claim),
      ),
  );
  const named = isTwice ? [] : nameAnew(own, change);
  if (typeof before.claim !== 'string' || (now === null && isSaid)) return;
  const word = { role: before.role, words: before.claim, now };
  const elsewhere = now === null || isTwice ? [] : others(guide, screen, own, before.claim);
  const told = isTwice ? own.filter(({ id }) => named.includes(id)) : [...own, ...elsewhere];
  for (const step of new Set(told)) addEdit(draft.edits, ...requoted(context, step, word));
}

/** @returns the ids of the steps with an act that is named otherwise now */
function nameAnew(steps: readonly Step[], { draft, before, now }: ElementChange): string[] {
  return steps.flatMap(({ id, act }) =>
    act.flatMap((one, place) => {
      if (!isAbout(one, before.role, before.claim)) return [];
      const isDone = draft.edits.some((edit) => edit.edit === 'as' && edit.step === id && edit.act === place);
      const to = now === null ? null : elementOf(now.role, now.claim);
      if (!isDone) addEdit(draft.edits, { edit: 'as', step: id, act: place, to });
      return [id];
    }),
  );
}

/** The steps elsewhere that can only mean this element: nothing but its screen says these words. */
function others(
  guide: Guide,
  screen: Step['screen'] | undefined,
  own: readonly Step[],
  words: string,
): Step[] {
  const claiming = guide.steps.filter((step) => !own.includes(step) && claims(step, words));
  const isOnlyHere = claiming.every((step) => step.screen === screen);
  return guide.steps.filter(
    (step) =>
      !own.includes(step) &&
      !claiming.includes(step) &&
      quotes(step, words) &&
      (step.screen === screen || isOnlyHere),
  );
}

/** Whether a step says that these words stand on its screen. */
export function claims({ shows, act }: Step, words: string): boolean {
  const snapshots =
    shows === undefined ? [] : 'variants' in shows ? shows.variants.map(({ snapshot }) => snapshot) : [shows];
  const named = act.flatMap((one) => ('as' in one && one.as ? [one.as] : []));
  return [...snapshots.flat(), ...named].some((node) => saysSo(node, words));
}

function saysSo({ name, children }: DocumentedNode, words: string): boolean {
  if (typeof name === 'string' && bare(normalise(name)) === bare(words)) return true;
  return children.some((child) => saysSo(child, words));
}

function says(claim: Claim, other: Claim): boolean {
  return bare(shown(claim) ?? '') === bare(shown(other) ?? '');
}

function isEdited({ edits }: Draft, ref: SnapshotRef): boolean {
  return edits.some((edit) => 'of' in edit && isSameSnapshot(edit.of, ref));
}
