import type { LoadedGuide } from '../../guide/load.ts';
import type { Run } from '../../guide/run/schema.ts';
import type { Guide, Step } from '../../guide/schema.ts';
import type { Catalogue } from '../../guide/text/catalogue.ts';
import { longDate } from '../../guide/text/long-date.ts';
import type { Card } from './shot.ts';

/** What is to be known of a film as a whole. */
export interface FilmFacts {
  guide: string;
  language: string;
  title: string;
  tenant: 'simulated' | 'live';
  edition: string | null;
  /** The day of the walk, as YYYY-MM-DD where the municipality is. */
  madeOn: string;
  /** The voice is one that nobody would publish. */
  isDraft: boolean;
  retired: Guide['retired'];
}

/** @param isDraft the voice is one that nobody would publish */
export function factsOf({ guide }: LoadedGuide, run: Run, isDraft: boolean): FilmFacts {
  // sv-SE writes a day as ISO 8601 has it.
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date(run.startedAt));
  return {
    guide: guide.id,
    language: guide.language,
    title: guide.title,
    tenant: run.tenant,
    edition: run.edition,
    madeOn: day,
    isDraft,
    retired: guide.retired,
  };
}

/** What the film says of itself before anything else: paragraphs, the gravest first. */
export function noticesOf(facts: FilmFacts, text: Catalogue): string[] {
  return [
    ...(facts.retired === undefined
      ? []
      : [text.retired(longDate(facts.retired.since, facts.language), facts.retired.replacedBy)]),
    ...(facts.tenant === 'simulated' ? [text.film.simulated] : []),
  ];
}

/** What is said while the title stands. */
export function openingOf(facts: FilmFacts, text: Catalogue): string {
  return [
    ...noticesOf(facts, text).slice(0, facts.retired === undefined ? 0 : 1),
    text.film.opening(facts.title),
  ].join(' ');
}

export function titleCard(facts: FilmFacts, text: Catalogue): Card {
  return {
    kind: 'title',
    device: null,
    kicker: text.film.kicker,
    title: facts.title,
    lines: noticesOf(facts, text),
    marks: facts.isDraft ? [text.film.draft] : [],
    address: null,
  };
}

export function endCard(facts: FilmFacts, text: Catalogue): Card {
  const { done, help } = text.film.closing;
  return {
    kind: 'end',
    device: null,
    kicker: facts.title,
    title: done,
    lines: [help, text.film.madeOn(longDate(facts.madeOn, facts.language), text.film.place[facts.tenant])],
    marks: facts.isDraft ? [text.film.draft] : [],
    address: null,
  };
}

/** A step that was not seen: what there is to do, and where. */
export function stepCard(
  { device, instruction, act, optional }: Step,
  { title, text }: { title: string; text: Catalogue },
): Card {
  const open = act.find((one) => 'open' in one);
  return {
    kind: 'step',
    device,
    kicker: device === 'phone' ? text.film.phoneCard : text.film.pcCard,
    title,
    lines: [instruction],
    marks: optional ? [text.film.optionalCard] : [],
    address: open?.open ?? null,
  };
}
