/** Where the nights are: a walk after midnight belongs to the day that it is there. */
const timeZone = 'Europe/Oslo';

const day = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });

const milliseconds = 86_400_000;

/** The night of a moment, as its date: `2026-11-22`. */
export function nightOf(moment: string | Date): string {
  return day.format(new Date(moment));
}

/** How many nights lie between two moments: from one evening's to the next morning's is one. */
export function nightsBetween(earlier: string | Date, later: string | Date): number {
  return Math.round((Date.parse(nightOf(later)) - Date.parse(nightOf(earlier))) / milliseconds);
}

/** The nights up to and including this one, the earliest first. */
export function nightsUpTo(last: string, count: number): string[] {
  const end = Date.parse(last);
  return Array.from({ length: count }, (_, place) =>
    new Date(end - (count - 1 - place) * milliseconds).toISOString().slice(0, 10),
  );
}

/** A night as a reader writes it: «22. november», with the year where it is another than that of the reader. */
export function longNight(moment: string | Date, language: string, now: string | Date): string {
  const night = nightOf(moment);
  const sameYear = night.slice(0, 4) === nightOf(now).slice(0, 4);
  return new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(new Date(night));
}

/** Nights beside each other, as dates, as a reader writes them: «24.–25. nov.» */
export function nightSpan(from: string, to: string, language: string): string {
  const short = new Intl.DateTimeFormat(language, { timeZone: 'UTC', day: 'numeric', month: 'short' });
  return short.formatRange(new Date(from), new Date(to));
}

/** A moment as a reader writes it: «22. november kl. 03.14». */
export function longMoment(moment: string | Date, language: string, now: string | Date): string {
  const { hour, minute } = Object.fromEntries(
    new Intl.DateTimeFormat(language, { timeZone, hour: '2-digit', minute: '2-digit' })
      .formatToParts(new Date(moment))
      .map(({ type, value }) => [type, value]),
  );
  return `${longNight(moment, language, now)} kl. ${hour}.${minute}`;
}
