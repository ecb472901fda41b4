import { z } from 'zod';

import { placesIn } from './places.ts';

const words = {
  en: z.string().regex(/\S/, 'must say something'),
  nb: z.string().regex(/\S/, 'must say something'),
  /** Where the English words are from. */
  source: z
    .string()
    .regex(
      /^(ours|MICROSOFT-FLOW\.md §\d+(\.\d+)?)$/,
      'must be "ours" or a place such as "MICROSOFT-FLOW.md §3.3"',
    ),
};

/** One text of Microsoft's whose Norwegian words no public source gives. */
const rowSchema = z
  .discriminatedUnion('unverified', [
    z.strictObject({ ...words, unverified: z.literal(true) }),
    // The day of the live run that showed the Norwegian words.
    z.strictObject({ ...words, unverified: z.literal(false), seen: z.iso.date() }),
  ])
  .refine(({ en }) => new Set(placesIn(en)).size === placesIn(en).length, {
    path: ['en'],
    error: 'has a {place} twice',
  })
  .refine(({ en, nb }) => String(placesIn(en).sort()) === String(placesIn(nb).sort()), {
    path: ['nb'],
    error: 'must have the {places} that the English has',
  });

export type Row = z.infer<typeof rowSchema>;

/** The table, or a group of it. */
export interface Group {
  readonly [key: string]: Row | Group;
}

/** A row by the keys that lead to it: `signIn.title`. */
export type NamedRow = readonly [name: string, row: Row];

/** The rows of a table, in its order. */
export function rowsIn(group: Group, prefix = ''): NamedRow[] {
  return Object.entries(group).flatMap(([key, value]): NamedRow[] =>
    isRow(value) ? [[prefix + key, value]] : rowsIn(value, `${prefix}${key}.`),
  );
}

/** The table with other rows in the place of some. */
export function withRows(group: Group, rows: ReadonlyMap<string, Row>, prefix = ''): Group {
  return Object.fromEntries(
    Object.entries(group).map(([key, value]) => {
      const name = prefix + key;
      return [key, isRow(value) ? (rows.get(name) ?? value) : withRows(value, rows, `${name}.`)];
    }),
  );
}

/** Everything that is wrong with what should be a table, each as `signIn.title.nb: rule`. */
export function problemsOf(value: unknown, name = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [`${name || 'the whole'}: must be a group of rows`];
  if (name === '' || Object.values(value).some((one) => typeof one === 'object'))
    return Object.entries(value).flatMap(([key, one]) => problemsOf(one, name ? `${name}.${key}` : key));
  const { error } = rowSchema.safeParse(value);
  return (error?.issues ?? []).map(
    ({ path, message }) => `${[name, ...path.map(String)].join('.')}: ${message}`,
  );
}

function isRow(value: Row | Group): value is Row {
  return typeof value.unverified === 'boolean';
}
