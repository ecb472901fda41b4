import type { Findings, ReportedFinding, StepFindings } from '../guide/run/findings.ts';
import type { Run, Stop } from '../guide/run/schema.ts';
import type { Guide, Step } from '../guide/schema.ts';
import { whyUnchecked } from './by-code.ts';
import { identify } from './identify.ts';
import { reclaimed } from './reclaim.ts';
import { tellReplaced } from './replaced.ts';
import { sequence } from './sequence.ts';
import { isPassed, isSeen, stagesOf, visitsByStep, type Stage } from './stages.ts';
import { blame } from './stuck.ts';
import { detoursOf, tellDetours, withoutEchoes } from './elements.ts';
import { lookFinding, type LooksSeen } from './looks/seen.ts';
import { compareVisit, variantMet } from './visits.ts';

/**
 * What a run tells of its guide: the whole of `findings.json`. The same guide and run give the same findings, to the letter.
 *
 * Any finding makes the run `drifted`, even where the walk had to stop for it. A walk that the account, the service or the
 * network stopped says nothing of the screens that it did not come to.
 *
 * @param looks what came of holding the run against the accepted looks
 */
export function assess(guide: Guide, walked: Run, looks: LooksSeen = { changes: [] }): Findings {
  const run = reclaimed(guide, walked);
  const { findings: ofScreens, screens, replaced } = sequence(guide, run);
  const blamed = blame(
    guide,
    run,
    [
      ...[...ofScreens].flatMap(([step, findings]) => findings.map((finding) => ({ step, finding }))),
      ...run.visits.flatMap(({ screen }, place) =>
        whyUnchecked(screen, run) === undefined ? compareVisit(guide, run, place) : [],
      ),
      ...looks.changes.flatMap((change) => {
        const finding = lookFinding(run, change);
        return finding ? [{ step: change.step, finding }] : [];
      }),
    ],
    screens,
  );
  const told = tellDetours(guide, run, withoutEchoes(blamed));
  const detours = detoursOf(run).map(({ step, control, by, role, name }) => ({
    step,
    control,
    by,
    role,
    name,
  }));
  const judge = judgeOf(guide, run);
  const steps = guide.steps.map((step) =>
    judge(
      step,
      identify(
        step.id,
        told.filter((one) => one.step === step.id).map(({ finding }) => finding),
      ),
    ),
  );
  const { tenant, edition, stop } = run;
  const unclaimed = screens.map(({ findings, ...one }) => ({
    ...one,
    findings: identify(`after-${one.after ?? 'start'}`, findings),
  }));
  const drifted = [...steps, ...screens].some(({ findings }) => findings.length > 0);
  return {
    schemaVersion: 1,
    guide: guide.id,
    tenant,
    edition,
    rehearsal: tenant === 'simulated',
    status: drifted ? 'drifted' : statusOf(stop),
    cause: stop && { id: stop.cause, code: stop.code, step: stop.step, detail: stop.detail },
    steps,
    screens: unclaimed,
    ...(replaced && { replaced: tellReplaced(replaced, run) }),
    ...(detours.length > 0 && { detours }),
    ...(looks.notCompared && { looksNotCompared: looks.notCompared }),
  };
}

/** A walk that is stuck with nothing to show for it is a fault of ours. */
function statusOf(stop: Stop | null): Findings['status'] {
  if (stop === null) return 'matches';
  return stop.status === 'blocked' ? 'blocked' : 'broken';
}

type Judge = (step: Step, findings: ReportedFinding[]) => StepFindings;

/** How far the walk came with each step, and why it came no further. */
function judgeOf(guide: Guide, run: Run): Judge {
  const stages = stagesOf(guide, run);
  const reached = visitsByStep(run);
  return (step, findings) => {
    const { id, screen } = step;
    const variant = variantMet(guide, step, run);
    const checked = { id, screen, coverage: run.tenant, ...(variant !== undefined && { variant }), findings };
    const unchecked = { id, screen, coverage: 'not-checked', findings } as const;
    if (screen === null) return { ...unchecked, status: 'matches', reason: 'it has no screen of its own' };
    const why = whyUnchecked(screen, run);
    if (why !== undefined) return { ...unchecked, findings: [], status: 'not-checked', reason: why };
    if (findings.length > 0) return { ...checked, status: 'drifted' };
    if (reached.has(id)) return { ...checked, status: 'matches' };
    if (!isSeen(step.device, run) && run.stop === null)
      return { ...unchecked, status: 'not-checked', reason: `the walk had no ${step.device} to look at` };
    const stage = stages.find(({ steps }) => steps.includes(step));
    if (stage?.visit === null && stage.steps[0].optional && isPassed(stage, stages, run))
      return { ...unchecked, status: 'skipped', reason: 'it is optional, and its screen never came' };
    return { ...unchecked, status: 'not-reached', reason: whyNotReached(stage, stages, run) };
  };
}

function whyNotReached(stage: Stage | undefined, stages: readonly Stage[], run: Run): string {
  if (stage?.visit === null && isPassed(stage, stages, run)) return 'its screen never came';
  const { stop } = run;
  if (stop === null) return 'the walk left its screen before this step';
  return stop.step === null
    ? `the walk stopped: ${stop.cause}`
    : `the walk stopped at step ${stop.step}: ${stop.cause}`;
}
