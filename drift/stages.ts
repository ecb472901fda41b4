import type { Run, Visit } from '../guide/run/schema.ts';
import type { Guide, Step } from '../guide/schema.ts';
import type { Device, ScreenId } from '../guide/screens.ts';
import { isOfThePhone } from './by-code.ts';

/** Steps that follow each other on one device and one screen: what one appearance of the screen serves. */
export interface Stage {
  device: Device;
  screen: ScreenId;
  steps: [Step, ...Step[]];
  /** The place in the run of the visit that its steps claimed; null when it never came. */
  visit: number | null;
}

/**
 * The guide's screens in its order, each with the visit that served it.
 *
 * The devices are told apart: a dialog on the computer that stays open while the phone is used is one stage.
 */
export function stagesOf(guide: Guide, run: Run): Stage[] {
  const visits = visitsByStep(run);
  const stages: Stage[] = [];
  for (const step of guide.steps) {
    if (step.screen === null) continue;
    const last = stages.findLast((stage) => stage.device === step.device);
    const visit = visits.get(step.id) ?? null;
    if (last?.screen === step.screen) {
      last.steps.push(step);
      last.visit ??= visit;
    } else stages.push({ device: step.device, screen: step.screen, steps: [step], visit });
  }
  return stages;
}

/** The place of the first visit that each step claimed. */
export function visitsByStep(run: Run): Map<string, number> {
  const visits = new Map<string, number>();
  for (const [place, visit] of run.visits.entries())
    for (const id of claimants(visit)) if (!visits.has(id)) visits.set(id, place);
  return visits;
}

/** The steps that claimed a visit, in the order in which they did. */
export function claimants(visit: Visit | undefined): string[] {
  return [...new Set(visit?.views.flatMap(({ steps }) => steps))];
}

/** The walk went on beyond where the stage should have been: it came to its end, or to a later screen. */
export function isPassed(stage: Stage, stages: readonly Stage[], run: Run): boolean {
  const later = stages.slice(stages.indexOf(stage) + 1);
  return run.stop === null || later.some(({ visit }) => visit !== null);
}

/** The ids of a screen's steps, with those of all that the guide tells between them. */
export function blockOf(steps: readonly Step[], stage: Stage): string[] {
  const places = stage.steps.map((step) => steps.indexOf(step));
  return steps.slice(Math.min(...places), Math.max(...places) + 1).map(({ id }) => id);
}

/** It should have come and did not. */
export function isMissing(stage: Stage, stages: readonly Stage[], run: Run): boolean {
  return (
    stage.visit === null &&
    !stage.steps[0].optional &&
    !isOfThePhone(stage.screen, run) &&
    isSeen(stage.device, run) &&
    isPassed(stage, stages, run)
  );
}

/** The run has looked at the device at all. Without a screen to look at, nothing of it can be checked. */
export function isSeen(device: Device, run: Run): boolean {
  return run.visits.some((visit) => visit.device === device);
}
