import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import ts from 'typescript';

import { en } from '../../tenant/text/en.ts';
import { formatTable, readTable, tableFile } from '../../tenant/text/file.ts';
import { nb } from '../../tenant/text/nb.ts';
import { fill, patternOf, placesIn, reopen, valuesIn } from '../../tenant/text/places.ts';
import { problemsOf, rowsIn, type Row } from '../../tenant/text/rows.ts';
import { wordsOf } from '../../tenant/text/table.ts';

const row: Row = {
  en: 'Skip ({days} days)',
  nb: 'Hopp over ({days} dager)',
  source: 'ours',
  unverified: true,
};

const plain: Row = { ...row, en: 'Skip', nb: 'Hopp over' };

describe('the table of unverified texts', () => {
  test('gives for every text its English, where that is from, and whether anybody has seen the Norwegian', () => {
    const rows = rowsIn(readTable(tableFile));
    assert.ok(rows.length > 100, `${rows.length} rows`);
    assert.equal(new Set(rows.map(([name]) => name)).size, rows.length);
    assert.deepEqual(problemsOf(JSON.parse(readFileSync(tableFile, 'utf8'))), []);
  });

  test('stands as a correction would write it, so that one shows its own rows alone', () => {
    assert.equal(formatTable(readTable(tableFile)), readFileSync(tableFile, 'utf8'));
  });

  test('is all that the tenant says unconfirmed, in both languages', () => {
    assert.deepEqual(nb.unconfirmed, wordsOf('nb'));
    assert.deepEqual(en.unconfirmed, wordsOf('en'));
    assert.deepEqual(
      leavesOf(nb.unconfirmed),
      rowsIn(readTable(tableFile)).map(([, one]) => one.nb),
    );
  });

  for (const [what, value, problem] of [
    ['no English', { ...plain, en: ' ' }, 'a.b.en: must say something'],
    ['no Norwegian', { ...plain, nb: '' }, 'a.b.nb: must say something'],
    ['no source', { ...row, source: 'the web' }, 'a.b.source: must be "ours" or a place'],
    ['another place', { ...row, nb: 'Hopp over ({day} dager)' }, 'a.b.nb: must have the {places}'],
    ['no place', { ...row, nb: 'Hopp over' }, 'a.b.nb: must have the {places}'],
    ['a place twice', { ...row, en: '{days} {days}', nb: '{days} {days}' }, 'a.b.en: has a {place} twice'],
    ['a key that nobody knows', { ...row, note: '' }, 'a.b: Unrecognized key: "note"'],
    ['a day on which nobody has seen it', { ...row, seen: '2026-12-01' }, 'a.b: Unrecognized key: "seen"'],
    ['no day on which it was seen', { ...row, unverified: false }, 'a.b.seen: '],
    ['a day that is none', { ...row, unverified: false, seen: '2026-02-31' }, 'a.b.seen: Invalid ISO date'],
    ['a list', [row], 'a.b: must be a group of rows'],
  ] as const) {
    test(`a row with ${what} is refused`, () => {
      const [told, ...others] = problemsOf({ a: { b: value } });
      assert.ok(told?.startsWith(problem), told);
      assert.deepEqual(others, []);
    });
  }

  test('a row that a live run has shown is taken', () => {
    assert.deepEqual(problemsOf({ a: { b: { ...row, unverified: false, seen: '2026-12-01' } } }), []);
  });
});

test('a text is filled in, known again whatever was put in, and opened again', () => {
  const text = 'Hopp over? ({days} dager, $1)';
  const filled = fill(text, { days: 14 });
  assert.equal(filled, 'Hopp over? (14 dager, $1)');
  assert.deepEqual(placesIn(text), ['days']);
  assert.match(filled, new RegExp(patternOf(text)));
  assert.deepEqual(valuesIn(text, filled), { days: '14' });
  assert.equal(valuesIn(text, 'Hopp over? (14 dager)'), undefined);
  assert.equal(reopen('Vent 1 dag av 14', { days: '1' }), 'Vent {days} dag av 14');
  assert.equal(reopen('1 dag, 1 natt', { days: '1' }), '1 dag, 1 natt');
});

test('no file of the tenant but its texts says a Norwegian word', () => {
  const english = new Set([...leavesOf(en).flatMap(wordsIn), ...neither]);
  const norwegian = new Set(
    leavesOf(nb)
      .flatMap(wordsIn)
      .filter((word) => !english.has(word)),
  );
  assert.ok(norwegian.has('pålogging') && norwegian.size > 200, `${norwegian.size} words`);
  const said = codeFiles().flatMap((file) =>
    literalsIn(file).flatMap((text) =>
      wordsIn(text)
        .filter((word) => norwegian.has(word))
        .map((word) => `${file}: ${word}`),
    ),
  );
  assert.deepEqual(said, []);
});

/** Words of the Norwegian texts that code has a use for: names, and what is English too. */
const neither = ['alstahaug', 'kommune', 'lang', 'over'];

function codeFiles(): string[] {
  const root = fileURLToPath(new URL('../../tenant', import.meta.url));
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.[tj]s$/.test(file) && !/^text.(nb|en)\.ts$/.test(file))
    .map((file) => join(root, file));
}

/** Whatever stands between quotes or in a template, of TypeScript or JavaScript. */
function literalsIn(file: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return texts;
}

/** The words of a text that are long enough to be of one language. */
function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}

function leavesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Object.values(value as object).flatMap(leavesOf);
}
