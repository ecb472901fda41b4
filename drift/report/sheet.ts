import type { Severity } from '../../guide/run/findings.ts';
import { severities } from '../../guide/run/findings.ts';
import type { Catalogue } from '../../guide/text/catalogue.ts';
import { catalogue } from '../../guide/text/catalogue.ts';
import { Album } from '../page/album.ts';
import { entriesOf, type Entry } from './entries.ts';
import type { ReportInput, ReviewPart } from './input.ts';

/** What every part of a report is made from: the input, and what is known of it throughout the page. */
export interface Sheet extends Omit<ReportInput, 'review'> {
  review: ReviewPart | undefined;
  text: Catalogue;
  album: Album;
  entries: readonly Entry[];
}

export function sheetOf(input: ReportInput): Sheet {
  const { guide, run, findings, pictures } = input;
  const album = new Album(pictures, run.viewport);
  return {
    ...input,
    text: catalogue(guide.language),
    album,
    review: input.review?.(album),
    entries: entriesOf(guide, run, findings),
  };
}

/** Steps and screens that something was found on. */
export function touchedOf({ entries }: Sheet): Entry[] {
  return entries.filter(({ findings }) => findings.length > 0);
}

/** The gravest severity of an entry's findings; those that somebody has seen count last. */
export function gravestOf({ findings }: Entry): Severity {
  return severities.find((severity) => findings.some((one) => one.severity === severity)) ?? 'cosmetic';
}

/** The step's place in the guide, from 1; null where the guide has no such step. */
export function numberOf({ guide }: Sheet, step: string | null): number | null {
  const place = guide.steps.findIndex(({ id }) => id === step);
  return place < 0 ? null : place + 1;
}
