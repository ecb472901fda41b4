import type { Severity } from '../../guide/run/findings.ts';
import { severities } from '../../guide/run/findings.ts';
import type { Catalogue } from '../../guide/text/catalogue.ts';
import { catalogue } from '../../guide/text/catalogue.ts';
import { Album } from './album.ts';
import { entriesOf, type Entry } from './entries.ts';
import type { ReportInput } from './input.ts';

/** What every part of a report is made from: the input, and what is known of it throughout the page. */
export interface Sheet extends ReportInput {
  text: Catalogue;
  album: Album;
  entries: readonly Entry[];
}

export function sheetOf(input: ReportInput): Sheet {
  const { guide, run, findings, pictures } = input;
  return {
    ...input,
    text: catalogue(guide.language),
    album: new Album(pictures, run.viewport),
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

/** Moments as a reader writes them, on the clock of the guide's readers. */
const zone = 'Europe/Oslo';

/** «25. november 2026» */
export function longDay(iso: string): string {
  const timeZone = iso.includes('T') ? zone : 'UTC';
  return new Intl.DateTimeFormat('nb', { dateStyle: 'long', timeZone }).format(new Date(iso));
}

/** «25. november 2026 kl. 03.14» */
export function moment(iso: string, { report }: Catalogue): string {
  const time = new Intl.DateTimeFormat('nb', { timeStyle: 'short', timeZone: zone }).format(new Date(iso));
  return report.moment(longDay(iso), time.replace(':', '.'));
}
