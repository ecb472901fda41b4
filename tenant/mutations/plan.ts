import type { Host } from '../hosts.ts';
import type { Mutation } from './schema.ts';
import { screenIds, screens, type ScreenId } from './screens.ts';
import { words, type Language, type Words } from './words.ts';

/** An operation on elements, with its place in the file. */
export type ElementOperation = Extract<
  Mutation,
  { op: 'text' | 'remove' | 'attribute' | 'insert' | 'replace' | 'move' }
> & { readonly index: number };

/** What a page's script is to do (`client/mutations.js`). */
export interface Plan {
  readonly screens: readonly {
    /** CSS that finds something while the screen is showing. */
    readonly shows: string;
    readonly operations: readonly ElementOperation[];
    readonly language?: Language;
  }[];
  /** The words of both languages, where some screen changes language. */
  readonly words?: Readonly<Record<Language, Words>>;
  /** Where to report which selectors matched. */
  readonly report: string;
  /** The page is not shown: this control is pressed as soon as it answers. */
  readonly press?: string;
  /** Its form goes this way first. */
  readonly via?: string;
  /** Any button or link goes on to this address. */
  readonly goOn?: string;
}

const elementOperations = ['text', 'remove', 'attribute', 'insert', 'replace', 'move'];

/** What is to be done in the pages of one host, whichever of its screens they show. */
export function planFor(host: Host, mutations: readonly Mutation[], report: string): Plan {
  const planned = screenIds
    .filter((id) => screens[id].host === host)
    .map((id) => planScreen(id, mutations))
    .filter(({ operations, language }) => operations.length > 0 || language !== undefined);
  const translates = planned.some(({ language }) => language !== undefined);
  return { screens: planned, report, ...(translates && { words }) };
}

function planScreen(id: ScreenId, mutations: readonly Mutation[]): Plan['screens'][number] {
  const language = mutations.findLast((one) => one.screen === id && one.op === 'language');
  return {
    shows: screens[id].shows,
    operations: mutations
      .map((one, index) => ({ ...one, index }))
      .filter((one): one is ElementOperation => one.screen === id && elementOperations.includes(one.op)),
    ...(language?.op === 'language' && { language: language.value }),
  };
}
