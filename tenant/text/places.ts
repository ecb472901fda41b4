const place = /\{(\w+)\}/g;

/** What varies in a text: `days` in `{days} dager`. */
export function placesIn(text: string): string[] {
  return Array.from(text.matchAll(place), ([, name = '']) => name);
}

/** A text with what varies in it put in: `fill('{days} dager', { days: 14 })`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(place, (whole, name: string) => String(values[name] ?? whole));
}

/** The source of a regular expression that fits the text whatever was put in, with a group for each place. */
export function patternOf(text: string): string {
  const pieces = text
    .split(place)
    .map((piece, index) => (index % 2 === 0 ? literally(piece) : `(?<${piece}>.+)`));
  return `^${pieces.join('')}$`;
}

/** What was put in for each place, where the words are the text filled in; undefined where they are not. */
export function valuesIn(text: string, words: string): Readonly<Record<string, string>> | undefined {
  const met = new RegExp(patternOf(text), 'u').exec(words);
  return met === null ? undefined : { ...met.groups };
}

/** Words with the places in them again: `{days}` for 14 in `14 dager`. A value that stands there twice stays. */
export function reopen(words: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((text, [name, value]) => {
    const pieces = text.split(new RegExp(`(?<![\\p{L}\\d])${literally(value)}(?![\\p{L}\\d])`, 'u'));
    return pieces.length === 2 ? pieces.join(`{${name}}`) : text;
  }, words);
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
