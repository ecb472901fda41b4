import type { Findings, ReportedFinding } from '../../guide/run/findings.ts';
import type { Run } from '../../guide/run/schema.ts';
import { colours, type Step } from '../../guide/schema.ts';
import { isOfThePhone } from '../by-code.ts';
import { outOfOrder } from '../order.ts';
import { blockOf, claimants, stagesOf, type Stage } from '../stages.ts';
import type { Draft } from './draft.ts';
import type { Edit, StepPlace } from './edits.ts';
import { isLate } from './late.ts';
import { newStep } from './new-step.ts';
import { recoloured, type Context } from './sentences.ts';

/** What would mend what has become of single screens, and of colours. */
export function planScreens(context: Context, run: Run, findings: Findings): Draft[] {
  const told = { context, run, stages: stagesOf(context.guide, run) };
  const taken = new Set(context.guide.steps.map(({ id }) => id));
  const { replaced } = findings;
  const came = new Set(replaced?.screens.map(({ visit }) => visit));
  const isAlone = ({ kind, seen: { visit } = { visit: -1, view: 0 } }: ReportedFinding) =>
    kind === 'screen-order' ? !isLate(visit, replaced) : !came.has(visit);
  const steps = findings.steps.filter(({ id }) => !replaced?.steps.includes(id));
  const ofSteps = steps.flatMap(({ id: step, findings: own }) =>
    own
      .filter((finding) => isMendable(finding) && isAlone(finding))
      .flatMap((finding) => draftOf({ ...told, step, finding }, taken)),
  );
  const ofScreens = findings.screens.flatMap(({ screen, after, findings: own }) =>
    own
      .filter((finding) => isMendable(finding) && isAlone(finding) && screen !== null)
      .flatMap((finding) => {
        const one = { ...told, step: after ?? '', finding };
        const edits = added(one, after === null ? beforeFirst(one) : { after, rank: rankOf(one) }, taken);
        return drafted('new-step', one, edits);
      }),
  );
  return [...ofSteps, ...ofScreens];
}

function draftOf(told: Told, taken: Set<string>): Draft[] {
  const { context, step, finding } = told;
  switch (finding.kind) {
    case 'redirect':
      return drafted('host', told, hosts(told));
    case 'missing-screen':
      return drafted('optional', told, optional(step));
    case 'replaced-screen':
      return drafted('new-step', told, replaced(told, taken));
    case 'screen-order':
      return drafted('move-step', told, ordered(told));
    case 'visual':
      return drafted('look', told, lookEdits(context, step, finding));
    default:
      return [];
  }
}

function drafted(kind: Draft['kind'], { step, finding }: Told, edits: Edit[]): Draft[] {
  const id = edits.flatMap((edit) => (edit.edit === 'new-step' ? [edit.step.id] : [])).at(0);
  return edits.length === 0 ? [] : [{ kind, step: id ?? step, findings: [finding], edits }];
}

/** Where the reader is stopped, no other words in the guide help. */
function isMendable({ severity }: ReportedFinding): boolean {
  return severity !== 'blocks';
}

/** A finding about a screen, and what there is to know of it. */
interface Told {
  context: Context;
  run: Run;
  stages: readonly Stage[];
  step: string;
  finding: ReportedFinding;
}

/** Every step that was done on the screen and documents another host. */
function hosts({ context: { guide }, run, finding: { documented, observed } }: Told): Edit[] {
  if (observed === undefined) return [];
  const moved = run.visits.filter(({ host }) => host === observed).flatMap((visit) => claimants(visit));
  return guide.steps
    .filter(({ id, host }) => host === documented && moved.includes(id))
    .map(({ id }) => ({ edit: 'host', step: id, to: observed }));
}

function optional(step: string): Edit[] {
  return [{ edit: 'flag', step, flag: 'optional' }];
}

/** The screen that came instead gets a step of its own, before those of the screen that did not come. */
function replaced(told: Told, ids: Set<string>): Edit[] {
  const { guide } = told.context;
  const place = guide.steps.findIndex(({ id }) => id === told.step);
  const edits = added(told, { after: guide.steps[place - 1]?.id ?? null, rank: rankOf(told) }, ids);
  return edits.length === 0 ? [] : [...optional(told.step), ...edits];
}

function added({ context, run, finding }: Told, at: StepPlace, ids: Set<string>): Edit[] {
  const visit = finding.seen?.visit ?? -1;
  if (isOfThePhone(run.visits[visit]?.screen ?? null, run)) return [];
  if (splitsScreen(context.guide.steps, at.after)) return [];
  const step = newStep(context, run, visit, { taken: ids });
  if (step === undefined) return [];
  ids.add(step.id);
  return [{ edit: 'new-step', at, step }];
}

/** What follows says nothing of its screen, because the step before has said it. */
function splitsScreen(steps: readonly Step[], after: string | null): boolean {
  const next = steps[steps.findIndex(({ id }) => id === after) + 1];
  return next !== undefined && next.screen !== null && next.shows === undefined;
}

/** In front of the first step that is done on the same device. */
function beforeFirst(told: Told): StepPlace {
  const { context, run, stages } = told;
  const { steps } = context.guide;
  const { device } = run.visits[rankOf(told)] ?? {};
  const first = stages.find((stage) => stage.device === device)?.steps[0];
  return { after: steps[steps.findIndex((step) => step === first) - 1]?.id ?? null, rank: rankOf(told) };
}

/** What came earlier is told earlier. */
function rankOf({ finding }: Told): number {
  return finding.seen?.visit ?? 0;
}

/** The steps of the screen, with all that the guide tells between them, behind the screen that came before it. */
function ordered({ context: { guide }, run, stages, finding }: Told): Edit[] {
  const ofTheGuide = stages.filter(({ screen }) => !isOfThePhone(screen, run));
  const astray = outOfOrder(ofTheGuide);
  const stage = astray.find(({ visit }) => visit === finding.seen?.visit);
  if (stage === undefined) return [];
  const kept = ofTheGuide
    .filter(
      (one) =>
        one.device === stage.device && one.visit !== null && !astray.some(({ visit }) => visit === one.visit),
    )
    .toSorted((one, other) => (one.visit ?? 0) - (other.visit ?? 0));
  const before = kept.findLast(({ visit }) => (visit ?? 0) < stage.visit)?.steps.at(-1);
  const first = kept[0]?.steps[0];
  const place = before ?? guide.steps[guide.steps.findIndex(({ id }) => id === first?.id) - 1];
  return [
    {
      edit: 'move-steps',
      at: { after: place?.id ?? null, rank: stage.visit },
      steps: blockOf(guide.steps, stage),
    },
  ];
}

/** The colour as it is now, where there is a word for it; without one, the guide says nothing of it. */
export function lookEdits(
  context: Context,
  id: string,
  { control, documented, observed }: Pick<ReportedFinding, 'control' | 'documented' | 'observed'>,
): Edit[] {
  const step = context.guide.steps.find((one) => one.id === id);
  if (step === undefined || control === undefined || documented === undefined || observed === undefined)
    return [];
  if (!Object.hasOwn(step.looks ?? {}, control)) return [];
  const hasWord = colours.some((colour) => colour === observed);
  return [
    { edit: 'look', step: id, control, to: hasWord ? observed : null },
    ...recoloured(context, step, documented, hasWord ? observed : ''),
  ];
}
