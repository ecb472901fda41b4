import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { styleText } from 'node:util';
import type { Recorded } from '../../film/record.ts';
import { readFilm, recordingFolder } from '../../film/recordings.ts';
import { staleSteps, type Stale } from '../../film/stale.ts';
import type { LoadedGuide } from '../../guide/load.ts';
import { loadRecordingSettings } from '../../guide/recording-settings.ts';
import { readRun } from '../../guide/run/store.ts';

/** What a person reads when a recording has been made. */
export function recordingSummary({ folder, film, voice, pictures, isSmall, ...sheets }: Recorded): string {
  const seconds = Math.round(film.duration / 1000);
  const row = (name: string, words: string) => `${name.padEnd(13)}${words}`;
  const named = (['new', 'changed', 'stale'] as const).flatMap((kind) =>
    pictures[kind].length === 0 ? [] : [row('', `${kind}: ${pictures[kind].join(', ')}`)],
  );
  return [
    styleText('bold', `Recorded: ${near(folder)}`),
    ...(voice.isDraft
      ? [
          styleText(
            'yellow',
            `DRAFT: the voice is ${voice.engine}. Set another for a film to publish (README.md, The film).`,
          ),
        ]
      : []),
    ...(isSmall
      ? [
          styleText(
            'yellow',
            'The browser is not drawn at 1920×1080: the film is made of frames of 1280×720, and is less sharp.',
          ),
        ]
      : []),
    '',
    row(
      'Film',
      `${Math.floor(seconds / 60)} min ${seconds % 60} s, ${film.parts} parts, ${film.encoded} of them encoded`,
    ),
    row('Voice', `${voice.engine}: ${voice.made} sentences spoken, ${voice.fromCache} from the cache`),
    row(
      'Pictures',
      `${pictures.new.length} new, ${pictures.changed.length} changed, ${pictures.unchanged.length} unchanged, ${pictures.stale.length} stale`,
    ),
    ...named,
    row('All of them', near(sheets.contactSheet)),
    ...(sheets.changes === null ? [] : [row('Before/after', near(sheets.changes))]),
  ].join('\n');
}

/** What a program is told of a recording. */
export function recordedAsJson({ pictures, film, ...rest }: Recorded): unknown {
  const { new: added, changed, unchanged, stale, removed } = pictures;
  const { duration, parts, encoded } = film;
  return {
    ...rest,
    film: { duration, parts, encoded },
    pictures: { new: added, changed, unchanged, stale, removed },
  };
}

/** Which steps of the guide's film a run has made stale; null where there is no film. */
export function staleIn(folder: string, loaded: LoadedGuide): Stale[] | null {
  const place = recordingFolder(loadRecordingSettings().recordings, loaded);
  const film = existsSync(place) ? readFilm(place) : null;
  return film && staleSteps(film, loaded.guide, readRun(folder).run);
}

const reasons: Record<Stale['why'], string> = {
  'told-otherwise': 'the guide says it otherwise now',
  'shows-otherwise': 'the screen shows something else now',
  'not-in-film': 'it is not in the film',
  'not-in-guide': 'it is no longer in the guide',
  moved: 'it has another number now',
};

/** A line for each step whose film is stale. */
export function staleLines(stale: readonly Stale[]): string[] {
  return stale.map(({ step, why }) => `Film stale at ${step}: ${reasons[why]}.`);
}

function near(path: string): string {
  const way = relative(process.cwd(), path);
  return way.startsWith('..') ? path : join(way);
}
