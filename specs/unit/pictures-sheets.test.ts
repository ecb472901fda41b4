import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createCanvas } from '@napi-rs/canvas';
import { PNG } from 'pngjs';
import { lined } from '../../film/pictures/lined.ts';
import { beforeAfter, contactSheet, type SheetItem } from '../../film/pictures/sheets.ts';
import { nb } from '../../guide/text/nb.ts';

function plate(width: number, height: number, colour: string): Buffer {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = colour;
  context.fillRect(0, 0, width, height);
  return canvas.toBuffer('image/png');
}

const [red, green, blue] = [[255, 0, 0] as const, [0, 128, 0] as const, [0, 0, 255] as const];
const [page, other, phone] = [plate(1600, 900, 'red'), plate(1600, 900, 'green'), plate(880, 1840, 'blue')];

/** Where a colour is on a sheet; null where it is not. */
function placeOf(sheet: Buffer, colour: readonly number[]) {
  const { width, height, data } = PNG.sync.read(sheet);
  const [xs, ys] = [new Set<number>(), new Set<number>()];
  for (let at = 0; at < width * height; at += 1) {
    if (!colour.every((value, channel) => data[at * 4 + channel] === value)) continue;
    xs.add(at % width);
    ys.add(Math.floor(at / width));
  }
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return xs.size === 0 ? null : { left, top, width: xs.size, height: ys.size };
}

const sizeOf = (sheet: Buffer) => {
  const { width, height } = PNG.sync.read(sheet);
  return { width, height };
};

const item = (number: number, picture: Buffer | null): SheetItem => ({
  number,
  title: `Trinn ${number}`,
  picture,
});

suite('the sheet of all steps', () => {
  test('has four in a row, each picture whole and in its shape', async () => {
    const items = [item(1, null), item(2, page), item(3, phone), item(4, null), item(5, other)];
    const sheet = await contactSheet(items, 'Prøve', nb);
    const [first, tall, second] = [red, blue, green].map((colour) => placeOf(sheet, colour));
    assert.ok(first && tall && second);
    assert.equal(sizeOf(sheet).width, 2400);
    for (const { width, height } of [first, second]) assert.ok(Math.abs(width / height - 16 / 9) < 0.02);
    assert.ok(Math.abs(tall.width / tall.height - 880 / 1840) < 0.02);
    assert.equal(first.top, tall.top);
    assert.ok(first.left > 600 && first.left < tall.left && tall.left < 1800);
    assert.ok(second.left < 200 && second.top > tall.top + tall.height);
    assert.ok(second.top + second.height < sizeOf(sheet).height);
  });

  test('is low where nothing has a picture, and there where nothing is', async () => {
    const low = sizeOf(await contactSheet([item(1, null)], 'Prøve', nb));
    assert.ok(low.height < 500);
    assert.ok(sizeOf(await contactSheet([], 'Prøve', nb)).height < low.height);
  });

  test('never draws a picture larger than it is', async () => {
    const sheet = await contactSheet([item(1, plate(100, 80, 'red'))], 'Prøve', nb);
    const place = placeOf(sheet, red);
    assert.deepEqual([place?.width, place?.height], [100, 80]);
  });

  test('has the same bytes for the same steps', async () => {
    const items = [item(1, page), item(2, null)];
    const [one, same] = [await contactSheet(items, 'Prøve', nb), await contactSheet(items, 'Prøve', nb)];
    assert.ok(one.equals(same));
    assert.ok(!one.equals(await contactSheet(items, 'Prøven', nb)));
  });
});

suite('the sheet of what has changed', () => {
  const pair = (before: Buffer, now: Buffer) => ({ number: 3, title: 'Trykk «Neste»', before, now });

  test('has before at the left and now at the right, at one scale', async () => {
    const sheet = await beforeAfter([pair(page, phone), pair(plate(10, 10, 'white'), other)], nb);
    assert.ok(sheet !== null);
    const [before, now, last] = [red, blue, green].map((colour) => placeOf(sheet, colour));
    assert.ok(before && now && last);
    assert.equal(sizeOf(sheet).width, 2400);
    assert.ok(before.left < 200 && now.left > 1200 && before.top === now.top);
    assert.ok(Math.abs(before.width / now.width - 1600 / 880) < 0.02);
    assert.ok(last.top > now.top + now.height);
  });

  test('is none where nothing has', async () => {
    assert.equal(await beforeAfter([], nb), null);
  });
});

suite('a title on a sheet', () => {
  const measure = (words: string) => words.length;

  test('takes the lines that it needs, and no more than two', () => {
    assert.deepEqual(lined('Trykk «Neste»', 20, measure), ['Trykk «Neste»']);
    assert.deepEqual(lined('Trykk på knappen', 10, measure), ['Trykk på', 'knappen']);
    assert.deepEqual(lined('Trykk på knappen nederst til høyre', 10, measure), ['Trykk på', 'knappen…']);
  });

  test('is never wider than there is room for', () => {
    for (const line of lined('Multifaktorautentisering Multifaktorautentisering på', 12, measure))
      assert.ok(line.length <= 12, line);
  });
});
