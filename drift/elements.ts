import type { Box } from '../guide/aria/node.ts';
import type { Finding } from '../guide/run/findings.ts';
import type { Run } from '../guide/run/schema.ts';
import type { Guide } from '../guide/schema.ts';
import { formatNode } from '../guide/aria/notation.ts';
import { controlOf } from '../guide/control.ts';
import type { Told } from './visits.ts';
import { shown } from './words.ts';

/** Leaves out the changed look of whatever has another finding: that it reads otherwise says why it looks so. */
export function withoutEchoes(told: readonly Told[]): Told[] {
  const isOfPicture = ({ finding }: Told) => finding.kind === 'visual' && finding.documented === undefined;
  const others = told.filter((one) => !isOfPicture(one));
  return told.filter(
    (one) =>
      !isOfPicture(one) ||
      !others.some(({ finding }) => isOnView(finding, one.finding) && isInside(one.finding.box, finding.box)),
  );
}

/**
 * Says of each control that a walk found though its place was gone, how it did: in the finding about that element, where
 * there is one.
 */
export function tellDetours(guide: Guide, run: Run, told: readonly Told[]): Told[] {
  const detours = detoursOf(run);
  return told.map((one) => {
    const detour = detours.find(({ step, control, role, name, visit }) => {
      const { finding } = one;
      if (finding.seen !== undefined && finding.seen.visit !== visit) return false;
      const isPressed = finding.observed === name || finding.observed === formatNode({ role, name });
      return isPressed || (one.step === step && isOfControl(finding, guide, step, control));
    });
    return detour === undefined ? one : { ...one, finding: { ...one.finding, reachedBy: detour.by } };
  });
}

/** Every control of a run that was found though its place was gone. */
export function detoursOf({ visits }: Run) {
  return visits.flatMap(({ views }, visit) =>
    views.flatMap(({ touched }) =>
      touched.flatMap(({ step, control, detour }) =>
        detour === undefined || step === null ? [] : [{ step, control, visit, ...detour }],
      ),
    ),
  );
}

function isOfControl({ role, documented }: Finding, guide: Guide, step: string, control: string): boolean {
  const act = guide.steps.find(({ id }) => id === step)?.act.find((one) => controlOf(one) === control);
  const claim = act && 'as' in act ? act.as : undefined;
  if (claim === undefined || documented === undefined) return false;
  return documented === formatNode(claim) || (role === claim.role && documented === shown(claim.name));
}

function isOnView({ seen: one }: Finding, { seen: other }: Finding): boolean {
  return one?.visit === other?.visit && one?.view === other?.view;
}

/** Whether the middle of the one lies in the other. */
function isInside(one: Box | undefined, other: Box | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const [x, y] = [one.x + one.width / 2, one.y + one.height / 2];
  return x >= other.x && x <= other.x + other.width && y >= other.y && y <= other.y + other.height;
}
