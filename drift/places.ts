import type { DocumentedLeaf, ObservedLeaf } from './leaves.ts';
import { tester, type Claim } from './words.ts';

/** Where on a screen what stands: answers in places of the list of observed leaves, lowest first. */
export class Places {
  readonly #leaves: readonly ObservedLeaf[];
  readonly #byRole = new Map<string, number[]>();
  readonly #byWords = new Map<string, number[]>();
  readonly #answers = new Map<string, readonly number[]>();

  constructor(leaves: readonly ObservedLeaf[]) {
    this.#leaves = leaves;
    for (const [place, leaf] of leaves.entries()) {
      enter(this.#byWords, leaf.words, place);
      for (const role of new Set([leaf.role, ...leaf.echoes])) {
        enter(this.#byRole, role, place);
        enter(this.#answers, keyOf(role, leaf.words), place);
      }
    }
  }

  /** What has the role and the words of a claim. The same claim gets the same list again. */
  fitting({ role, words }: DocumentedLeaf): readonly number[] {
    if (words === undefined) return this.#byRole.get(role) ?? [];
    const key = keyOf(role, words);
    const known = this.#answers.get(key);
    if (known !== undefined || typeof words === 'string') return known ?? [];
    const answer = this.#where(this.#byRole.get(role) ?? [], words);
    this.#answers.set(key, answer);
    return answer;
  }

  /** What has the words of a claim, whatever its role. A claim without words means no element in particular. */
  saying({ words }: DocumentedLeaf): readonly number[] {
    if (words === undefined) return [];
    if (typeof words === 'string') return this.#byWords.get(words) ?? [];
    return this.#where([...this.#leaves.keys()], words);
  }

  #where(places: readonly number[], words: Claim): number[] {
    const fits = tester(words);
    return places.filter((place) => fits(this.#leaves[place]?.words ?? ''));
  }
}

/** A pattern and a text never share a key, however alike they are written. */
function keyOf(role: string, words: Claim): string {
  return `${role} ${words instanceof RegExp ? 'fits' : 'says'} ${String(words)}`;
}

function enter<Value>(map: Map<string, Value[] | readonly Value[]>, key: string, value: Value): void {
  const list = map.get(key) as Value[] | undefined;
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
