import type { DocumentedName } from './aria/node.ts';
import type { Act, Guide, Step } from './schema.ts';
import { catalogue, type Catalogue } from './text/catalogue.ts';

/** What a narration leaves unsaid, although the picture shows it. */
export interface NarrationProblem {
  /** The id of the step. */
  step: string;
  rule: 'open' | 'press' | 'choose' | 'enter' | 'scan' | 'point';
  /** What must be said, for the person who mends it. */
  needs: string;
}

/** What the film says of a step. */
export function narrationOf(step: Pick<Step, 'instruction' | 'narration'>): string {
  return step.narration ?? step.instruction;
}

/**
 * Holds the narration against the pictures: who does not see them must be told all that they show and a reader needs,
 * what is pressed and what is written included (audio description, as the law asks of recorded video).
 *
 * What is said counts as it is heard: case, quotation marks and punctuation do not matter. In a language that the
 * catalogue is not of, only names and addresses are looked for.
 *
 * @returns a problem for each thing left unsaid, in the guide's order; none when all is said
 */
export function checkNarration(
  guide: Pick<Guide, 'language' | 'steps'>,
  text: Catalogue = catalogue(guide.language),
): NarrationProblem[] {
  const { film } = text;
  const words = guide.language === film.language ? film : null;
  return guide.steps.flatMap((step) => {
    const heard = new Heard(narrationOf(step), film.endings);
    const unsaid = [
      ...step.act.map((act) => unsaidOf(act, heard, words)),
      ...step.point.map((control) => unsaidPoint(step, control, { heard, words })),
    ];
    return unsaid.flatMap((one) => (one === null ? [] : [{ step: step.id, ...one }]));
  });
}

type Words = Catalogue['film'];
type Unsaid = Omit<NarrationProblem, 'step'>;

/** A narration as it is heard. */
class Heard {
  readonly #words: string;
  readonly #endings: string;

  constructor(narration: string, endings: readonly string[]) {
    this.#words = ` ${fold(narration)} `;
    this.#endings = endings.join('|');
  }

  /** Exactly these words. */
  says(words: string): boolean {
    return this.#words.includes(` ${fold(words)} `);
  }

  /** One of these words, in whatever form: «tallet» for «tall». */
  speaksOf(words: readonly string[]): boolean {
    const forms = words.map((one) => fold(one).replaceAll(' ', `(?:${this.#endings})? `));
    return new RegExp(` (?:${forms.join('|')})(?:${this.#endings})? `, 'u').test(this.#words);
  }
}

/** Words alone, in lower case: what stands between and around them is not heard. */
function fold(text: string): string {
  return text
    .toLocaleLowerCase('nb')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function unsaidOf(act: Act, heard: Heard, words: Words | null): Unsaid | null {
  if ('open' in act) {
    const address = act.open.replace(/^https:\/\//, '');
    return heard.says(address) ? null : { rule: 'open', needs: address };
  }
  if ('press' in act) return unsaidPress('press', act.as?.name, { heard, words });
  if ('choose' in act) return unsaidPress('choose', act.as?.name, { heard, words });
  if (words === null) return null;
  if ('scan' in act)
    return heard.speaksOf(words.scanWords) ? null : { rule: 'scan', needs: anyOf(words.scanWords) };
  const field = words.entryWords[act.enter];
  if (heard.speaksOf(field) && heard.speaksOf(words.verbs.write)) return null;
  return { rule: 'enter', needs: `${anyOf(field)}, with ${anyOf(words.verbs.write)}` };
}

interface Hearing {
  heard: Heard;
  words: Words | null;
}

/** What has a name is called by it; of what has none, it is said at least that it is pressed. */
function unsaidPress(
  rule: 'press' | 'choose',
  name: DocumentedName | undefined,
  { heard, words }: Hearing,
): Unsaid | null {
  if (name !== undefined) {
    const names = literalsOf(name);
    return names.length === 0 || names.some((one) => heard.says(one)) ? null : { rule, needs: anyOf(names) };
  }
  if (words === null || heard.speaksOf(words.verbs.press)) return null;
  return { rule, needs: anyOf(words.verbs.press) };
}

/** What is pointed at and not touched: a name that its text alternative quotes, else a thing that it speaks of. */
function unsaidPoint(step: Step, control: string, { heard, words }: Hearing): Unsaid | null {
  if (step.alt === undefined || step.act.some((act) => controlOf(act) === control)) return null;
  const quoted = [...step.alt.matchAll(/«([^»]+)»/g)].map(([, name = '']) => name);
  if (quoted.length > 0)
    return quoted.some((name) => heard.says(name)) ? null : { rule: 'point', needs: anyOf(quoted) };
  const small = words?.smallWords ?? [];
  const things = fold(step.alt)
    .split(' ')
    .filter((word) => word.length >= 5 && !small.includes(word));
  if (things.length === 0 || things.some((thing) => heard.says(thing))) return null;
  return { rule: 'point', needs: anyOf(things) };
}

function controlOf(act: Act): string | null {
  if ('press' in act) return act.press;
  if ('choose' in act) return act.choose;
  if ('enter' in act) return act.into;
  return 'scan' in act ? act.scan : null;
}

/** What a name says for certain: all of a text; of a pattern, the longest stretch of words in each alternative. */
function literalsOf(name: DocumentedName): string[] {
  if (typeof name === 'string') return [name].filter((one) => fold(one) !== '');
  const alternatives = /[()]/.test(name.source) ? [name.source] : name.source.split('|');
  const longest = alternatives.map((source) =>
    source
      // What is escaped, chosen from, repeated or grouped says nothing certain.
      .replaceAll(/\[(?:[^\]\\]|\\.)*\]|\\[a-zA-Z]|.[*?]|.?\{[^}]*\}|[.^$+|()]/gu, '\n')
      .replaceAll(/\\(.)/gu, '$1')
      .split('\n')
      .map((part) => part.trim())
      .reduce((best, part) => (fold(part).length > fold(best).length ? part : best), ''),
  );
  return longest.some((one) => fold(one) === '') ? [] : longest;
}

function anyOf(words: readonly string[]): string {
  return words.map((word) => `«${word}»`).join(' or ');
}
