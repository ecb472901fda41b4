import type { DocumentedNode, ObservedNode } from '../guide/aria/node.ts';
import { formatNode } from '../guide/aria/notation.ts';
import type { Finding } from '../guide/run/findings.ts';
import type { Act } from '../guide/schema.ts';
import { align, type Found, type Outcome } from './align.ts';
import { languageOf, primaryLanguage } from './language.ts';
import { documentedLeaves, observedLeaves, type DocumentedLeaf, type ObservedLeaf } from './leaves.ts';
import { severityOf, wordsTold, type Change } from './severity.ts';
import { similarity } from '../guide/aria/likeness.ts';
import { shown, tester } from './words.ts';

/** What one step of a guide says of the screen it is done on. */
export interface Documented {
  /** What the screen must show. */
  shows: readonly DocumentedNode[];
  instruction: string;
  /** Their `as` is compared too, where `shows` has not said it already. */
  act: readonly Act[];
}

export interface Languages {
  /** That of the guide, in two letters. */
  guide: string;
  /** What the page itself says it is in, as in `<html lang>`. Left out, the words decide. */
  page?: string | undefined;
}

/**
 * Compares what a step documents with what stood on the screen.
 *
 * The findings come in documented order, then what has been added in page order. They depend on nothing but the arguments.
 */
export function compareView(
  documented: Documented,
  tree: readonly ObservedNode[],
  languages: Languages,
): Finding[] {
  const { outcomes, named, extra, leaves } = matchView(documented, tree);
  const flipped = languageFinding(outcomes, leaves, languages);
  if (flipped) return [flipped];
  const toldOf = wordsTold(documented.instruction, controlsOf(documented));
  return [...[...outcomes, ...named].flatMap(changesIn), ...extra.map(added)].map(({ box, ...change }) => ({
    ...change,
    severity: severityOf(change, toldOf),
    ...(box && { box }),
  }));
}

/** Which documented element is which on the screen. */
export interface Matching {
  /** Of what `shows` claims, in documented order. */
  outcomes: Outcome[];
  /** Of what acts name and `shows` does not. They may stand anywhere. */
  named: Outcome[];
  /** What nobody claims, and a reader would act on or heed, in page order. */
  extra: ObservedLeaf[];
  /** All that stands on the screen. */
  leaves: ObservedLeaf[];
}

/** Finds on the screen what a step documents, and what it does not. */
export function matchView(
  documented: Pick<Documented, 'shows' | 'act'>,
  tree: readonly ObservedNode[],
): Matching {
  const claims = documentedLeaves(documented.shows);
  const leaves = observedLeaves(tree);
  const { outcomes, unclaimed } = align(claims, leaves);
  const named = align(notYetSaid(documentedLeaves(controlsOf(documented)), claims), leaves);
  const open = new Set(named.unclaimed);
  return {
    outcomes,
    named: named.outcomes.filter(({ as }) => as !== 'moved'),
    extra: unclaimed.filter((leaf) => leaf.notable && open.has(leaf)),
    leaves,
  };
}

function controlsOf({ act }: Pick<Documented, 'act'>): DocumentedNode[] {
  return act.flatMap((one) => ('as' in one && one.as ? [one.as] : []));
}

type Located = Change & Pick<Finding, 'box'>;

/** The controls that acts name and `shows` does not. */
function notYetSaid(
  controls: readonly DocumentedLeaf[],
  claims: readonly DocumentedLeaf[],
): DocumentedLeaf[] {
  const said = new Set(claims.map(formatLeaf));
  return controls.filter((control) => {
    const key = formatLeaf(control);
    return !said.has(key) && said.add(key);
  });
}

/** What became of one documented element, as findings tell it: nothing, where it stands as documented. */
export function changesIn(outcome: Outcome): Located[] {
  if (outcome.as === 'missing') {
    const { role, words } = outcome.documented;
    return [{ kind: 'missing', role, ...(words !== undefined && { documented: shown(words) }) }];
  }
  const change = changeOf(outcome);
  const suggestion = suggestionOf(outcome);
  const repeated = change?.documented === suggestion?.documented && change?.observed === suggestion?.observed;
  return [change, repeated ? undefined : suggestion].filter((one) => one !== undefined);
}

function changeOf({ documented, as, observed }: Found): Located | undefined {
  const { role, words } = documented;
  const { box } = observed;
  switch (as) {
    case 'documented':
      return undefined;
    case 'moved':
      return { kind: 'moved', role, documented: shown(words), observed: observed.words, box };
    case 'another-role':
      return { kind: 'role', role, documented: formatLeaf(documented), observed: formatLeaf(observed), box };
    case 'reworded':
      return typeof words === 'string'
        ? reworded(role, words, observed.words, box)
        : { kind: 'value', role, documented: shown(words), observed: observed.words, box };
  }
}

/** What an empty field suggests. A field that nothing else names takes its name from that, and has no other. */
function suggestionOf({ documented, observed }: Found): Located | undefined {
  const { role, placeholder } = documented;
  const suggestion = observed.placeholder ?? observed.words;
  if (placeholder === undefined || tester(placeholder)(suggestion)) return undefined;
  return typeof placeholder === 'string'
    ? reworded(role, placeholder, suggestion, observed.box)
    : { kind: 'value', role, documented: shown(placeholder), observed: suggestion, box: observed.box };
}

function reworded(role: string, documented: string, observed: string, box: Finding['box']): Located {
  return {
    kind: 'wording',
    role,
    documented,
    observed,
    similarity: round(similarity(documented, observed)),
    box,
  };
}

/** An element that nobody claims, as a finding tells it. */
export function added({ role, words, box }: ObservedLeaf): Located {
  return { kind: 'added', role, observed: words, box };
}

/** One finding for a whole screen that is in another language: most of its words have changed, and the language shows. */
function languageFinding(
  outcomes: readonly Outcome[],
  leaves: readonly ObservedLeaf[],
  { guide, page }: Languages,
): Finding | undefined {
  const compared = outcomes.filter(
    ({ documented: { words } }) => typeof words === 'string' && /\p{L}/u.test(words),
  );
  const changed = compared.filter(({ as }) => as === 'reworded' || as === 'missing');
  if (compared.length < 3 || changed.length * 3 < compared.length * 2) return undefined;
  const observed = page === undefined ? languageOf(leaves.map(({ words }) => words)) : primaryLanguage(page);
  if (observed === undefined || observed === primaryLanguage(guide)) return undefined;
  return {
    kind: 'language',
    severity: severityOf({ kind: 'language' }, () => false),
    documented: guide,
    observed,
  };
}

function formatLeaf({ role, words }: DocumentedLeaf): string {
  return formatNode({ role, name: words });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
