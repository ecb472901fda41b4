import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { contains, grow, overlap } from '../../film/boxes.ts';
import { circleOf, placeCallouts } from '../../film/pictures/callouts.ts';
import {
  address,
  box,
  colourAt,
  drawn,
  guideOf,
  isUntouched,
  mark,
  next,
  node,
  picture,
  runOf,
  signIn,
  sizeOf,
  viewOf,
} from './pictures-pages.ts';

suite('what is pointed at', () => {
  test('is outlined and numbered, and no word is covered', async () => {
    const one = await picture({ tree: signIn(), looks: { account: address, next } });
    assert.deepEqual(one.callouts, [
      { number: 1, control: 'account' },
      { number: 2, control: 'next' },
    ]);
    const [left, top] = [384, 128];
    // The line is 4 to 7 pixels outside; the circle touches it in front, and its digit is in its middle.
    assert.equal(colourAt(one.annotated, next.x - left + 50, next.y - top - 5.5), mark);
    assert.equal(colourAt(one.annotated, next.x - left - 27, next.y - top + 19), mark);
    assert.notEqual(colourAt(one.annotated, next.x - left + 50, next.y - top - 2), mark);
    for (const { x, y, width, height } of [address, next])
      assert.ok(isUntouched(one, box(x - left, y - top, width, height)));
  });

  test('keeps its number where another control was not seen', async () => {
    const view = viewOf({ tree: signIn(), looks: { next } });
    const [one] = await drawn(guideOf(['account', 'next']), runOf([view]));
    assert.deepEqual(one?.callouts, [{ number: 2, control: 'next' }]);
  });

  test('is not numbered where it is scrolled out of the window', async () => {
    const one = await picture({ tree: signIn(), looks: { next: box(464, 900, 112, 38) } });
    assert.deepEqual(one.callouts, []);
    assert.deepEqual(one.annotated, one.plain);
  });

  test('and nowhere, leaves the picture as it is', async () => {
    const { plain, annotated } = await picture({ tree: signIn() });
    assert.ok(plain.equals(annotated));
  });

  test('is outlined with its label, if it is a radio button', async () => {
    const radio = box(464, 300, 18, 18);
    const tree = [
      node('main', '', box(420, 160, 440, 390), [
        node('radio', 'Varsel', radio),
        node('text', 'Varsel', box(492, 300, 100, 18)),
      ]),
    ];
    const { annotated } = await picture({ tree, looks: { radio } });
    assert.equal(colourAt(annotated, 592 + 5.5 - 384, 309 - 128), mark);
  });

  test('is numbered beside the picture, by a line, where there is no place in it', async () => {
    const control = box(500, 300, 100, 40);
    // A thin line leads out to the left, between two things.
    const around = [
      box(10, 10, 1260, 274),
      box(10, 356, 1260, 354),
      box(616, 300, 654, 40),
      ...[box(10, 286, 474, 26), box(10, 328, 474, 26)],
    ];
    const tree = [control, ...around].map((at) => node('button', 'Knapp', at));
    const one = await picture({ tree, looks: { control } });
    const [plain, annotated] = [sizeOf(one.plain), sizeOf(one.annotated)];
    assert.deepEqual(annotated, { ...plain, width: plain.width + 40 });
    for (const at of [control, ...around]) assert.ok(isUntouched(one, at, { x: 40, y: 0 }));
    assert.equal(colourAt(one.annotated, 20 - 9, 320), mark);
    assert.equal(colourAt(one.annotated, 40 + 300, 320), mark);
  });

  test('whatever the page: nothing on it is covered, and everything is in the picture', () => {
    const cell = { width: 90, height: 46 };
    const crop = box(0, 0, 8 * cell.width + 10, 5 * cell.height + 10);
    const thing = fc.record({
      ...{ x: fc.integer({ min: 10, max: 30 }), y: fc.integer({ min: 10, max: 16 }) },
      ...{ width: fc.integer({ min: 18, max: 59 }), height: fc.integer({ min: 12, max: 29 }) },
      kind: fc.constantFrom('none', 'words', 'pointed at'),
    });
    fc.assert(
      fc.property(fc.array(thing, { minLength: 40, maxLength: 40 }), (cells) => {
        const things = cells.map(({ x, y, width, height, kind }, index) => {
          const [column, row] = [index % 8, Math.floor(index / 8)];
          return { kind, at: box(column * cell.width + x, row * cell.height + y, width, height) };
        });
        const words = things.filter(({ kind }) => kind !== 'none').map(({ at }) => at);
        const pointed = things.filter(({ kind }) => kind === 'pointed at');
        const given = pointed.map(({ at }, index) => ({ number: index + 1, control: `${index}`, box: at }));
        const placed = placeCallouts(given, { crop, words, frames: [], isQuiet: () => true });
        const circles = placed.callouts.map(({ at }) => circleOf(at));
        for (const [index, { outline }] of placed.callouts.entries()) {
          const circle = circles[index] ?? outline;
          assert.ok(contains(placed.crop, circle) && contains(crop, grow(outline, 3)));
          for (const other of words) {
            assert.ok(!overlap(circle, other));
            assert.ok(contains(outline, other) || !overlap(grow(outline, 3), other));
          }
          assert.ok(!circles.some((other, at) => at !== index && overlap(circle, other)));
        }
      }),
    );
  });
});
