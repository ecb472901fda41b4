import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { acceptLooks, looksFolder, seeLooks } from '../../drift/looks/accepted.ts';
import { colourName } from '../../drift/looks/colour.ts';
import { crop, difference, writePicture, type Picture } from '../../drift/looks/pictures.ts';
import type { Run } from '../../guide/run/schema.ts';

type Colour = readonly [red: number, green: number, blue: number];

const blue: Colour = [11, 92, 173];
const green: Colour = [46, 139, 87];
const white: Colour = [255, 255, 255];

/** A picture of one colour with a rectangle of another in it. */
function picture(ground: Colour, box = { x: 0, y: 0, width: 0, height: 0 }, colour = ground): Picture {
  const [width, height] = [120, 80];
  const data = Buffer.alloc(width * height * 4);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const isInside = x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
      data.set([...(isInside ? colour : ground), 255], (y * width + x) * 4);
    }
  return { width, height, data };
}

suite('the colour of a button, as a reader would call it', () => {
  for (const [hex, name] of [
    ['#0b5cad', 'blue'],
    ['#0067b8', 'blue'],
    ['#5aa2f7', 'blue'],
    ['#2e8b57', 'green'],
    ['#107c10', 'green'],
    ['#8b0000', 'red'],
    ['#d13438', 'red'],
    ['#f7630c', 'orange'],
    ['#ffd400', 'yellow'],
    ['#5c2d91', 'purple'],
    ['#e7ebf0', 'grey'],
    ['#767676', 'grey'],
    ['#000000', 'black'],
    ['#ffffff', 'white'],
  ] as const)
    test(`${hex} is ${name}`, () => {
      assert.equal(colourName(hex), name);
    });
});

suite('how much of an element looks otherwise', () => {
  const box = { x: 10, y: 10, width: 60, height: 20 };

  test('is nothing for the same, and almost all for another colour', () => {
    assert.equal(difference(picture(blue), picture(blue)), 0);
    assert.ok(difference(picture(blue), picture(green)) > 0.9);
  });

  test('sees what a whole page hides: one small button of another colour', () => {
    const [one, other] = [picture(white, box, blue), picture(white, box, green)];
    const [before, after] = [crop(one, box, 1), crop(other, box, 1)];
    assert.ok(before && after);
    assert.ok(difference(one, other) < 0.15);
    assert.ok(difference(before, after) > 0.9);
  });

  test('is all of it for another size', () => {
    const [one, other] = [crop(picture(blue), box, 1), crop(picture(blue), { ...box, width: 90 }, 1)];
    assert.ok(one && other);
    assert.equal(difference(one, other), 1);
  });

  test('is not to be had of what lies outside the picture', () => {
    assert.equal(crop(picture(blue), { ...box, x: 100 }, 1), null);
    assert.equal(crop(picture(blue), { ...box, y: -5 }, 1), null);
  });
});

suite('accepted looks', () => {
  const box = { x: 10, y: 10, width: 60, height: 20 };
  let folder: string;
  let guideFile: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'looks-'));
    guideFile = join(folder, 'guide', 'guide.yaml');
    mkdirSync(join(folder, 'guide'));
    mkdirSync(join(folder, 'run', 'pictures'), { recursive: true });
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  /** A run whose one step points at a button of that colour. */
  function runWith(colour: Colour, facts: Partial<Run> = {}): Run {
    writeFileSync(join(folder, 'run', 'pictures', 'a.png'), writePicture(picture(white, box, colour)));
    return {
      ...{ schemaVersion: 1, guide: 'prove', language: 'nb', guideHash: '0', tenant: 'simulated' },
      ...{ phone: 'simulated', edition: 'legacy', mutations: [], rendering: 'r', stop: null },
      browser: { name: 'chromium', version: '156.0.1' },
      viewport: { pc: { width: 120, height: 80 }, phone: null },
      ...{ startedAt: '2026-01-01T00:00:00Z', endedAt: '2026-01-01T00:01:00Z' },
      visits: [
        {
          ...{ device: 'pc', screen: 'sign-in/email', host: 'h', from: 0, to: 1 },
          views: [
            {
              ...{ steps: ['a'], at: 0, picture: 'pictures/a.png', touched: [] },
              tree: [{ role: 'button', name: 'Neste', box }],
              looks: [{ control: 'next', box, background: null }],
            },
          ],
        },
      ],
      ...facts,
    };
  }

  const see = (run: Run) => seeLooks(guideFile, run, join(folder, 'run'));

  test('are none before somebody accepts some', () => {
    assert.deepEqual(see(runWith(blue)), { changes: [] });
  });

  test('are what the run showed; the same again is no change, another colour is one', () => {
    assert.equal(acceptLooks(guideFile, runWith(blue), join(folder, 'run')), 1);
    assert.deepEqual(readdirSync(looksFolder(guideFile)).toSorted(), ['a.next.png', 'looks.json']);
    assert.deepEqual(see(runWith(blue)), { changes: [] });
    const [change] = see(runWith(green)).changes;
    assert.ok(change && change.share > 0.9);
    assert.deepEqual([change.step, change.control, change.seen], ['a', 'next', { visit: 0, view: 0 }]);
  });

  test('are not compared with those of another place, browser or machine', () => {
    acceptLooks(guideFile, runWith(blue), join(folder, 'run'));
    const why = (facts: Partial<Run>) => see(runWith(green, facts)).notCompared;
    assert.equal(why({ edition: 'combined' }), 'other-place');
    assert.equal(why({ browser: { name: 'chromium', version: '157.0' } }), 'other-browser');
    assert.equal(why({ browser: { name: 'chromium', version: '156.9' } }), undefined);
    assert.equal(why({ rendering: 'other' }), 'other-machine');
  });

  test('are not compared where the words are others: that is told by itself', () => {
    acceptLooks(guideFile, runWith(blue), join(folder, 'run'));
    const renamed = runWith(green);
    renamed.visits[0]?.views[0]?.tree.splice(0, 1, { role: 'button', name: 'Videre', box });
    assert.deepEqual(see(renamed), { changes: [] });
  });

  test('are replaced as a whole', () => {
    acceptLooks(guideFile, runWith(blue), join(folder, 'run'));
    acceptLooks(guideFile, runWith(green), join(folder, 'run'));
    assert.deepEqual(see(runWith(green)), { changes: [] });
    assert.deepEqual(readdirSync(join(folder, 'guide')), ['looks']);
  });
});
