import { cuesOf } from './captions/cues.ts';
import type { Cue } from './captions/said.ts';
import type { FilmChapter } from './film-json.ts';
import type { Chapter } from './plan/plan.ts';
import type { Heard } from './plan/say.ts';
import type { Segment } from './plan/shot.ts';
import { seenHash } from './seen.ts';

/** A chapter where it stands in the film. Milliseconds of the film. */
export interface Placed {
  chapter: Chapter;
  from: number;
  /** When the film has faded into it. */
  own: number;
  to: number;
  said: Heard[];
  cues: Cue[];
}

/** Lays chapters one after the other. */
export function placed(chapters: readonly Chapter[]): Placed[] {
  let from = 0;
  return chapters.map((chapter) => {
    const own = from + chapter.fade;
    const to = from + chapter.segment.duration;
    const said = chapter.said.map((one) => ({ ...one, at: one.at + from }));
    const place = { chapter, from, own, to, said, cues: cuesOf(said, to) };
    from = to;
    return place;
  });
}

/** A chapter as `film.json` has it. */
export function described({ chapter, from, to, said }: Placed): FilmChapter {
  const { id, take, title, narration, layout, segment } = chapter;
  return {
    id,
    number: take?.number ?? null,
    title,
    from,
    to,
    device: take?.step.device ?? null,
    screen: take?.step.screen ?? null,
    layout,
    narration,
    seen: take?.seen ? seenHash(take.seen.view.tree) : null,
    shows: momentsOf(segment, from),
    said: said.map(({ text, at, duration }) => ({ from: at, to: at + duration, text })),
  };
}

/** Stretches of the same kind as one. */
function momentsOf({ shots, duration }: Segment, start: number): FilmChapter['shows'] {
  const moments: FilmChapter['shows'] = [];
  for (const [place, { at, what }] of shots.entries()) {
    const to = start + (shots[place + 1]?.at ?? duration);
    const last = moments.at(-1);
    if (last?.what === what) last.to = to;
    else moments.push({ from: start + at, to, what });
  }
  return moments;
}
