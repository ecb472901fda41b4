import {
  severities,
  type Findings,
  type ReportedFinding,
  type StepFindings,
} from '../../guide/run/findings.ts';
import type { Run, View, Visit } from '../../guide/run/schema.ts';
import type { Guide, Step } from '../../guide/schema.ts';
import type { Device, ScreenId } from '../../guide/screens.ts';
import { claimants } from '../stages.ts';

/** A step of the guide, or a screen that no step claims, with what was found there. */
export interface Entry {
  /** The id of its element on the page is `finding-` or `step-` and this. */
  anchor: string;
  device: Device;
  screen: ScreenId | null;
  /** Null for a screen that no step claims. */
  step: Step | null;
  /** The step's place in the guide, from 1; of an unclaimed screen, that of the step after which it came, or 0. */
  number: number;
  told: StepFindings | null;
  findings: readonly ReportedFinding[];
  /** What was seen of it, and where the walk was when it stopped for something that it did not see. */
  sights: readonly Sight[];
}

/** A look at a screen. */
export interface Sight {
  device: Device;
  view: View;
  /** The numbers of the findings that were seen here, from 1; none where it only shows the screen. */
  numbers: readonly number[];
  /** Nothing of the entry itself: the last that was seen before the walk stopped. */
  isLast: boolean;
}

/** All steps in the guide's order, each followed by the screens that came after it and that no step claims. */
export function entriesOf(guide: Guide, run: Run, findings: Findings): Entry[] {
  const strangers = unclaimedEntries(guide, run, findings);
  const first = strangers.filter(({ number }) => number === 0);
  return [
    ...first,
    ...guide.steps.flatMap((step, index) => [
      stepEntry(step, index + 1, run, findings),
      ...strangers.filter(({ number }) => number === index + 1),
    ]),
  ];
}

function stepEntry(step: Step, number: number, run: Run, { steps }: Findings): Entry {
  const told = steps.find(({ id }) => id === step.id) ?? null;
  const { id: anchor, device, screen } = step;
  const own = run.visits.flatMap((visit) =>
    visit.views.filter((view) => view.steps.includes(step.id)).map((view) => ({ visit, view })),
  );
  const found = gravestFirst(told?.findings ?? []);
  return { anchor, device, screen, step, number, told, findings: found, sights: sightsOf(found, own, run) };
}

function unclaimedEntries(guide: Guide, run: Run, { steps, screens }: Findings): Entry[] {
  const taken = new Set(
    steps
      .flatMap((step) => step.findings)
      .filter(({ kind }) => kind === 'replaced-screen')
      .map(({ seen }) => seen?.visit),
  );
  const visits = run.visits.filter((visit, place) => claimants(visit).length === 0 && !taken.has(place));
  const times = new Map<string, number>();
  return screens.map(({ screen, after, findings: found }, index) => {
    const visit = visits[index];
    const name = `after-${after ?? 'start'}`;
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return {
      anchor: time === 1 ? name : `${name}-${time}`,
      device: visit?.device ?? 'pc',
      screen,
      step: null,
      number: guide.steps.findIndex(({ id }) => id === after) + 1,
      told: null,
      findings: found,
      sights: sightsOf(found, visit ? visit.views.map((view) => ({ visit, view })) : [], run),
    };
  });
}

function gravestFirst(findings: readonly ReportedFinding[]): ReportedFinding[] {
  return findings.toSorted(
    (one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity),
  );
}

interface Seen {
  visit: Visit;
  view: View;
}

/**
 * The views that findings were made on, each once; without any, the first view there is. Of something that never came, there
 * is only where the walk stopped for it.
 */
function sightsOf(findings: readonly ReportedFinding[], own: readonly Seen[], run: Run): Sight[] {
  const found = sightsOfFindings(findings, run);
  if (found.length > 0) return found;
  const [first] = own;
  if (first) return [{ device: first.visit.device, view: first.view, numbers: [], isLast: false }];
  const last = run.visits.at(-1);
  const view = last?.views.at(-1);
  const stopped = findings.some(({ severity }) => severity === 'blocks');
  return last && view && stopped ? [{ device: last.device, view, numbers: [], isLast: true }] : [];
}

function sightsOfFindings(findings: readonly ReportedFinding[], run: Run): Sight[] {
  const sights = new Map<View, { device: Device; numbers: number[] }>();
  for (const [index, { seen }] of findings.entries()) {
    const visit = seen && run.visits[seen.visit];
    const view = seen && visit?.views[seen.view];
    if (!visit || !view) continue;
    const sight = sights.get(view) ?? { device: visit.device, numbers: [] };
    sight.numbers.push(index + 1);
    sights.set(view, sight);
  }
  return [...sights].map(([view, sight]) => ({ view, ...sight, isLast: false }));
}
