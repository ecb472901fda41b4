import type { Catalogue } from '../../guide/text/catalogue.ts';

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
