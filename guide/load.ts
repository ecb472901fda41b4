import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { check } from './check.ts';
import { UserError } from './errors.ts';
import { guideSchema, type Guide } from './schema.ts';
import type { Settings } from './settings.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

export interface LoadedGuide {
  guide: Guide;
  file: string;
  /** What stands in the file. */
  text: string;
  /** SHA-256 of the file's bytes, in hex: what a run was walked against. */
  hash: string;
}

/** The ids of all guides in a folder, in alphabetical order. */
export function guideIds(root: string): string[] {
  if (!existsSync(root)) throw new UserError(`TOFAKTOR_GUIDES names ${root}, and there is no such folder.`);
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'guide.yaml')))
    .map((entry) => entry.name)
    .sort();
}

/**
 * Reads a guide and holds it against its schema.
 *
 * @param guides the folder that holds the guides; null for the project's own
 * @param language as its two letters; null for that of `guide.yaml`
 * @throws UserError naming every problem, each with its line, or that there is no such guide, or not in that language
 */
export function loadGuide({
  guides,
  guide: id,
  language,
}: Pick<Settings, 'guides' | 'guide' | 'language'>): LoadedGuide {
  const root = guides ?? here;
  const known = guideIds(root);
  if (!known.includes(id))
    throw new UserError(
      `There is no guide "${id}". There is: ${known.join(', ') || 'none'}. Choose one with --guide.`,
    );
  const folder = join(root, id);
  const file = join(folder, language === null ? 'guide.yaml' : fileInLanguage(folder, id, language));
  const text = readFileSync(file, 'utf8');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const cure = 'Mend the file, then run: npx tofaktor verify --check-only';
  if (document.errors.length > 0) {
    const problems = document.errors.map(
      (error) => `  line ${error.linePos?.[0].line ?? '?'}: ${firstLine(error.message)}`,
    );
    throw new UserError([`${file} is not valid YAML:`, ...problems, cure].join('\n'));
  }
  const guide = check(
    guideSchema
      .refine((value) => value.id === id, {
        path: ['id'],
        message: `must be the name of the guide's folder, ${id}`,
      })
      .refine((value) => language === null || value.language === language, {
        path: ['language'],
        message: `must be the language in the file's name, ${language ?? ''}`,
      }),
    document.toJS(),
    { where: file, cure, line: (path) => lineOf(document, lines, path) },
  );
  return { guide, file, text, hash: guideHash(text) };
}

/** By which a run, a proposal and decisions say which text of a guide they are about: SHA-256, in hex. */
export function guideHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * The file that holds the guide in a language: a translation is a whole guide beside `guide.yaml`.
 *
 * @throws UserError naming the languages that there are
 */
function fileInLanguage(folder: string, id: string, language: string): string {
  const files = new Map<unknown, string>();
  for (const file of readdirSync(folder).sort()) {
    const translation = /^guide\.([a-z]{2})\.yaml$/.exec(file)?.[1];
    if (translation !== undefined) files.set(translation, file);
  }
  const main = parseDocument(readFileSync(join(folder, 'guide.yaml'), 'utf8')).get('language');
  files.set(main, 'guide.yaml');
  const found = files.get(language);
  if (found !== undefined) return found;
  // Nothing can be said of its languages before it has been mended.
  if (typeof main !== 'string') return 'guide.yaml';
  const known = [...files.keys()].map(String).sort().join(', ');
  throw new UserError(
    `The guide ${id} is not there in "${language}". It is in: ${known}. Choose one with --language.`,
  );
}

/** The line of a path's value; of its nearest parent where the path itself is missing. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number | null {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return null;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text;
}
