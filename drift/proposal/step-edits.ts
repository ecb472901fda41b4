import { isMap, isScalar, type Pair, type Scalar } from 'yaml';
import { flags, type Edit, type EditOf, type Flag } from './edits.ts';
import { written } from './scalars.ts';
import type { GuideSource, Splice } from './source.ts';

/** What edits of a step's own values do to the file: names of controls, hosts, looks, and what is marked. */
export function stepSplices(source: GuideSource, edits: readonly Edit[]): Splice[] {
  const values = edits.flatMap((edit) => {
    if (edit.edit === 'as') return [name(source, edit)];
    if (edit.edit === 'host') return [value(source, edit.step, ['host'], edit.to, 'block')];
    return edit.edit === 'look' ? [look(source, edit)] : [];
  });
  const marked = new Map<string, Set<Flag>>();
  for (const edit of edits) {
    if (edit.edit !== 'flag') continue;
    marked.set(edit.step, (marked.get(edit.step) ?? new Set<Flag>()).add(edit.flag));
  }
  return [...unique(values), ...[...marked].flatMap(([step, own]) => mark(source, step, own))];
}

function value(
  source: GuideSource,
  step: string,
  path: (string | number)[],
  to: string,
  context: 'block' | 'flow',
): Splice {
  const scalar = source.at(step, ...path);
  if (!isScalar(scalar) || !scalar.range) throw new Error(`the step ${step} has no ${path.join('.')}`);
  const [from, end] = scalar.range;
  return { from, to: end, text: written(to, scalar, context) };
}

/** What an act names; where it is to name nothing, its `as` goes, with the comma or the line that it has. */
function name(source: GuideSource, { step, act, to }: EditOf<'as'>): Splice {
  if (to !== null) return value(source, step, ['act', act, 'as'], to, 'flow');
  const map = source.at(step, 'act', act);
  const named = source.at(step, 'act', act, 'as');
  const pair = isMap(map) ? map.items.find((one) => keyOf(one)?.value === 'as') : undefined;
  const [key = 0] = (pair && keyOf(pair)?.range) ?? [];
  const [, end = 0] = named?.range ?? [];
  if (!isMap(map) || end <= key) throw new Error(`the step ${step} names nothing in act ${act}`);
  const before = source.text.slice(0, key).replace(map.flow === true ? /,\s*$/ : /\r?\n[ \t]*$/, '');
  return { from: before.length, to: end, text: '' };
}

/** The colour that is claimed of a control; without one, the claim goes, and with the last claim the line. */
function look(source: GuideSource, { step, control, to }: EditOf<'look'>): Splice {
  if (to !== null) return value(source, step, ['looks', control], to, 'flow');
  const looks = source.at(step, 'looks');
  const line = source.map(step)?.items.find((pair) => keyOf(pair)?.value === 'looks');
  const from = line && keyOf(line)?.range?.[0];
  if (!isMap(looks) || from === undefined) throw new Error(`the step ${step} claims no looks`);
  const rest = looks.items.filter((pair) => keyOf(pair)?.value !== control);
  if (rest.length === 0) {
    return {
      from: source.lineEnd(source.lineStart(from) - 1),
      to: source.lineEnd(looks.range?.[1] ?? from),
      text: '',
    };
  }
  const [begin = 0, end = 0] = looks.range ?? [];
  const claims = rest.map(({ key, value: colour }) => `${String(key)}: ${String(colour)}`);
  return { from: begin, to: end, text: `{ ${claims.join(', ')} }` };
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
