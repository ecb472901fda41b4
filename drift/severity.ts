import { severities, type Kind, type Severity } from '../guide/run/findings.ts';
import type { DocumentedNode } from '../guide/aria/node.ts';
import { isActionable } from './roles.ts';
import { bare, shown } from './words.ts';

/** What decides how badly a change hurts a reader. */
export interface Change {
  kind: Kind;
  role?: string | undefined;
  documented?: string | undefined;
  observed?: string | undefined;
  similarity?: number | undefined;
}

/** From here on a reader takes two texts for the same one. */
const nearlySame = 0.9;

type Rule = (change: Change, toldOf: (words: string) => boolean) => Severity;

const cosmetic: Rule = () => 'cosmetic';
const misleads: Rule = () => 'misleads';

const wording: Rule = ({ documented = '', observed = '', similarity = 0 }, toldOf) => {
  const hardlyDiffers = similarity >= nearlySame && !toldOf(documented);
  return bare(documented) === bare(observed) || hardlyDiffers ? 'cosmetic' : 'misleads';
};

const missing: Rule = ({ role = '', documented = '' }, toldOf) =>
  isActionable(role) || ['heading', 'img'].includes(role) || toldOf(documented) ? 'misleads' : 'cosmetic';

const added: Rule = ({ role }) => (role === 'alert' ? 'misleads' : 'cosmetic');

const rules: Readonly<Record<Kind, Rule>> = {
  wording,
  missing,
  added,
  moved: cosmetic,
  role: cosmetic,
  value: misleads,
  language: misleads,
  visual: cosmetic,
  redirect: misleads,
  'unknown-screen': misleads,
  'replaced-screen': misleads,
  'missing-screen': misleads,
  'screen-order': misleads,
};

/**
 * How badly a change hurts a reader who can go on all the same. What cannot be passed `blocks`: only a whole run tells.
 *
 * | kind                | severity                                                                                  |
 * | ------------------- | ----------------------------------------------------------------------------------------- |
 * | wording             | cosmetic where only case, punctuation or spacing differ, or hardly anything does and the  |
 * |                     | reader is not told to look for these words; else misleads                                 |
 * | missing             | misleads where it is a heading, a picture, something to act on, or what the reader is     |
 * |                     | told to look for; else cosmetic                                                           |
 * | added               | misleads for an alert, else cosmetic                                                      |
 * | moved, role, visual | cosmetic                                                                                  |
 * | all others          | misleads                                                                                  |
 *
 * @param toldOf whether the reader is told to look for these words
 */
export function severityOf(change: Change, toldOf: (words: string) => boolean): Severity {
  return rules[change.kind](change, toldOf);
}

/** The graver of two. */
export function gravest(one: Severity, other: Severity): Severity {
  return severities.find((severity) => severity === one || severity === other) ?? one;
}

/** The words that a reader is told to look for: those in quotation marks, and the names of what an act touches. */
export function wordsTold(
  instruction: string,
  controls: readonly DocumentedNode[],
): (words: string) => boolean {
  const quoted = [...instruction.matchAll(/«([^»]+)»/g)].map(([, words = '']) => words);
  const named = controls.map(({ name }) => shown(name) ?? '');
  const told = new Set([...quoted, ...named].map(bare));
  return (words) => bare(words) !== '' && told.has(bare(words));
}
