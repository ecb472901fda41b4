import { parse } from 'yaml';
import { parseAriaNode } from '../../guide/aria/notation.ts';
import type { Catalogue } from '../../guide/text/catalogue.ts';

/** A line of a guide's file, as somebody reads it who has never seen the file. */
export interface PlainLine {
  /** What it is about, as in «Knapp»; null where it is shown as it stands. */
  label: string | null;
  words: string;
}

/**
 * Lines of a guide's file in plain words: a heading is «Overskrift» and its words, a press «Leseren trykker på» and the button.
 *
 * What has no plain words stands as it is. What only opens a list or ties a step to its screen is left out, and so is what
 * is told by itself: its sentences, and that nobody has seen it.
 */
export function plainLines(lines: string, { review, colour }: Catalogue): PlainLine[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter(
      (line) =>
        line !== '' &&
        !/^#|^(- )?(\w+: *[|>]?$|(id|device|screen|point|instruction|narration|alt|unverified|drafted): )/.test(
          line,
        ),
    )
    .map((line) => plain(line, { ...review, colour }));
}

type Words = Catalogue['review'] & Pick<Catalogue, 'colour'>;

function plain(line: string, words: Words): PlainLine {
  const value = bare(read(line));
  const told =
    typeof value === 'string' ? element(value, words) : isRecord(value) ? entry(value, words) : undefined;
  return told ?? { label: null, words: line };
}

/** `button "Neste"` as «Knapp» and «Neste». */
function element(key: string, { part }: Words): PlainLine | undefined {
  try {
    const { role, name } = parseAriaNode(key);
    const label = labelOf(role, part);
    return label === undefined ? undefined : { label, words: name === undefined ? '' : String(name) };
  } catch {
    return undefined;
  }
}

/** `{ press: next, as: 'button "Neste"' }`, `text: Skann bildet nedenfor.`, `optional: true`, `looks: { next: blue }` or
 * `link "Lær mer":`. */
function entry(value: Record<string, unknown>, words: Words): PlainLine | undefined {
  const [key = '', said] = Object.entries(value)[0] ?? [];
  const label = labelOf(key.replace(/^\//, ''), words.part);
  if (typeof value.as === 'string') {
    const claimed = element(value.as, words);
    return label === undefined || claimed === undefined ? undefined : { label, words: claimed.words };
  }
  if (said === null) return element(key, words);
  if (label === undefined) return undefined;
  if (isRecord(said))
    return {
      label,
      words: Object.values(said)
        .map((name) => colourOf(name, words))
        .join(', '),
    };
  if (typeof said === 'boolean') return { label, words: said ? words.yes : words.no };
  return typeof said === 'string' ? { label, words: said } : undefined;
}

/** A look that the guide claims. */
function colourOf(name: unknown, { colour }: Words): string {
  return typeof name === 'string' && name in colour ? colour[name as keyof typeof colour] : String(name);
}

function labelOf(key: string, part: Words['part']): string | undefined {
  return key in part ? part[key as keyof typeof part] : undefined;
}

/** What a line says as YAML; undefined where it is none by itself. */
function read(line: string): unknown {
  try {
    return parse(line);
  } catch {
    return undefined;
  }
}

/** An item of a list without the list. */
function bare(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? (value[0] as unknown) : value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
