import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { test, type Page } from '@playwright/test';
import { grow } from '../../film/boxes.ts';
import { readFilm } from '../../film/recordings.ts';
import type { Box } from '../../guide/aria/node.ts';
import type { Track } from '../../guide/run/track.ts';
import type { FilmJson } from '../../film/film-json.ts';

/** An environment in which a recording touches nothing but the test's own folder. */
export function ownRecordings(
  voice: 'espeak' | 'silent',
): NodeJS.ProcessEnv & { TOFAKTOR_RECORDINGS: string } {
  return {
    TOFAKTOR_RECORDINGS: test.info().outputPath('recordings'),
    TOFAKTOR_CACHE: test.info().outputPath('cache'),
    TOFAKTOR_VOICE: voice,
  };
}

/** Every file of a folder, by its path from there. */
export function filesOf(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1), readFileSync(path)];
    }),
  );
}

/** @throws Error where nothing has been recorded there */
export function filmOf(folder: string): FilmJson {
  const film = readFilm(folder);
  if (film === null) throw new Error(`${folder} holds no recording`);
  return film;
}

/** The frames that came between something being filled in and the next touch, and where in each the field is, within its own line. */
export function filledIn({ frames, touches }: Track): { file: string; inside: Box }[] {
  // Frames have this many pixels for one of the layout.
  const pixels = (length: number) => Math.round(length * 1.5);
  return touches
    .filter((touch) => touch.kind === 'enter')
    .flatMap(({ device, at, box }) => {
      const until = touches.find((touch) => touch.at > at)?.at ?? Infinity;
      const { x, y, width, height } = grow(box, -6);
      const inside = { x: pixels(x), y: pixels(y), width: pixels(width), height: pixels(height) };
      const meanwhile = frames.filter((one) => one.device === device && one.at > at && one.at <= until);
      return meanwhile.map(({ file }) => ({ file, inside }));
    });
}

/** How much darker the darkest pixel of a part of a frame is than the lightest, from 0 to 255. @param box in pixels of the frame */
export async function inkIn(file: string, { x, y, width, height }: Box): Promise<number> {
  const image = await loadImage(readFileSync(file));
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.drawImage(image, -x, -y);
  const { data } = context.getImageData(0, 0, width, height);
  const greens = data.filter((_, place) => place % 4 === 1);
  return Math.max(...greens) - Math.min(...greens);
}

/** A film's stills as PNGs, one for every two seconds, in a new folder. */
export function stillsOf(ffmpeg: string, film: string, folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  spawnSync(ffmpeg, ['-v', 'error', '-i', film, '-vf', 'fps=1/2', join(folder, '%04d.png')]);
  return readdirSync(folder).map((name) => join(folder, name));
}

/** A sample of 16 bits that is heard. */
const heard = 150;

/**
 * When sound begins in a film, at a time or soon after it.
 *
 * @param times milliseconds
 * @returns milliseconds; each null where nothing is heard within 300 ms, or something is already before
 */
export function onsets(ffmpeg: string, film: string, times: readonly number[]): (number | null)[] {
  const args = [
    '-v',
    'error',
    '-i',
    film,
    '-map',
    '0:a',
    '-ac',
    '1',
    '-ar',
    '48000',
    '-f',
    's16le',
    'pipe:1',
  ];
  const { stdout } = spawnSync(ffmpeg, args, { maxBuffer: 200_000_000 });
  const samples = new Int16Array(stdout.buffer, stdout.byteOffset, Math.floor(stdout.length / 2));
  const between = (from: number, to: number) => samples.subarray(from * 48, to * 48);
  const isHeard = (sample: number) => Math.abs(sample) > heard;
  return times.map((time) => {
    const early = between(time - 100, time - 30).some(isHeard);
    const at = between(time - 30, time + 300).findIndex(isHeard);
    return early || at === -1 ? null : time - 30 + at / 48;
  });
}

/** A caption of a WebVTT file: milliseconds. */
export interface Caption {
  from: number;
  to: number;
  lines: string[];
}

export function captionsOf(vtt: string): Caption[] {
  return vtt.split('\n\n').flatMap((block) => {
    const [, times = '', ...lines] = block.trim().split('\n');
    const found = /^(\S+) --> (\S+)$/.exec(times);
    return found === null ? [] : [{ from: milliseconds(found[1]), to: milliseconds(found[2]), lines }];
  });
}

function milliseconds(time = ''): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return Math.round(((hours * 60 + minutes) * 60 + seconds) * 1000);
}

/**
 * Plays a film from a server as a web page would, and goes to a time in it.
 *
 * @param seconds where to
 * @returns where it then is, and how wide its picture; null in a browser without the codec, as Playwright's own Chromium is
 */
export async function seek(
  page: Page,
  file: string,
  seconds: number,
): Promise<{ time: number; width: number } | null> {
  const bytes = readFileSync(file);
  const server = createServer((request, response) => {
    if (request.url !== '/film.mp4')
      return response.end('<!doctype html><video src="/film.mp4" muted></video>');
    const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
    response.writeHead(206, {
      'content-type': 'video/mp4',
      'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}`,
      'content-length': bytes.length - from,
    });
    return response.end(bytes.subarray(from));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const sought = await page.locator('video').evaluate(async (video: HTMLVideoElement, time) => {
    if (video.canPlayType('video/mp4; codecs="avc1.640028"') === '') return null;
    await video.play();
    const arrived = new Promise((resolve) => {
      video.addEventListener('seeked', resolve, { once: true });
    });
    video.currentTime = time;
    await arrived;
    return { time: video.currentTime, width: video.videoWidth };
  }, seconds);
  server.closeAllConnections();
  server.close();
  return sought;
}
