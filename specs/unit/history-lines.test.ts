import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { z } from 'zod';
import { appendLine, readLines } from '../../drift/history/lines.ts';

const schema = z.object({ by: z.string(), number: z.number() });

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tofaktor-lines-'));
  file = join(folder, 'deep', 'lines.jsonl');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const add = (number: number, keep = 100) => {
  appendLine(file, { by: 'a', number }, keep);
};
const numbers = () => readLines(file, schema).entries.map(({ number }) => number);

test('a file that is not there is empty, and comes with the first line', () => {
  assert.deepEqual(readLines(file, schema), { entries: [], unreadable: [] });
  add(1);
  add(2);
  assert.deepEqual(numbers(), [1, 2]);
});

test('half a line that a killed process left spoils no other, is told, and is gone with the next', () => {
  add(1);
  appendFileSync(file, '{"by":"a","numb');
  assert.deepEqual(readLines(file, schema), { entries: [{ by: 'a', number: 1 }], unreadable: [2] });
  add(2);
  assert.deepEqual(readLines(file, schema), {
    entries: [1, 2].map((number) => ({ by: 'a', number })),
    unreadable: [],
  });
});

test('a line of another shape is told and kept: a later version may know it', () => {
  add(1);
  appendFileSync(file, '{"of":"tomorrow"}\n');
  add(2);
  assert.deepEqual(readLines(file, schema).unreadable, [2]);
  assert.match(readFileSync(file, 'utf8'), /tomorrow/);
});

test('the oldest go where there are more than enough, and nothing else is left lying', () => {
  for (let number = 1; number <= 11; number++) add(number, 10);
  assert.equal(numbers().length, 11);
  add(12, 10);
  assert.deepEqual(numbers(), [3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  assert.deepEqual(readdirSync(join(folder, 'deep')), ['lines.jsonl']);
});

test('while another process shortens the file it is let be; what a killed one left is cleared away', () => {
  for (let number = 1; number <= 11; number++) add(number, 10);
  const staged = `${file}.shortened`;
  writeFileSync(staged, 'half');
  add(12, 10);
  assert.equal(numbers().length, 12);
  utimesSync(staged, new Date(0), new Date(0));
  add(13, 10);
  assert.deepEqual(numbers(), [4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  assert.deepEqual(readdirSync(join(folder, 'deep')), ['lines.jsonl']);
});

test('processes that add and shorten at once lose no line and tear none', async () => {
  // What is no JSON makes the next that adds a line write the file anew.
  const script = `
    import { appendFileSync } from 'node:fs';
    import { appendLine } from ${JSON.stringify(new URL('../../drift/history/lines.ts', import.meta.url).href)};
    const [by, spoils] = process.argv.slice(1);
    for (let number = 0; number < 200; number++) {
      if (spoils === 'spoils') appendFileSync(process.env.LINES, 'spoilt\\n');
      appendLine(process.env.LINES, { by, number }, 5000);
    }`;
  const start = (...args: string[]) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', script, ...args],
      { env: { ...process.env, LINES: file }, stdio: ['ignore', 'inherit', 'inherit'] },
    );
    return once(child, 'close').then(([code]) => code as number);
  };
  add(0);
  assert.deepEqual(await Promise.all([start('b'), start('c'), start('d', 'spoils')]), [0, 0, 0]);
  const seen = new Set(readLines(file, schema).entries.map(({ by, number }) => `${by}${number}`));
  const added = ['b', 'c', 'd'].flatMap((by) => Array.from({ length: 200 }, (_, number) => `${by}${number}`));
  assert.deepEqual(
    added.filter((line) => !seen.has(line)),
    [],
  );
});
