import type { LiveRun, Shown } from './live-run.ts';
import { placesIn, reopen, valuesIn } from './places.ts';
import { rowsIn, withRows, type Group, type NamedRow, type Row } from './rows.ts';
import type { GroupName } from './table.ts';

/** Norwegian words in whose place a live run showed others, and the rows that they may be those of. */
export interface Rewording {
  readonly texts: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** What a live run says of the table. */
export interface Corrections {
  readonly corrected: readonly Rewording[];
  /** What a person has to decide: words of several rows, two new ones for one row, or new ones without what varies. */
  readonly undecided: readonly Rewording[];
  readonly confirmed: readonly { readonly text: string; readonly words: string }[];
}

/** The screens that show a group's words, by how their ids begin: the same words elsewhere say nothing of a row. */
const screensOf: Readonly<Record<GroupName, readonly string[]>> = {
  signIn: ['sign-in/'],
  pickAccount: ['sign-in/pick-account'],
  changePassword: ['sign-in/change-password'],
  challenge: ['sign-in/challenge-', 'sign-in/another-way', 'sign-in/error'],
  proofup: ['proofup/'],
  phone: ['phone/'],
  interrupts: ['sign-in/'],
  register: ['register/', 'security-info/'],
  securityInfo: ['register/', 'security-info/'],
};

/** The table as a live run corrects it. Words that a later day has shown stay. */
export function correct(table: Group, run: LiveRun): Corrections & { readonly table: Group } {
  const rows = rowsIn(table).filter(([, row]) => row.unverified || row.seen <= run.day);
  const rewordings = rewordingsOf(rows, run);
  const corrected = rewordings.filter((one) => isSettled(one, rewordings));
  const confirmed = rows
    .filter(([name, { unverified }]) => unverified && !rewordings.some(({ texts }) => texts.includes(name)))
    .filter((row) => run.shown.some((shown) => isOf(row, shown)));
  const words = new Map([
    ...corrected.map(({ texts, to }) => [texts.join(), to] as const),
    ...confirmed.map(([name, { nb }]) => [name, nb] as const),
  ]);
  return {
    table: withRows(table, new Map(rows.flatMap((row) => seenAs(row, words, run.day)))),
    corrected,
    undecided: rewordings.filter((one) => !corrected.includes(one)),
    confirmed: confirmed.map(([text, { nb }]) => ({ text, words: nb })),
  };
}

function seenAs([name, row]: NamedRow, words: ReadonlyMap<string, string>, seen: string): [string, Row][] {
  const nb = words.get(name);
  return nb === undefined ? [] : [[name, { en: row.en, nb, source: row.source, unverified: false, seen }]];
}

/** Each once, however many screens showed it. */
function rewordingsOf(rows: readonly NamedRow[], { reworded }: LiveRun): Rewording[] {
  const all = reworded.flatMap(({ observed, ...shown }) => {
    const meant = rows.filter((row) => isOf(row, shown));
    const texts = meant.map(([name]) => name);
    return meant.slice(0, 1).map(([, { nb }]) => ({
      texts,
      from: nb,
      to: reopen(observed, valuesIn(nb, shown.words) ?? {}),
    }));
  });
  return all.filter((one, index) => all.findIndex((other) => isSame(one, other)) === index);
}

function isSame(one: Rewording, other: Rewording): boolean {
  return one.to === other.to && one.texts.join() === other.texts.join();
}

/** Whether it is said of one row, by nothing else otherwise, and with what varies there. */
function isSettled({ texts, from, to }: Rewording, all: readonly Rewording[]): boolean {
  return (
    texts.length === 1 &&
    all.filter((other) => texts.every((text) => other.texts.includes(text))).length === 1 &&
    placesIn(from).sort().join() === placesIn(to).sort().join()
  );
}

/** Whether the words are the row's, on a screen that shows its group. */
function isOf([name, { nb }]: NamedRow, { screen, words }: Shown): boolean {
  const [group = ''] = name.split('.');
  const screens = (screensOf as Readonly<Record<string, readonly string[]>>)[group] ?? [];
  return screens.some((start) => screen.startsWith(start)) && valuesIn(nb, words) !== undefined;
}
