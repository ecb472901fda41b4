import type { Finding } from '../guide/run/findings.ts';
import type { Run, Visit } from '../guide/run/schema.ts';
import type { Guide } from '../guide/schema.ts';
import type { ScreenId } from '../guide/screens.ts';
import type { ObservedNode } from '../guide/aria/node.ts';
import { isOfThePhone, whyUnchecked } from './by-code.ts';
import { outOfOrder } from './order.ts';
import { replacedStretch, type ReplacedStretch } from './replaced.ts';
import { claimants, isMissing, stagesOf, type Stage } from './stages.ts';

/** What the order of the screens tells, apart from what stands on them. */
export interface Sequence {
  /** The findings about whole screens, by the id of the step that they are told at. */
  findings: Map<string, Finding[]>;
  /** The visits that no step claims. */
  screens: UnclaimedScreen[];
  /** Where other screens stand in the place of a whole stretch of the guide. */
  replaced: ReplacedStretch | undefined;
}

/** A visit that no step claims, and the id of the step after which it came. */
export interface UnclaimedScreen {
  screen: ScreenId | null;
  after: string | null;
  findings: Finding[];
}

/**
 * Holds the screens that came against those that the guide documents.
 *
 * - A screen that never came, though the walk went past its place, is missing; where a visit that no step claims stands in
 *   that place, it was replaced. `optional` on a screen's first step silences both.
 * - Where a whole stretch is replaced, each of its screens is missing, and each that came is unknown to the guide: which
 *   stands for which, nobody can tell.
 * - A screen that came out of order is told once: as few screens as possible are taken to have moved, and of two that
 *   changed places, the one that the guide has first. `order: any` on a screen's first step silences it.
 * - A host other than the documented one is told once a visit, and not again where the same step comes to it again.
 * - A screen that the phone of the run makes come or stay away is left out of all this.
 */
export function sequence(guide: Guide, run: Run): Sequence {
  const stages = stagesOf(guide, run);
  const findings = new Map<string, Finding[]>();
  const tell = (step: string, finding: Finding) => {
    findings.set(step, [...(findings.get(step) ?? []), finding]);
  };

  const replaced = replacedStretch(stages, run);
  const replacements = new Set<number>();
  for (const stage of stages.filter((one) => isMissing(one, stages, run))) {
    const place = replaced?.stages.includes(stage)
      ? undefined
      : replacementOf(stage, stages, run, replacements);
    const missing = { severity: 'misleads', documented: stage.screen } as const;
    if (place === undefined) tell(stage.steps[0].id, { kind: 'missing-screen', ...missing });
    else {
      replacements.add(place);
      tell(stage.steps[0].id, { kind: 'replaced-screen', ...missing, ...sightOf(run.visits[place], place) });
    }
  }
  const ofTheGuide = stages.filter(({ screen }) => !isOfThePhone(screen, run));
  for (const { screen, steps, visit } of outOfOrder(ofTheGuide)) {
    const claimed = claimants(run.visits[visit]);
    const { id } = steps.find((step) => claimed.includes(step.id)) ?? steps[0];
    tell(id, { kind: 'screen-order', severity: 'misleads', documented: screen, seen: { visit, view: 0 } });
  }
  for (const { step, finding } of redirects(guide, run))
    if (
      !findings.get(step)?.some(({ kind, observed }) => kind === 'redirect' && observed === finding.observed)
    )
      tell(step, finding);
  return { findings, screens: unclaimedScreens(stages, run, replacements, replaced), replaced };
}

/** The unclaimed visit that stands where a missing screen should: between the documented screens before and after it. */
function replacementOf(
  stage: Stage,
  stages: readonly Stage[],
  run: Run,
  taken: ReadonlySet<number>,
): number | undefined {
  const reached = (some: readonly Stage[]) =>
    some.filter((one) => one.device === stage.device && one.visit !== null);
  const place = stages.indexOf(stage);
  const before = reached(stages.slice(0, place)).at(-1)?.visit ?? -1;
  const after = reached(stages.slice(place + 1)).at(0)?.visit ?? run.visits.length;
  const found = run.visits.findIndex(
    (visit, at) =>
      at > before &&
      at < after &&
      visit.device === stage.device &&
      !taken.has(at) &&
      !isOfThePhone(visit.screen, run) &&
      claimants(visit).length === 0 &&
      !isEnd(at, stages, run),
  );
  return found < 0 ? undefined : found;
}

function redirects(guide: Guide, run: Run): { step: string; finding: Finding }[] {
  return run.visits.flatMap((visit, place) => {
    if (whyUnchecked(visit.screen, run) !== undefined) return [];
    const claimed = claimants(visit).flatMap((id) => guide.steps.find((step) => step.id === id) ?? []);
    const step = claimed.find(
      ({ host }) => host !== undefined && host.toLowerCase() !== visit.host.toLowerCase(),
    );
    if (step?.host === undefined) return [];
    const seen = { visit: place, view: visit.views.findIndex(({ steps }) => steps.includes(step.id)) };
    const finding = {
      kind: 'redirect',
      severity: 'misleads',
      documented: step.host,
      observed: visit.host,
      seen,
    } as const;
    return [{ step: step.id, finding }];
  });
}

function unclaimedScreens(
  stages: readonly Stage[],
  run: Run,
  replacements: ReadonlySet<number>,
  replaced: ReplacedStretch | undefined,
): UnclaimedScreen[] {
  return run.visits.flatMap((visit, place) => {
    if (claimants(visit).length > 0 || replacements.has(place)) return [];
    const after = lastStepBefore(place, run);
    const isExpected = isOfThePhone(visit.screen, run) || isEnd(place, stages, run);
    const silent = (isExpected && !replaced?.visits.includes(place)) || endedTheWalk(place, run);
    const severity = place === run.visits.length - 1 && run.stop?.status === 'stuck' ? 'blocks' : 'misleads';
    const finding: Finding = { kind: 'unknown-screen', severity, ...sightOf(visit, place) };
    return [{ screen: visit.screen, after, findings: silent ? [] : [finding] }];
  });
}

/** The account, the service or the network ended the walk there. */
function endedTheWalk(place: number, { visits, stop }: Run): boolean {
  return place === visits.length - 1 && (stop?.status === 'blocked' || stop?.status === 'broken');
}

/** A screen that we know, after the last that the guide documents on the device, in a walk that came to its end. */
function isEnd(place: number, stages: readonly Stage[], run: Run): boolean {
  const visit = run.visits[place];
  if (run.stop !== null || !visit?.screen) return false;
  const own = stages.filter(({ device }) => device === visit.device);
  const lastClaimed = Math.max(-1, ...own.map((stage) => stage.visit ?? -1));
  const isLast = run.visits.findLastIndex(({ device }) => device === visit.device) === place;
  return place > lastClaimed && (isLast || own.at(-1)?.visit !== null);
}

/** The last step that looked at anything before a visit began. */
function lastStepBefore(place: number, run: Run): string | null {
  const from = run.visits[place]?.from ?? 0;
  const views = run.visits.slice(0, place).flatMap((visit) => visit.views);
  const before = views.filter(({ at }) => at <= from).sort((one, other) => one.at - other.at);
  return before.flatMap(({ steps }) => steps).at(-1) ?? null;
}

/** How a finding names a screen that no step documents: by its id, else by its first heading. */
function sightOf(visit: Visit | undefined, place: number): Pick<Finding, 'observed' | 'seen'> {
  const observed = visit?.screen ?? firstHeading(visit?.views[0]?.tree ?? []);
  return { ...(observed !== undefined && { observed }), seen: { visit: place, view: 0 } };
}

function firstHeading(tree: readonly ObservedNode[]): string | undefined {
  for (const node of tree) {
    const heading = node.role === 'heading' ? node.name : firstHeading(node.children ?? []);
    if (heading !== undefined) return heading;
  }
  return undefined;
}
