import type { Mutation } from './schema.ts';

/** What a page reports of a selector on a screen that it shows. */
export interface Sighting {
  /** The mutation's place in its file. */
  readonly index: number;
  readonly field: 'selector' | 'target';
  readonly outcome: 'found' | 'missing' | 'invalid';
}

/** Which selectors have matched something on a screen that was shown. */
export class Matches {
  readonly #mutations: readonly Mutation[];
  readonly #outcomes = new Map<string, Sighting>();

  constructor(mutations: readonly Mutation[]) {
    this.#mutations = mutations;
  }

  /** What has been found once counts as found, whatever other visits of the screen had. */
  note(sighting: Sighting): void {
    const key = `${sighting.index}.${sighting.field}`;
    if (this.#outcomes.get(key)?.outcome !== 'found') this.#outcomes.set(key, sighting);
  }

  /** A sentence for each selector that has matched nothing on a screen that was shown. */
  unmatched(): string[] {
    return [...this.#outcomes.values()].flatMap(({ index, field, outcome }) => {
      const mutation = this.#mutations[index];
      const selector = (mutation as { selector?: string; target?: string } | undefined)?.[field];
      if (outcome === 'found' || mutation === undefined || selector === undefined) return [];
      const what =
        outcome === 'invalid'
          ? 'is no CSS selector'
          : `matched nothing on ${mutation.screen}, which was shown`;
      return [`[${index}].${field}: ${JSON.stringify(selector)} ${what}`];
    });
  }
}
