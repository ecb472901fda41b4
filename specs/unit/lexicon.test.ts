import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { UserError } from '../../guide/errors.ts';
import { emptyLexicon, loadLexicon } from '../../guide/lexicon.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tofaktor-lexicon-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function load(text: string, language = 'nb') {
  writeFileSync(join(folder, `lexicon.${language}.yaml`), text);
  return loadLexicon(language, folder);
}

/** What is said of a lexicon that is wrong. */
function complaint(text: string): string {
  try {
    load(text);
  } catch (error) {
    assert.ok(error instanceof UserError, String(error));
    return error.message;
  }
  return assert.fail('nothing was said');
}

test('the Norwegian one knows the words of the guides', () => {
  const { words, signs } = loadLexicon('nb');
  for (const word of ['aka.ms/mfasetup', 'QR', "PC'n", 'PC-en', 'MFA', 'Microsoft Authenticator'])
    assert.ok(words.has(word), word);
  for (const word of ['iPhone', 'Google Play', 'App Store', 'SMS', 'PIN-kode'])
    assert.ok(words.has(word), word);
  assert.equal(signs.get('@'), 'krøllalfa');
  assert.equal(signs.get('.'), 'punktum');
});

test('a language without a file has an empty one', () => {
  assert.deepEqual(loadLexicon('en', folder), emptyLexicon);
});

test('what is left out is empty', () => {
  assert.deepEqual(load('language: nb\n'), emptyLexicon);
});

test('everything that is wrong is told at once, each with its line', () => {
  const said = complaint(
    'language: en\nwords:\n  QR: " ku "\n  PIN: 4\nsigns:\n  xx: noe\namounts: { before: [""] }\nother: 1\n',
  );
  assert.match(said, /lexicon\.nb\.yaml has 6 problems:/);
  for (const problem of [
    /line 1, language: must be the language in the file's name, nb/,
    /line 3, words\.QR: must be a line of text/,
    /line 4, words\.PIN: must be text: put it between quotes/,
    /line 6, signs\.xx: .*/,
    /line 7, amounts\.before\[0\]: must be a line of text/,
    /"other"/,
  ])
    assert.match(said, problem);
});

test('what is no YAML is told with its line, and so is a word that stands there twice', () => {
  assert.match(complaint('language: nb\nwords: [\n'), /is not valid YAML:\n {2}line \d/);
  assert.match(complaint('language: nb\nwords:\n  QR: a\n  QR: b\n'), /line 4: Map keys must be unique/);
});
