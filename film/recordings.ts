import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { check } from '../guide/check.ts';
import type { LoadedGuide } from '../guide/load.ts';
import { filmSchema, type FilmJson } from './film-json.ts';
import { picturesOf } from './pictures/choose.ts';

/** What a recording consists of besides its pictures and clips; `GUIDE` stands for the guide's id. */
const own = ['GUIDE.mp4', 'GUIDE.vtt', 'GUIDE.srt', 'GUIDE.md', 'film.json', 'poster.jpg'];

/** Kept under version control, so that they are always there. */
const kept = own.filter((name) => !name.endsWith('.mp4'));

/** The folder of a guide's recording: a translation has one of its own. */
export function recordingFolder(root: string, { guide, file }: Pick<LoadedGuide, 'guide' | 'file'>): string {
  return join(root, basename(file) === 'guide.yaml' ? guide.id : `${guide.id}.${guide.language}`);
}

/**
 * Reads what a recording's film shows; null where nothing has been recorded.
 *
 * @throws UserError where `film.json` is not what it must be
 */
export function readFilm(folder: string): FilmJson | null {
  const file = join(folder, 'film.json');
  if (!existsSync(file)) return null;
  return check(filmSchema, JSON.parse(readFileSync(file, 'utf8')), {
    where: file,
    cure: 'Record the guide anew: npx tofaktor record',
  });
}

/**
 * Holds the files of a recording against its guide.
 *
 * @returns a sentence for each file that no step claims, and for each step without its files
 */
export function recordingProblems(root: string, loaded: Pick<LoadedGuide, 'guide' | 'file'>): string[] {
  const folder = recordingFolder(root, loaded);
  const film = readFilm(folder);
  if (film === null) return [];
  const { guide } = loaded;
  const named = (names: readonly string[]) => names.map((name) => name.replace('GUIDE', guide.id));
  const filmed = new Set(film.chapters.filter(({ seen }) => seen !== null).map(({ id }) => id));
  const needed = [
    ...named(kept),
    ...guide.steps.flatMap(({ id }) => [
      `clips/${id}.vtt`,
      ...(filmed.has(id) ? picturesOf(id).map((name) => `pictures/${name}`) : []),
    ]),
  ];
  const allowed = new Set([
    ...named(own),
    ...needed,
    ...guide.steps.flatMap(({ id }) => [
      `clips/${id}.mp4`,
      ...picturesOf(id).map((name) => `pictures/${name}`),
    ]),
  ]);
  const there = filesIn(folder);
  const cure = `record it anew: npx tofaktor record --guide ${guide.id}`;
  return [
    ...there
      .filter((file) => !allowed.has(file))
      .map((file) => `${join(folder, file)}: no step of the guide claims it; take it away, or ${cure}`),
    ...needed
      .filter((file) => !there.includes(file))
      .map((file) => `${join(folder, file)} is missing; ${cure}`),
  ];
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
