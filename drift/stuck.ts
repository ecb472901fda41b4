import type { DocumentedNode } from '../guide/aria/node.ts';
import { formatNode } from '../guide/aria/notation.ts';
import { controlOf } from '../guide/control.ts';
import type { Finding } from '../guide/run/findings.ts';
import type { Run } from '../guide/run/schema.ts';
import type { Guide, Step } from '../guide/schema.ts';
import { whyUnchecked } from './by-code.ts';
import type { UnclaimedScreen } from './sequence.ts';
import { visitsByStep } from './stages.ts';
import type { Told } from './visits.ts';
import { shown } from './words.ts';

/**
 * Marks what a stuck walk could not get past, and no reader can either, as `blocks`.
 *
 * It is what has become of a control that was to be touched and was not; else the unknown screen on which the walk ended;
 * else the screen that should have come next, which is then missing.
 */
export function blame(
  guide: Guide,
  run: Run,
  told: readonly Told[],
  screens: readonly UnclaimedScreen[],
): Told[] {
  const step = guide.steps.find(({ id }) => id === run.stop?.step);
  if (run.stop?.status !== 'stuck' || step === undefined) return [...told];

  const visits = visitsByStep(run);
  const controls = untouched(step, run);
  const blamed = ({ finding }: Told) =>
    finding.seen?.visit === visits.get(step.id) && controls.some((control) => isAbout(finding, control));
  if (told.some(blamed))
    return told.map((one) => (blamed(one) ? { ...one, finding: blocking(one.finding) } : one));
  if (screens.some(({ findings }) => findings.some(({ severity }) => severity === 'blocks')))
    return [...told];

  const due = guide.steps
    .slice(guide.steps.indexOf(step))
    .find(
      (one) =>
        one.screen !== null &&
        !one.optional &&
        !visits.has(one.id) &&
        whyUnchecked(one.screen, run) === undefined,
    );
  const awaited = due ?? step;
  const others = told.filter((one) => !(one.step === awaited.id && one.finding.kind === 'missing-screen'));
  const documented = awaited.screen ?? awaited.id;
  return [
    ...others,
    { step: awaited.id, finding: { kind: 'missing-screen', severity: 'blocks', documented } },
  ];
}

/** The controls by which a step's acts were to be done, and were not. */
function untouched(step: Step, run: Run): DocumentedNode[] {
  const touched = new Set(
    run.visits
      .flatMap(({ views }) => views.flatMap((view) => view.touched))
      .filter((touch) => touch.step === step.id)
      .map(({ control }) => control),
  );
  return step.act.flatMap((act) => {
    if (!('as' in act) || act.as === undefined) return [];
    const control = controlOf(act);
    return control !== undefined && touched.has(control) ? [] : [act.as];
  });
}

function isAbout({ role, documented }: Finding, control: DocumentedNode): boolean {
  return role === control.role && (documented === shown(control.name) || documented === formatNode(control));
}

function blocking(finding: Finding): Finding {
  return { ...finding, severity: 'blocks' };
}
