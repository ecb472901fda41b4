import { isMap, isScalar, type Node, type Pair, type Scalar } from 'yaml';
import { flags, type Edit, type EditOf, type Flag } from './edits.ts';
import { written } from './scalars.ts';
import type { GuideSource, Splice } from './source.ts';

/** What edits of a step's own values do to the file: names of controls, hosts, looks, and what is marked. */
export function stepSplices(source: GuideSource, edits: readonly Edit[]): Splice[] {
  const values = edits.flatMap((edit) => {
    if (edit.edit === 'as') return [name(source, edit)];
    if (edit.edit === 'host') return [replaced(source.at(edit.step, 'host'), edit.to)];
    return edit.edit === 'look' ? [look(source, edit)] : [];
  });
  const marked = new Map<string, Set<Flag>>();
  for (const edit of edits) {
    if (edit.edit !== 'flag') continue;
    marked.set(edit.step, (marked.get(edit.step) ?? new Set<Flag>()).add(edit.flag));
  }
  return [...unique(values), ...[...marked].flatMap(([step, own]) => mark(source, step, own))];
}

/** What is said of the whole guide: the edition that it documents, and that it has been retired. */
export function guideSplices(source: GuideSource, edits: readonly Edit[]): Splice[] {
  return edits.flatMap((edit): Splice[] => {
    if (edit.edit === 'edition') return [source.replacedValue('edition', edit.to)];
    return edit.edit === 'not-retired' ? [source.withoutKey('retired')] : [];
  });
}

/** What an act names; where it is to name nothing, its `as` goes, with the comma or the line that it has. */
function name(source: GuideSource, { step, act, to }: EditOf<'as'>): Splice {
  const named = source.at(step, 'act', act, 'as');
  if (to !== null) return replaced(named, to);
  const map = source.at(step, 'act', act);
  const from = keyFrom(map, 'as');
  const before = source.text.slice(0, from).replace(isFlow(map) ? /,\s*$/ : /\r?\n[ \t]*$/, '');
  return { from: before.length, to: rangeOf(named)[1], text: '' };
}

/** The colour that is claimed of a control; without one, the claim goes, and with the last claim the line. */
function look(source: GuideSource, { step, control, to }: EditOf<'look'>): Splice {
  if (to !== null) return replaced(source.at(step, 'looks', control), to);
  const looks = source.at(step, 'looks');
  const claims: unknown = isMap(looks) ? looks.toJSON() : {};
  const rest = Object.entries(claims ?? {}).filter(([one]) => one !== control);
  const [from, end] = rangeOf(looks);
  if (rest.length > 0) {
    const text = rest.map(([one, colour]) => `${one}: ${String(colour)}`).join(', ');
    return { from, to: end, text: `{ ${text} }` };
  }
  const line = source.lineStart(keyFrom(source.map(step), 'looks'));
  return { from: source.lineEnd(line - 2), to: source.lineEnd(end), text: '' };
}

function replaced(scalar: Node | undefined, to: string): Splice {
  const [from, end] = rangeOf(scalar);
  return { from, to: end, text: written(to, isScalar(scalar) ? scalar : null, 'flow') };
}

function rangeOf(node: Node | undefined): [from: number, to: number] {
  const [from, to] = node?.range ?? [];
  if (from === undefined || to === undefined) throw new Error('what is to be changed is not there');
  return [from, to];
}

function keyFrom(map: Node | undefined, key: string): number {
  const pair = isMap(map) ? map.items.find((one) => keyOf(one)?.value === key) : undefined;
  return rangeOf(pair && keyOf(pair))[0];
}

function isFlow(node: Node | undefined): boolean {
  return isMap(node) && node.flow === true;
}

/** A line for each mark that the step does not bear yet, below the lines that such marks stand among. */
function mark(source: GuideSource, step: string, marks: ReadonlySet<Flag>): Splice[] {
  const map = source.map(step);
  if (map === undefined) throw new Error(`there is no step ${step}`);
  const set: Splice[] = [];
  const missing: Flag[] = [];
  for (const flag of flags) {
    if (!marks.has(flag)) continue;
    const known = map.get(flag, true);
    if (!isScalar(known)) missing.push(flag);
    else if (known.value !== true && known.range)
      set.push({ from: known.range[0], to: known.range[1], text: 'true' });
  }
  if (missing.length === 0) return set;
  const anchor = map.items.findLast((pair) => heads.has(String(keyOf(pair)?.value)));
  const last = isScalar(anchor?.value) ? anchor.value.range : undefined;
  if (!last) throw new Error(`the step ${step} has no line to put a mark under`);
  if (map.flow === true)
    return [...set, { from: last[1], to: last[1], text: missing.map((flag) => `, ${flag}: true`).join('') }];
  const at = source.lineEnd(last[1]);
  const line = source.eol + ' '.repeat(source.indentOf(step));
  return [...set, { from: at, to: at, text: missing.map((flag) => `${line}${flag}: true`).join('') }];
}

/** The short lines that a step begins with. */
const heads: ReadonlySet<string> = new Set(['id', 'device', 'screen', 'host', ...flags]);

function keyOf(pair: Pair): Scalar | undefined {
  return isScalar(pair.key) ? pair.key : undefined;
}

/** What several changes want alike is done once. */
function unique(splices: readonly Splice[]): Splice[] {
  const seen = new Set<string>();
  return splices.filter((splice) => {
    const key = JSON.stringify(splice);
    return !seen.has(key) && seen.add(key);
  });
}
