import assert from 'node:assert/strict';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { forgetOld, isKept, keepAll } from '../../film/kept.ts';

const days = (count: number) => count * 24 * 3600;

suite('what is kept for the next film', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tofaktor-kept-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const fileOf = (name: string, age: number) => {
    const file = join(folder, name);
    writeFileSync(file, name);
    const then = Date.now() / 1000 - age;
    utimesSync(file, then, then);
    return file;
  };

  test('is there once it is whole, and all of it or nothing', async () => {
    const files = ['one', 'two'].map((name) => join(folder, name));
    const broken = keepAll(files, ([first = '']) => {
      writeFileSync(first, 'half');
      return Promise.reject(new Error('no room'));
    });
    await assert.rejects(broken, /no room/);
    assert.deepEqual(readdirSync(folder), []);

    await keepAll(files, (staged) => {
      for (const one of staged) writeFileSync(one, 'whole');
      return Promise.resolve();
    });
    assert.deepEqual(readdirSync(folder), ['one', 'two']);
    assert.equal(readFileSync(join(folder, 'two'), 'utf8'), 'whole');
  });

  test('is forgotten when nobody has asked for it in two weeks', () => {
    const [asked, old, half, young] = [
      fileOf('asked', days(20)),
      fileOf('old', days(15)),
      fileOf('old.mp4.77.tmp', days(15)),
      fileOf('young', days(13)),
    ];
    assert.ok(isKept(asked));
    assert.ok(!isKept(join(folder, 'never')));
    forgetOld(folder);
    assert.deepEqual(
      [asked, old, half, young].map((file) => existsSync(file)),
      [true, false, false, true],
    );
    forgetOld(join(folder, 'never'));
  });
});
