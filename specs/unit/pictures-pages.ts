import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { createCanvas } from '@napi-rs/canvas';
import { PNG } from 'pngjs';
import { illustrate, type Illustration } from '../../film/pictures/illustrate.ts';
import type { Box, ObservedNode } from '../../guide/aria/node.ts';
import type { Run, View } from '../../guide/run/schema.ts';
import { guideSchema, type Guide } from '../../guide/schema.ts';
import { nb } from '../../guide/text/nb.ts';

/** A run's folder, for as long as the tests of a file run. */
export const folder = mkdtempSync(join(tmpdir(), 'tofaktor-pictures-'));
mkdirSync(join(folder, 'pictures'));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

export const pc = { width: 1280, height: 720 };
export const phone = { width: 390, height: 844 };
export const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });
export const node = (role: string, name: string, at: Box, children?: ObservedNode[]): ObservedNode => ({
  ...{ role, name, box: at },
  ...(children === undefined ? {} : { children }),
});

/** The strip under a picture, and what a phone's frame takes on each side, in CSS pixels. */
export const strip = 30;
export const frame = 24;

interface Page {
  tree: ObservedNode[];
  /** What is pointed at, by control. */
  looks?: Record<string, Box>;
  size?: { width: number; height: number };
  density?: 1 | 2;
  hasRibbon?: boolean;
}

/** Everything with words in it, by its box. */
const wordsIn = (tree: readonly ObservedNode[]): Box[] =>
  tree.flatMap(({ role, box: at, children = [] }) => [
    ...(['main', 'contentinfo', 'dialog'].includes(role) || at === undefined ? [] : [at]),
    ...wordsIn(children),
  ]);

/** The page as a browser would take its picture: each thing on it is grey, with stripes for words. */
function paint({ tree, size = pc, density = 2, hasRibbon = false }: Page): Buffer {
  const canvas = createCanvas(size.width * density, size.height * density);
  const context = canvas.getContext('2d');
  context.scale(density, density);
  context.fillStyle = '#f4f6fa';
  context.fillRect(0, 0, size.width, size.height);
  for (const { x, y, width, height } of wordsIn(tree)) {
    context.fillStyle = '#c3cad4';
    context.fillRect(x, y, width, height);
    context.fillStyle = '#141c28';
    for (let at = x + 2; at < x + width - 2; at += 6) context.fillRect(at, y + 2, 3, height - 4);
  }
  if (hasRibbon) {
    context.fillStyle = '#ffd23f';
    context.fillRect(0, 0, size.width, 30);
  }
  return canvas.toBuffer('image/png');
}

let count = 0;

/** A view of a page whose picture lies in the run's folder. */
export function viewOf(page: Page, steps = ['epost']): View {
  const picture = `pictures/${++count}.png`;
  writeFileSync(join(folder, picture), paint(page));
  const looks = Object.entries(page.looks ?? {}).map(([control, at]) => ({
    control,
    box: at,
    background: null,
  }));
  return { steps, at: 1, tree: page.tree, picture, touched: [], looks };
}

export function guideOf(point: string[], more: object[] = [], screen = 'sign-in/email'): Guide {
  const device = screen.startsWith('phone/') ? 'phone' : 'pc';
  const common = { instruction: 'Trykk «Neste».', alt: 'Knappen «Neste».', shows: '- button "Neste"' };
  return guideSchema.parse({
    ...{ id: 'prove', title: 'Prøve', language: 'nb', edition: 'legacy' },
    ...{ source: { document: 'Prøve', readOn: '2026-01-01' }, sample: { account: 'kari@alstahaug.example' } },
    steps: [
      { id: 'epost', device, screen, point, ...common },
      ...more.map((one) => ({ device, ...common, ...one })),
    ],
  });
}

/** What a walk was of, where it is not a live tenant's PC. */
interface Walk {
  device?: 'pc' | 'phone';
  tenant?: Run['tenant'];
}

export function runOf(views: View[], { device = 'pc', tenant = 'live' }: Walk = {}): Run {
  const screen = device === 'pc' ? 'sign-in/email' : 'phone/start';
  return {
    ...{ schemaVersion: 1, guide: 'prove', language: 'nb', guideHash: '', tenant, phone: 'simulated' },
    ...{ edition: null, mutations: [], browser: null, viewport: { pc, phone }, stop: null },
    ...{ startedAt: '2026-01-01T00:00:00Z', endedAt: '2026-01-01T00:01:00Z' },
    visits: views.map((view) => ({ device, screen, host: 'x.example', from: 0, to: 9, views: [view] })),
  };
}

export async function drawn(guide: Guide, run: Run): Promise<Illustration[]> {
  const all: Illustration[] = [];
  for await (const one of illustrate({ guide, run, folder, text: nb }).illustrations) all.push(one);
  return all;
}

/** The one picture of a page on which these are pointed at. */
export async function picture(page: Page, walk: Walk = {}): Promise<Illustration> {
  const screen = walk.device === 'phone' ? 'phone/start' : 'sign-in/email';
  const guide = guideOf(Object.keys(page.looks ?? {}), [], screen);
  const [one] = await drawn(guide, runOf([viewOf(page)], walk));
  assert.ok(one !== undefined);
  return one;
}

/** In CSS pixels. */
export function sizeOf(png: Buffer) {
  const { width, height } = PNG.sync.read(png);
  return { width: width / 2, height: height / 2 };
}

export function colourAt(png: Buffer, x: number, y: number): string {
  const { width, data } = PNG.sync.read(png);
  return data.toString('hex', (y * 2 * width + x * 2) * 4, (y * 2 * width + x * 2) * 4 + 3);
}

export const mark = 'd6006c';

/** Whether what was drawn on the annotated picture leaves a box, in CSS pixels of the plain one, as it was. */
export function isUntouched({ plain, annotated }: Illustration, at: Box, moved = { x: 0, y: 0 }): boolean {
  const [one, other] = [PNG.sync.read(plain), PNG.sync.read(annotated)];
  for (let y = Math.ceil(at.y * 2); y < Math.floor((at.y + at.height) * 2); y += 1) {
    const start = y * one.width + Math.ceil(at.x * 2);
    const moves = (y + moved.y * 2) * other.width + Math.ceil(at.x * 2) + moved.x * 2;
    const length = (Math.floor((at.x + at.width) * 2) - Math.ceil(at.x * 2)) * 4;
    const row = other.data.subarray(moves * 4, moves * 4 + length);
    if (!one.data.subarray(start * 4, start * 4 + length).equals(row)) return false;
  }
  return true;
}

/** A sign-in: a card in the middle of the window, and the page's links at its bottom. */
export const next = box(704, 466, 112, 38);
export const address = box(464, 288, 352, 42);
export const signIn = (width = 352) => [
  node('main', '', box(420, 160, 440, 390), [
    node('heading', 'Logg på', box(464, 240, width, 31)),
    node('textbox', 'E-post', address),
    node('button', 'Neste', next),
  ]),
  node('contentinfo', '', box(0, 677, 1280, 43), [node('link', 'Vilkår', box(905, 689, 87, 19))]),
];
