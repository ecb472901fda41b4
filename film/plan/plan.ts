import type { LoadedGuide } from '../../guide/load.ts';
import { narrationOf } from '../../guide/narration.ts';
import type { Run } from '../../guide/run/schema.ts';
import type { Track } from '../../guide/run/track.ts';
import type { Device } from '../../guide/screens.ts';
import type { Catalogue } from '../../guide/text/catalogue.ts';
import { shortTitle } from '../captions/titles.ts';
import type { Speech } from '../voice/voice.ts';
import { cardScene } from './cards.ts';
import { endCard, openingOf, stepCard, titleCard, type FilmFacts } from './front.ts';
import { layoutOf } from './layout.ts';
import type { Heard, Sentence } from './say.ts';
import { sceneOf } from './scene.ts';
import { sentencesOf } from './sentences.ts';
import type { Card, Layout, LowerThird, Pointer, Segment, Shot, Stage, Written } from './shot.ts';
import { grid, Strip, tick } from './strip.ts';
import { takesOf, type Seen, type Take } from './takes.ts';

/** Milliseconds of waiting from which on it is said that the film leaves it out. */
const longWait = 4_000;

const fadeLength = 4 * tick;

/** A part of the film with a name of its own: a step, or what stands before and after them. */
export interface Chapter {
  id: string;
  take: Take | null;
  title: string;
  /** What it is told by, as it is written. */
  narration: string;
  layout: Layout | 'card';
  /** Milliseconds in which the film fades into it, as a part of it. The first has nothing to fade from. */
  fade: number;
  segment: Segment;
  /** On the segment's own clock. */
  said: readonly Heard[];
}

export interface PlanSource {
  loaded: LoadedGuide;
  run: Run;
  track: Track;
  facts: FilmFacts;
  text: Catalogue;
  /** @throws UserError where it cannot be spoken */
  speak: (sentence: string) => Promise<Speech>;
}

/** Plans the film of a run, chapter by chapter: every still of it, and when everything is said. */
export async function planFilm(source: PlanSource): Promise<readonly Chapter[]> {
  return new Planner(source).plan();
}

class Planner {
  readonly #source: PlanSource;
  readonly #chapters: Chapter[] = [];
  readonly #pointers: Partial<Record<Device, Pointer>> = {};
  /** What stands in the fields of the visit under way. */
  #written: { visit: number; fields: readonly Written[] } = { visit: -1, fields: [] };
  #last: Shot | null = null;

  constructor(source: PlanSource) {
    this.#source = source;
  }

  async plan(): Promise<readonly Chapter[]> {
    const { loaded, run, track, facts, text } = this.#source;
    const takes = takesOf(loaded, run, track);
    const opening = openingOf(facts, text);
    const { done, help } = text.film.closing;
    const closing = `${done} ${help}`;
    // Asked for all at once, so that they need not be waited for one by one.
    const narrations = [opening, ...takes.map(({ step }) => narrationOf(step)), closing];
    await Promise.all(narrations.map((narration) => this.#spoken(narration)));
    await this.#card('title', { title: facts.title, narration: opening, card: titleCard(facts, text) });
    for (const [place, take] of takes.entries()) {
      const layout = layoutOf(takes, place);
      if (take.seen === null || layout === 'card') await this.#told(take, takes.length);
      else await this.#seen(take, { seen: take.seen, layout, of: takes.length });
    }
    await this.#card('end', { title: done, narration: closing, card: endCard(facts, text) });
    return this.#chapters;
  }

  async #told(take: Take, of: number): Promise<void> {
    const { text } = this.#source;
    const { step, number } = take;
    const title = shortTitle(step, text);
    const card = stepCard(step, { title, text });
    await this.#card(step.id, {
      title,
      narration: narrationOf(step),
      card,
      take,
      lowerThird: { step: text.film.step(number, of), title },
    });
  }

  async #card(
    id: string,
    {
      title,
      narration,
      card,
      take,
      lowerThird,
    }: { title: string; narration: string; card: Card; take?: Take; lowerThird?: LowerThird },
  ): Promise<void> {
    const sentences = await this.#spoken(narration);
    const { segment, said } = cardScene(id, { card, lowerThird: lowerThird ?? null, sentences });
    this.#add({ id, take: take ?? null, title, narration, layout: 'card', segment, said });
  }

  async #seen(take: Take, { seen, layout, of }: { seen: Seen; layout: Layout; of: number }): Promise<void> {
    const { text, loaded } = this.#source;
    const { step, number } = take;
    const title = shortTitle(step, text);
    const narration = narrationOf(step);
    const forward = seen.waited > longWait ? await this.#spoken(text.film.fastForward) : [];
    const { said, segment, end } = sceneOf({
      id: step.id,
      seen,
      stage: this.#stage(seen, layout),
      lowerThird: { step: text.film.step(number, of), title },
      points: (seen.view.looks ?? [])
        .filter(({ control }) => step.point.includes(control))
        .map(({ box }) => box),
      sentences: await this.#spoken(narration),
      forward: forward[0] ?? null,
      sample: { ...text.film.sample, account: loaded.guide.sample.account },
      pointers: this.#pointers,
    });
    if (end.pointer) this.#pointers[seen.device] = end.pointer;
    this.#written = { visit: seen.visit, fields: end.written };
    this.#add({
      id: step.id,
      take,
      title,
      narration: [narration, ...forward.map((one) => one.text)].join(' '),
      layout,
      segment,
      said,
    });
  }

  #stage({ held, visit }: Seen, layout: Layout): Stage {
    const { run, text } = this.#source;
    const shown = layout === 'pc' ? [held.pc] : [held.pc, held.phone];
    return {
      layout,
      frames: Object.fromEntries(shown.flatMap((frame) => (frame ? [[frame.device, frame.file]] : []))),
      windows: { ...run.viewport },
      written: this.#written.visit === visit ? this.#written.fields : [],
      highlights: [],
      pointer: null,
      phoneNote: layout !== 'pc' && run.tenant === 'simulated' ? text.film.drawing : null,
      note: null,
    };
  }

  #spoken(narration: string): Promise<Sentence[]> {
    return Promise.all(
      sentencesOf(narration).map(async (text) => ({ text, speech: await this.#source.speak(text) })),
    );
  }

  #add(chapter: Omit<Chapter, 'fade'>): void {
    const { segment, said } = chapter;
    const first = segment.shots[0]?.shot;
    const strip = this.#last === null || first === undefined ? null : fadeBetween(this.#last, first);
    const fade = strip?.time ?? 0;
    this.#chapters.push({
      ...chapter,
      fade,
      segment: {
        id: segment.id,
        shots: [...(strip?.shots ?? []), ...segment.shots.map((one) => ({ ...one, at: one.at + fade }))],
        duration: grid * Math.ceil((segment.duration + fade) / grid),
      },
      said: said.map((one) => ({ ...one, at: one.at + fade })),
    });
    this.#last = segment.shots.at(-1)?.shot ?? null;
  }
}

function fadeBetween(last: Shot, first: Shot): Strip {
  const strip = new Strip();
  // The last still of the fade would be the first of what follows.
  strip.move(fadeLength, 'fade', (progress) => ({
    ...first,
    before: { shot: last, strength: 1 - progress * (1 - tick / fadeLength) },
  }));
  return strip;
}
