import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UserError } from '../guide/errors.ts';
import { loadLexicon } from '../guide/lexicon.ts';
import type { LoadedGuide } from '../guide/load.ts';
import { readRun } from '../guide/run/store.ts';
import { readTrack } from '../guide/run/track.ts';
import type { Run } from '../guide/run/schema.ts';
import { openStaged, putFolder } from '../guide/staged-folder.ts';
import { catalogue, type Catalogue } from '../guide/text/catalogue.ts';
import type { VoiceSettings } from '../guide/voice-settings.ts';
import { toSrt, toVtt } from './captions/formats.ts';
import { shortTitle } from './captions/titles.ts';
import { transcript } from './captions/transcript.ts';
import { composeFilm, type Composed } from './compose.ts';
import { filmSize } from './draw/stage.ts';
import { inspectFilm } from './encode/inspect.ts';
import type { FilmJson } from './film-json.ts';
import { diskTrouble, putSame } from './files.ts';
import { forgetOld } from './kept.ts';
import { choose, picturesOf, type Choice } from './pictures/choose.ts';
import { illustrate, type Illustration } from './pictures/illustrate.ts';
import { beforeAfter, contactSheet } from './pictures/sheets.ts';
import { factsOf, noticesOf, type FilmFacts } from './plan/front.ts';
import { recordingFolder } from './recordings.ts';
import { described } from './timeline.ts';
import { openNarrator, type Narrator } from './voice/narrator.ts';

export interface RecordOptions {
  loaded: LoadedGuide;
  /** The folder of a run that was filmed. */
  folder: string;
  /** Where recordings are, a folder for each guide. */
  root: string;
  ffmpeg: string;
  voice: VoiceSettings;
  /** From which share of a small part's pixels a picture counts as changed. */
  change: number;
  /** Where sound, segments and clips are kept. */
  cache: string;
  onProgress: (done: number, of: number, what: string) => void;
}

export interface Recorded {
  /** Where it is. */
  folder: string;
  pictures: Choice;
  film: Composed;
  voice: { engine: string; isDraft: boolean; fromCache: number; made: number };
  /** The film is smaller than it could be: the browser would not be drawn larger. */
  isSmall: boolean;
  /** Sheets in the run's folder: all pictures, and those that have changed. */
  contactSheet: string;
  changes: string | null;
}

/**
 * Makes a guide's recording from a run that was filmed: film, captions, clips, transcript and pictures. What was recorded before
 * stays until all of it is there.
 *
 * @throws UserError where the run was not filmed or did not come to its end, where a voice or the disk fails
 */
export async function record(options: RecordOptions): Promise<Recorded> {
  const { loaded, root, voice, ffmpeg, cache } = options;
  const { run } = readRun(options.folder);
  if (run.stop !== null)
    throw new UserError(
      `${options.folder}: the walk stopped before its end, and half a guide is no recording. What was recorded before is as it was.`,
    );
  const target = recordingFolder(resolve(root), loaded);
  const narrator = await openNarrator({
    ...{ settings: voice, ffmpeg, language: loaded.guide.language },
    ...{ lexicon: loadLexicon(loaded.guide.language), cache: join(cache, 'sound') },
  });
  try {
    mkdirSync(root, { recursive: true });
    const staged = openStaged(target);
    const scratch = openStaged(join(cache, 'scratch'));
    try {
      return await new Recording(options, run, { narrator, target, staged, scratch }).make();
    } finally {
      for (const folder of [staged, scratch]) rmSync(folder, { recursive: true, force: true });
    }
  } catch (error) {
    throw diskTrouble(error, target);
  } finally {
    await narrator.close();
  }
}

interface Places {
  narrator: Narrator;
  /** Where the recording goes, and where it is made. */
  target: string;
  staged: string;
  scratch: string;
}

class Recording {
  readonly #options: RecordOptions;
  readonly #run: Run;
  readonly #places: Places;
  readonly #text: Catalogue;
  readonly #facts: FilmFacts;
  /** The pictures that were recorded before, by name. */
  readonly #old: ReadonlyMap<string, Buffer>;

  constructor(options: RecordOptions, run: Run, places: Places) {
    this.#options = options;
    this.#run = run;
    this.#places = places;
    this.#text = catalogue(options.loaded.guide.language);
    this.#facts = factsOf(options.loaded, run, places.narrator.engine.isDraft);
    const old = join(places.target, 'pictures');
    const names = existsSync(old) ? readdirSync(old) : [];
    this.#old = new Map(names.map((name) => [name, readFileSync(join(old, name))]));
  }

  async make(): Promise<Recorded> {
    const { folder, cache } = this.#options;
    const { narrator, target, staged } = this.#places;
    const { choice, illustrations } = await this.#choosePictures();
    const film = await this.#compose();
    this.#putPictures(choice);
    this.#putWords(film, choice);
    const sheets = await this.#sheets(choice, illustrations);
    putFolder(staged, target);
    for (const kept of ['sound', 'soundtracks', 'segments', 'clips']) forgetOld(join(cache, kept));
    const { engine, fromCache, made } = narrator;
    return {
      folder: target,
      pictures: choice,
      film,
      voice: { engine: engine.name, isDraft: engine.isDraft, fromCache, made },
      isSmall: (readTrack(folder).size.pc?.width ?? filmSize.width) < filmSize.width,
      ...sheets,
    };
  }

  async #choosePictures(): Promise<{ choice: Choice; illustrations: Illustration[] }> {
    const { loaded, folder, change, onProgress } = this.#options;
    const { illustrations } = illustrate({ guide: loaded.guide, run: this.#run, folder, text: this.#text });
    const drawn: Illustration[] = [];
    for await (const one of illustrations) {
      drawn.push(one);
      onProgress(drawn.length, loaded.guide.steps.length, `picture of ${one.step}`);
    }
    const choice = choose({ guide: loaded.guide, old: this.#old, illustrations: drawn, change });
    return { choice, illustrations: drawn };
  }

  async #compose(): Promise<Composed> {
    const { loaded, folder, ffmpeg, cache, onProgress } = this.#options;
    const { narrator, staged, scratch } = this.#places;
    const film = await composeFilm({
      ...{ loaded, folder, ffmpeg, cache, onProgress, narrator, scratch },
      ...{ run: this.#run, track: readTrack(folder), facts: this.#facts, text: this.#text, out: staged },
    });
    const isSilent = narrator.engine.name === 'silent';
    const file = join(staged, `${loaded.guide.id}.mp4`);
    const problems = await inspectFilm(ffmpeg, file, { places: film.chapters, isSilent });
    if (problems.length > 0)
      throw new Error(
        ['The film is not as it was planned:', ...problems.map((one) => `  ${one}`)].join('\n'),
      );
    return film;
  }

  /** A picture that looks the same is the same file, with the same date. */
  #putPictures({ files }: Choice): void {
    const { target, staged } = this.#places;
    mkdirSync(join(staged, 'pictures'));
    for (const [name, bytes] of files) {
      const [old, place] = [target, staged].map((one) => join(one, 'pictures', name));
      if (old === undefined || place === undefined) continue;
      if (bytes === 'keep') putSame(old, place);
      else writeFileSync(place, bytes);
    }
  }

  #putWords({ chapters, duration }: Composed, { files }: Choice): void {
    const { guide } = this.#options.loaded;
    const { narrator, staged } = this.#places;
    const cues = chapters.flatMap((one) => one.cues);
    const header = { language: guide.language, title: guide.title };
    writeFileSync(join(staged, `${guide.id}.vtt`), toVtt(cues, header));
    writeFileSync(join(staged, `${guide.id}.srt`), toSrt(cues));
    const told = chapters.flatMap(({ chapter: { take, title, narration }, from }) => {
      if (take === null) return [];
      const { step, number } = take;
      const [annotated] = picturesOf(step.id);
      const picture = files.has(annotated) ? `pictures/${annotated}` : null;
      return [
        {
          number,
          title,
          at: from,
          device: step.device,
          narration,
          alt: picture && (step.alt ?? null),
          picture,
        },
      ];
    });
    const notices = [
      ...noticesOf(this.#facts, this.#text),
      ...(this.#facts.isDraft ? [this.#text.film.draft] : []),
    ];
    writeFileSync(
      join(staged, `${guide.id}.md`),
      transcript({ guide, notices, chapters: told, text: this.#text }),
    );
    const { language, title, tenant, edition, madeOn, isDraft } = this.#facts;
    const film: FilmJson = {
      schemaVersion: 1,
      guide: guide.id,
      ...{ language, title, tenant, edition, madeOn, isDraft },
      voice: narrator.engine.name,
      duration,
      size: filmSize,
      chapters: chapters.map(described),
    };
    writeFileSync(join(staged, 'film.json'), `${JSON.stringify(film, null, 1)}\n`);
  }

  async #sheets(
    choice: Choice,
    illustrations: Illustration[],
  ): Promise<Pick<Recorded, 'contactSheet' | 'changes'>> {
    const { loaded, folder } = this.#options;
    const { guide } = loaded;
    const items = guide.steps.map((step, place) => {
      const drawn = illustrations.find((one) => one.step === step.id);
      return { number: place + 1, title: shortTitle(step, this.#text), picture: drawn?.annotated ?? null };
    });
    const all = join(folder, 'contact-sheet.png');
    writeFileSync(all, await contactSheet(items, guide.title, this.#text));
    const pairs = items.flatMap(({ picture, ...item }) => {
      const id = guide.steps[item.number - 1]?.id ?? '';
      const before = this.#old.get(picturesOf(id)[0]);
      return choice.changed.includes(id) && picture && before ? [{ ...item, before, now: picture }] : [];
    });
    const sheet = await beforeAfter(pairs, this.#text);
    const changes = join(folder, 'changed-pictures.png');
    if (sheet === null) rmSync(changes, { force: true });
    else writeFileSync(changes, sheet);
    return { contactSheet: all, changes: sheet === null ? null : changes };
  }
}
