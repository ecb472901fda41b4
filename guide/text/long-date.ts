/** A day as a reader writes it: «14. mars 2023». @param day as YYYY-MM-DD */
export function longDate(day: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}
