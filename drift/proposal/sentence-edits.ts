import { isScalar, type Scalar } from 'yaml';
import type { OwnWords } from './decisions.ts';
import type { Edit, EditOf } from './edits.ts';
import type { SentenceField } from './proposal.ts';
import { written } from './scalars.ts';
import type { GuideSource, Splice } from './source.ts';

type Swap = EditOf<'sentence'>;

/** What edits of sentences do to the file. A person's own words take the place of a whole sentence. */
export function sentenceSplices(source: GuideSource, edits: readonly Edit[], own: OwnWords): Splice[] {
  const byPlace = new Map<string, Swap[]>();
  for (const edit of edits) {
    if (edit.edit !== 'sentence') continue;
    const key = placeKey(edit.step, edit.field);
    byPlace.set(key, [...(byPlace.get(key) ?? []), edit]);
  }
  return [...byPlace].flatMap(([key, swaps]) => {
    const [first] = swaps;
    const scalar = first && source.at(first.step, first.field);
    if (!isScalar(scalar) || typeof scalar.value !== 'string') throw new Error(`there is no sentence ${key}`);
    const words = own.get(key);
    const to = words === undefined ? swapped(scalar.value, swaps) : adapted(words, swaps);
    return to === scalar.value ? [] : [splice(source, scalar, to)];
  });
}

/** By what a sentence is known. */
export function placeKey(step: string, field: SentenceField): string {
  return `${step}/${field}`;
}

/** A sentence with all of its swaps. Two that want the same place: the first has it. */
export function swapped(sentence: string, swaps: readonly Pick<Swap, 'at' | 'from' | 'to'>[]): string {
  let result = '';
  let at = 0;
  for (const swap of swaps.toSorted((one, other) => one.at - other.at)) {
    if (swap.at < at || !sentence.startsWith(swap.from, swap.at)) continue;
    result += sentence.slice(at, swap.at) + swap.to;
    at = swap.at + swap.from.length;
  }
  return result + sentence.slice(at);
}

/** A person's own sentence, with what other changes swap in it where it still says so. */
function adapted(sentence: string, swaps: readonly Swap[]): string {
  const found = swaps.flatMap(({ from, to }) => {
    const quoted = from === '' ? -1 : sentence.indexOf(`«${from}»`);
    return quoted < 0 ? [] : [{ at: quoted + 1, from, to }];
  });
  return swapped(sentence, found);
}

function splice({ text }: GuideSource, scalar: Scalar, to: string): Splice {
  const [from = 0, end = 0] = scalar.range ?? [];
  return { from, to: from + text.slice(from, end).trimEnd().length, text: written(to.trim(), scalar) };
}
