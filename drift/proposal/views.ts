import type { Findings, ReportedFinding } from '../../guide/run/findings.ts';
import type { Run } from '../../guide/run/schema.ts';
import type { Found, Outcome } from '../align.ts';
import { added, changesIn } from '../compare.ts';
import type { ObservedLeaf } from '../leaves.ts';
import { claimants } from '../stages.ts';
import { keyOf as differenceOf } from '../visits.ts';
import { follow, type ElementChange } from './follow.ts';
import { addEdit, type Draft } from './draft.ts';
import { isSameSnapshot, type Edit } from './edits.ts';
import { Layout } from './layout.ts';
import { claimOf, keyOf, lineOf, valueOf } from './notation.ts';
import { claimNow, linesOf, removed, rewritten, withSuggestion } from './rewrite.ts';
import type { Context } from './sentences.ts';
import { detourOf } from './detours.ts';
import { sightsOf, type Sight } from './sight.ts';

type Change = ReturnType<typeof added>;

/** A finding, and the id of the step that it is told at. */
interface Located {
  step: string;
  finding: ReportedFinding;
}

/** What a change of one element is called. */
const kinds: Readonly<Partial<Record<ReportedFinding['kind'], Draft['kind']>>> = {
  wording: 'words',
  value: 'pattern',
  missing: 'remove',
  added: 'add',
  moved: 'move',
  role: 'role',
};

/** What would mend what single elements have become. */
export function planViews(context: Context, run: Run, findings: Findings): Draft[] {
  const plan = new ViewPlan(context, run, findings);
  plan.make();
  return plan.drafts;
}

class ViewPlan {
  readonly #context: Context;
  readonly #run: Run;
  readonly #sights: readonly Sight[];
  readonly #findings: readonly Located[];
  readonly #drafts = new Map<string, Draft>();
  /** Which change has an element in hand: several sights of one snapshot see the same. */
  readonly #slots = new Map<string, Draft>();
  readonly #elements: ElementChange[] = [];

  constructor(context: Context, run: Run, findings: Findings) {
    this.#context = context;
    this.#run = run;
    this.#findings = findings.steps.flatMap(({ id, findings: own }) =>
      own.filter(({ severity }) => severity !== 'blocks').map((finding) => ({ step: id, finding })),
    );
    const flipped = this.#findings
      .filter(({ finding }) => finding.kind === 'language')
      .map(({ finding }) => finding.seen?.visit);
    this.#sights = sightsOf(context.source, context.guide, run).filter(
      ({ visit }) => !flipped.includes(visit),
    );
  }

  get drafts(): Draft[] {
    return [...new Set(this.#drafts.values())].filter(({ edits }) => edits.length > 0);
  }

  make(): void {
    for (const sight of this.#sights) {
      const layout = new Layout(sight);
      for (const outcome of sight.matching.outcomes) this.#shown(sight, layout, outcome);
      for (const outcome of sight.matching.named) this.#named(sight, outcome);
      const times = new Map<string, number>();
      for (const leaf of sight.matching.extra) {
        const key = differenceOf(added(leaf));
        const time = (times.get(key) ?? 0) + 1;
        times.set(key, time);
        this.#added(sight, layout, leaf, `${key} ${time}`);
      }
    }
    for (const change of this.#elements) follow(this.#context, change, this.#sights);
  }

  #shown(sight: Sight, layout: Layout, outcome: Outcome): void {
    const [main, more] = changesIn(outcome);
    const line = sight.snapshot.placeOf(outcome.documented.nodes[0])?.line;
    if (main === undefined || line === undefined || this.#isContested(sight, outcome, line)) return;
    if (outcome.as === 'missing') {
      this.#missing(sight, layout, outcome, main);
      return;
    }
    const suggestion = withSuggestion(sight, outcome);
    if (outcome.as === 'documented') {
      this.#take(sight, main, `${line} suggestion`, suggestion);
      return;
    }
    const moves = layout.isOut(outcome) ? this.#move(sight, layout, outcome) : [];
    const draft = this.#take(sight, main, `${line}`, [
      ...rewritten(sight, outcome),
      ...moves,
      ...(more === undefined ? suggestion : []),
    ]);
    if (more !== undefined) this.#take(sight, more, `${line} suggestion`, suggestion);
    if (draft !== undefined && outcome.as !== 'moved') this.#remember(sight, draft, outcome);
  }

  #move(sight: Sight, layout: Layout, { documented, observed }: Found): Edit[] {
    const lines = linesOf(sight, documented);
    const goesAlong = sight.matching.outcomes.some(
      (other) =>
        other.as !== 'missing' &&
        layout.isOut(other) &&
        linesOf(sight, other.documented).some((own) =>
          lines.every((line) => sight.snapshot.isUnder(line, own)),
        ),
    );
    return goesAlong ? [] : [{ edit: 'move-lines', of: sight.of, at: layout.placeOf(observed), lines }];
  }

  /** What the walk pressed in its stead takes its place, in the snapshot too. */
  #missing(sight: Sight, layout: Layout, { documented }: Outcome, change: Change): void {
    const line = sight.snapshot.placeOf(documented.nodes[0])?.line ?? -1;
    const draft = this.#take(sight, change, `${line}`, removed(sight, documented));
    if (draft === undefined) return;
    const detour = detourOf(sight, documented);
    const pressed =
      detour &&
      sight.matching.extra.find(({ role, words }) => role === detour.role && words === detour.words);
    if (pressed !== undefined) {
      const key = differenceOf(added(pressed));
      const other = this.#take(sight, added(pressed), `${key} 1`, insertion(sight, layout, pressed));
      if (other !== undefined && other !== draft) this.#merge(other, draft);
    }
    if (detour !== undefined) draft.kind = detour.words === documented.words ? 'role' : 'words';
    const now = detour && { role: detour.role, claim: claimOf(detour.words), words: detour.words };
    const isSaid = sight.matching.leaves.some(({ words }) => words === documented.words);
    this.#elements.push({
      ...{ draft, of: sight.of, visit: sight.visit, isSaid },
      before: { role: documented.role, claim: documented.words },
      now: now ?? null,
    });
  }

  /** What an act names and the snapshot does not: only the act can be wrong. */
  #named(sight: Sight, outcome: Outcome): void {
    const [change] = changesIn(outcome);
    const act = sight.step.act.findIndex(
      (one) => 'as' in one && one.as !== undefined && one.as === outcome.documented.nodes[0],
    );
    const draft = change && this.#draftOf(sight, change);
    if (draft === undefined || act < 0) return;
    draft.kind = outcome.as === 'missing' ? draft.kind : 'words';
    this.#remember(sight, draft, outcome);
  }

  #remember(sight: Sight, draft: Draft, outcome: Outcome): void {
    const { role, words } = outcome.documented;
    const detour = detourOf(sight, outcome.documented);
    const now =
      detour !== undefined
        ? { role: detour.role, claim: claimOf(detour.words), words: detour.words }
        : outcome.as === 'missing'
          ? null
          : {
              role: outcome.as === 'another-role' ? outcome.observed.role : role,
              claim: outcome.as === 'reworded' ? claimNow(words, outcome.observed.words) : words,
              words: outcome.observed.words,
            };
    this.#elements.push({
      ...{ draft, of: sight.of, visit: sight.visit, isSaid: false },
      before: { role, claim: words },
      now,
    });
  }

  #added(sight: Sight, layout: Layout, leaf: ObservedLeaf, slot: string): void {
    this.#take(sight, added(leaf), slot, insertion(sight, layout, leaf));
  }

  /** Gives an element to the change that settles its finding. The first sight of a snapshot decides what is done. */
  #take(sight: Sight, change: Change, slot: string, edits: readonly Edit[]): Draft | undefined {
    const draft = this.#draftOf(sight, change);
    if (draft === undefined) return undefined;
    const key = `${JSON.stringify(sight.of)} ${slot}`;
    const holder = this.#slots.get(key);
    if (holder === undefined) {
      addEdit(draft.edits, ...edits);
      this.#slots.set(key, draft);
      return draft;
    }
    if (holder !== draft && isDoneBy(holder, edits)) this.#merge(draft, holder);
    return holder;
  }

  #merge(from: Draft, into: Draft): void {
    into.findings.push(...from.findings.filter(({ id }) => !into.findings.some((known) => known.id === id)));
    addEdit(into.edits, ...from.edits);
    for (const [key, draft] of this.#drafts) if (draft === from) this.#drafts.set(key, into);
    for (const [key, draft] of this.#slots) if (draft === from) this.#slots.set(key, into);
    for (const element of this.#elements) if (element.draft === from) element.draft = into;
  }

  #draftOf({ visit }: Sight, change: Change): Draft | undefined {
    const own = this.#findingsOf(visit, differenceOf(change));
    const [first] = own;
    const kind = first && kinds[first.finding.kind];
    if (first === undefined || kind === undefined) return undefined;
    const known = this.#drafts.get(first.finding.id);
    if (known !== undefined) return known;
    const findings = own.map(({ finding }) => finding);
    const draft: Draft = { kind, step: first.step, findings, edits: [] };
    this.#drafts.set(first.finding.id, draft);
    return draft;
  }

  /** What has been told of a difference on a visit; where it was shown again, on the visit that it was told of. */
  #findingsOf(visit: number, difference: string): Located[] {
    const same = this.#findings.filter(({ finding }) => differenceOf(finding) === difference);
    const here = same.filter(({ finding }) => finding.seen?.visit === visit);
    if (here.length > 0) return here;
    const steps = claimants(this.#run.visits[visit]);
    return same.filter(({ finding: { seen } }) => {
      if (seen === undefined || seen.visit > visit) return false;
      return claimants(this.#run.visits[seen.visit]).some((step) => steps.includes(step));
    });
  }

  /** Another sight of the snapshot has the line as documented: whatever is done is wrong for one of them. */
  #isContested(sight: Sight, { as }: Outcome, line: number): boolean {
    if (as === 'documented' || as === 'moved') return false;
    return this.#sights.some(
      (other) =>
        isSameSnapshot(other.of, sight.of) &&
        other.matching.outcomes.some(
          (outcome) =>
            (outcome.as === 'documented' || outcome.as === 'moved') &&
            other.snapshot.placeOf(outcome.documented.nodes[0])?.line === line,
        ),
    );
  }
}

function insertion(sight: Sight, layout: Layout, leaf: ObservedLeaf): Edit[] {
  const { role, words, placeholder } = leaf;
  const at = layout.placeOf(leaf);
  if (placeholder !== undefined && placeholder !== '') {
    const lines = [`- ${keyOf(role, claimOf(words))}:`, `  - /placeholder: ${valueOf(claimOf(placeholder))}`];
    return [{ edit: 'insert-lines', of: sight.of, at, lines }];
  }
  const line =
    role === 'alert' && words !== '' ? `alert: ${valueOf(claimOf(words))}` : lineOf(role, claimOf(words));
  return [{ edit: 'insert-lines', of: sight.of, at, lines: [`- ${line}`] }];
}

function isDoneBy(draft: Draft, edits: readonly Edit[]): boolean {
  const known = new Set(draft.edits.map((edit) => JSON.stringify(edit)));
  return edits.every((edit) => known.has(JSON.stringify(edit)));
}
