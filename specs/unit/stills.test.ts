import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { createCanvas } from '@napi-rs/canvas';
import { filmSize } from '../../film/draw/stage.ts';
import { Stills } from '../../film/draw/stills.ts';
import type { Pointer, Shot, Stage, Written } from '../../film/plan/shot.ts';

const { width, height } = filmSize;
const folder = mkdtempSync(join(tmpdir(), 'tofaktor-stills-'));
mkdirSync(join(folder, 'frames'));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A frame of one colour, with a white field in it. @returns its name */
function frame(name: string, colour: string, size: { width: number; height: number } = filmSize): string {
  const canvas = createCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  context.fillStyle = colour;
  context.fillRect(0, 0, size.width, size.height);
  context.fillStyle = '#fff';
  context.fillRect(600, 450, 600, 60);
  const file = `frames/${name}.png`;
  writeFileSync(join(folder, file), canvas.toBuffer('image/png'));
  return file;
}

const field = { x: 400, y: 300, width: 400, height: 40 };
const [grey, red] = [frame('grey', '#808080'), frame('red', '#ff0000')];
const telephone = frame('telephone', '#203040', { width: 585, height: 1266 });

function shot(change: Partial<Stage> = {}, more: Partial<Shot> = {}): Shot {
  const stage: Stage = {
    ...{ layout: 'pc', frames: { pc: grey }, written: [], highlights: [], pointer: null },
    ...{ windows: { pc: { width: 1280, height: 720 }, phone: { width: 390, height: 844 } } },
    ...{ phoneNote: null, note: null },
    ...change,
  };
  return { scene: { stage }, lowerThird: null, before: null, ...more };
}

const pointer = (x: number, y: number, press: number | null = null): Pointer => ({
  device: 'pc',
  x,
  y,
  press,
});
const highlight = (strength: number) => ({ device: 'pc' as const, box: field, strength });
const written = (text: string): Written => ({
  ...{ device: 'pc', box: field, text, on: grey },
  writing: {
    size: 16,
    weight: 400,
    colour: '#111111',
    align: 'left',
    inset: { left: 8, right: 8 },
    hidden: false,
  },
});

/** Brightness and the two colours of a pixel. */
function colourAt(planes: Buffer, x: number, y: number): number[] {
  const size = width * height;
  const half = Math.floor(y / 2) * (width / 2) + Math.floor(x / 2);
  return [planes[y * width + x], planes[size + half], planes[size * 1.25 + half]].map((byte) => byte ?? -1);
}

suite('a still', () => {
  test('has the colours of its frame, as BT.709 writes them', async () => {
    const planes = await new Stills(folder).make(shot({ frames: { pc: red } }));
    assert.equal(planes.length, width * height * 1.5);
    assert.deepEqual(colourAt(planes, 10, 10), [63, 102, 240]);
    assert.deepEqual(colourAt(planes, width - 1, height - 1), [63, 102, 240]);
    assert.deepEqual(colourAt(planes, 900, 480), [235, 128, 128]);
  });

  test('is the one before it where both show the same, and mixed where one fades into the other', async () => {
    const stills = new Stills(folder);
    const [from, to] = [shot({ frames: { pc: red } }), shot()];
    const half = await stills.make({ ...to, before: { shot: from, strength: 0.5 } });
    assert.deepEqual(colourAt(half, 10, 10), [95, 115, 184]);
    assert.deepEqual(colourAt(await stills.make(to), 10, 10), [126, 128, 128]);
  });

  test('is the same whether all of it is painted or only what is new', async () => {
    const beside = { layout: 'pc-beside-phone', frames: { pc: grey, phone: telephone } } as const;
    const third = { lowerThird: { step: 'Trinn 1 av 2', title: 'Skriv inn e-postadressen' } };
    const film = [
      shot(),
      shot({ pointer: pointer(100.5, 90) }, third),
      shot({ pointer: pointer(300, 280), highlights: [highlight(0.4)] }, third),
      shot({ pointer: pointer(500, 310), highlights: [highlight(1)] }, third),
      shot({ pointer: pointer(500, 310, 0.5), highlights: [highlight(1)] }, third),
      shot({ pointer: pointer(500, 310), written: [written('for')] }, third),
      shot({ pointer: pointer(1279, 719), written: [written('fornavn')] }, third),
      shot({ pointer: pointer(-40, 5), written: [written('fornavn')], highlights: [highlight(1)] }),
      shot({ ...beside, pointer: pointer(500, 310), written: [written('fornavn')] }),
      shot({ ...beside, pointer: { device: 'phone', x: 200, y: 700, press: 0.3 } }),
      shot({ ...beside, note: 'Vi spoler fram.' }),
    ];
    const stills = new Stills(folder);
    for (const [place, one] of film.entries()) {
      const [after, fresh] = [await stills.make(one), await new Stills(folder).make(one)];
      const different = after.reduce(
        (sum, byte, at) => sum + (Math.abs(byte - (fresh[at] ?? 0)) > 24 ? 1 : 0),
        0,
      );
      assert.equal(different, 0, `still ${place}`);
    }
  });

  test('of a card shows what has been typed by then', async () => {
    const card = (address: string): Shot => ({
      scene: {
        card: { kind: 'step', device: null, kicker: 'Trinn 1', title: 'Åpne', lines: [], marks: [], address },
      },
      ...{ lowerThird: null, before: null },
    });
    const stills = new Stills(folder);
    await stills.make(card('aka.ms/mfasetup'));
    assert.deepEqual(await stills.make(card('aka')), await new Stills(folder).make(card('aka')));
  });
});
