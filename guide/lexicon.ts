import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { check } from './check.ts';
import { UserError } from './errors.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** How a language's words are said where they are not written as they are spoken. */
export interface Lexicon {
  /** Written → spoken: whole words, which may hold spaces. */
  words: ReadonlyMap<string, string>;
  /** What the signs of addresses and numbers are called: one character → its name. Empty: addresses are left to the voice. */
  signs: ReadonlyMap<string, string>;
  /** A number before one word of the first, or after one of the second, is an amount and no code. */
  amounts: { before: ReadonlySet<string>; after: ReadonlySet<string> };
}

/** What is said as it is written. */
export const emptyLexicon: Lexicon = {
  words: new Map(),
  signs: new Map(),
  amounts: { before: new Set(), after: new Set() },
};

const text = z
  .string('must be text: put it between quotes')
  .regex(/^\S(.*\S)?$/, 'must be a line of text, with no space at its ends');

const schema = (language: string) =>
  z.strictObject({
    language: z.literal(language, `must be the language in the file's name, ${language}`),
    words: z.record(text, text).default({}),
    signs: z.record(z.string().regex(/^[^\p{L}\p{N}\s]$/u, 'must be one sign'), text).default({}),
    amounts: z
      .strictObject({ before: z.array(text).default([]), after: z.array(text).default([]) })
      .default({ before: [], after: [] }),
  });

/**
 * Reads `lexicon.<language>.yaml`. A language that has none gets an empty lexicon.
 *
 * @param language as its two letters
 * @param folder where the lexicons are; left out: the project's own
 * @throws UserError naming every problem, each with its line
 */
export function loadLexicon(language: string, folder: string = here): Lexicon {
  const file = join(folder, `lexicon.${language}.yaml`);
  if (!existsSync(file)) return emptyLexicon;
  const cure = 'Mend the file; the comment at its top says how it is read.';
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  if (document.errors.length > 0) {
    const problems = document.errors.map(
      ({ linePos, message }) => `  line ${linePos?.[0].line ?? '?'}: ${message.split('\n', 1)[0] ?? ''}`,
    );
    throw new UserError([`${file} is not valid YAML:`, ...problems, cure].join('\n'));
  }
  const line = (path: readonly PropertyKey[]): number | null => {
    const node = document.getIn(path, true);
    return isNode(node) && node.range ? lines.linePos(node.range[0]).line : null;
  };
  const { words, signs, amounts } = check(schema(language), document.toJS(), { where: file, cure, line });
  return {
    words: new Map(Object.entries(words)),
    signs: new Map(Object.entries(signs)),
    amounts: { before: new Set(amounts.before), after: new Set(amounts.after) },
  };
}
