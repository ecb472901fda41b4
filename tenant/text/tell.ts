import { plainTable } from '../describe.ts';
import type { Corrections, Rewording } from './correct.ts';
import { rowsIn, type Group } from './rows.ts';

/** Every row of a table, with its name. */
export function tellTexts(table: Group) {
  return rowsIn(table).map(([text, row]) => ({ text, ...row }));
}

/** The same for a person. */
export function describeTexts(table: Group): string {
  const rows = tellTexts(table);
  const unverified = rows.filter((row) => row.unverified).length;
  return [
    `Norwegian texts that no public source confirms: ${rows.length}. Not yet seen on a live run: ${unverified}.`,
    '',
    plainTable(
      rows.map(({ text, nb, en, source, ...row }) => [
        text,
        nb,
        en,
        source,
        row.unverified ? 'no' : row.seen,
      ]),
      ['Text', 'Norwegian', 'English', 'English is from', 'Seen'],
      [null, 44, 44, 26, null],
    ),
  ].join('\n');
}

/** What a live run has done to the table, for a person. */
export function describeCorrections({ corrected, confirmed, undecided }: Corrections): string {
  const parts = [
    section('Corrected', ['Text', 'Was', 'Is'], corrected.map(row)),
    section(
      'Seen as they stand',
      ['Text', 'Norwegian'],
      confirmed.map(({ text, words }) => [text, words]),
    ),
    section('For you to decide, in the table', ['Texts', 'Stands', 'Shown'], undecided.map(row)),
  ];
  return (
    parts.filter((part) => part !== '').join('\n\n') || 'The run says nothing of the texts in the table.'
  );
}

function row({ texts, from, to }: Rewording): string[] {
  return [texts.join(', '), from, to];
}

function section(title: string, head: readonly string[], rows: readonly string[][]): string {
  if (rows.length === 0) return '';
  return `${title}: ${rows.length}\n\n${plainTable(rows, head, [null, 60, 60].slice(0, head.length))}`;
}
