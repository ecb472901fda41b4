import type { Findings, ReportedFinding } from '../../guide/run/findings.ts';
import type { Run } from '../../guide/run/schema.ts';
import { colours, type Step } from '../../guide/schema.ts';
import { isOfThePhone } from '../by-code.ts';
import { outOfOrder } from '../order.ts';
import { claimants, stagesOf, type Stage } from '../stages.ts';
import type { Draft } from './draft.ts';
import type { Edit, StepPlace } from './edits.ts';
import { newStep } from './new-step.ts';
import { recoloured, type Context } from './sentences.ts';

/** What would mend what has become of whole screens, and of colours. */
export function planScreens(context: Context, run: Run, findings: Findings): Draft[] {
  const { guide } = context;
  const stages = stagesOf(guide, run);
  const ids = new Set(guide.steps.map(({ id }) => id));
  const drafts: Draft[] = [];
  const plan = (kind: Draft['kind'], step: string, finding: ReportedFinding, edits: Edit[]) => {
    if (edits.length > 0) drafts.push({ kind, step, findings: [finding], edits });
  };
  for (const { id, findings: own } of findings.steps)
    for (const finding of own) {
      if (finding.severity === 'blocks') continue;
      const at = { context, run, stages, step: id, finding };
      if (finding.kind === 'redirect') plan('host', id, finding, hosts(at));
      if (finding.kind === 'missing-screen') plan('optional', id, finding, optional(id));
      if (finding.kind === 'replaced-screen') {
        const edits = replaced(at, ids);
        plan('new-step', newId(edits) ?? id, finding, edits);
      }
      if (finding.kind === 'screen-order') plan('move-step', id, finding, ordered(at));
      if (finding.kind === 'visual') plan('look', id, finding, lookEdits(context, id, finding));
    }
  for (const { screen, after, findings: own } of findings.screens)
    for (const finding of own) {
      if (screen === null || finding.severity === 'blocks' || finding.seen === undefined) continue;
      const place =
        after === null ? beforeFirst(guide.steps, stages, run, finding) : { after, rank: finding.seen.visit };
      const edits = added({ context, run, stages, step: after ?? '', finding }, place, ids);
      plan('new-step', newId(edits) ?? '', finding, edits);
    }
  return drafts;
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
  const rank = told.finding.seen?.visit ?? 0;
  const edits = added(told, { after: guide.steps[place - 1]?.id ?? null, rank }, ids);
  return edits.length === 0 ? [] : [...optional(told.step), ...edits];
}

function added({ context, run, finding }: Told, at: StepPlace, ids: Set<string>): Edit[] {
  const visit = run.visits[finding.seen?.visit ?? -1];
  if (visit === undefined || visit.screen === null || isOfThePhone(visit.screen, run)) return [];
  if (splitsScreen(context.guide.steps, at.after)) return [];
  const step = newStep(context, visit, { rehearsal: run.tenant === 'simulated', taken: ids });
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
function beforeFirst(
  steps: readonly Step[],
  stages: readonly Stage[],
  run: Run,
  { seen }: ReportedFinding,
): StepPlace {
  const visit = seen?.visit ?? 0;
  const first = stages.find(({ device }) => device === run.visits[visit]?.device)?.steps[0];
  return { after: steps[steps.findIndex((step) => step === first) - 1]?.id ?? null, rank: visit };
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

function blockOf(steps: readonly Step[], stage: Stage): string[] {
  const places = stage.steps.map((step) => steps.indexOf(step));
  return steps.slice(Math.min(...places), Math.max(...places) + 1).map(({ id }) => id);
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

function newId(edits: readonly Edit[]): string | undefined {
  return edits.flatMap((edit) => (edit.edit === 'new-step' ? [edit.step.id] : [])).at(0);
}
