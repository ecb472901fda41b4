import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What `recordVideo` made of a page that stands still. */
export interface Video {
  file: string;
  bytes: number;
  /** Of the filming, in milliseconds. */
  time: number;
}

export interface VideoSource {
  ffmpeg: string;
  browser: string | undefined;
  proxy: string;
  address: string;
  seconds: number;
}

const program = fileURLToPath(new URL('record-video-program.mjs', import.meta.url));

/**
 * Films a page by Playwright's own `recordVideo`, in a process of its own: where Playwright looks for its ffmpeg is settled when it is
 * loaded, and there a link to the system's is put.
 *
 * @returns null where it cannot run: not on Linux, or without VP8 in that ffmpeg
 */
export async function recordVideo(source: VideoSource, folder: string): Promise<Video | null> {
  if (process.platform !== 'linux') return null;
  // Which of its ffmpegs it looks for is told by a file that it does not let anybody import.
  const core = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  const { browsers } = JSON.parse(readFileSync(join(core, 'browsers.json'), 'utf8')) as {
    browsers: { name: string; revision: string }[];
  };
  const revision = browsers.find(({ name }) => name === 'ffmpeg')?.revision ?? '';
  const store = join(folder, 'browsers', `ffmpeg-${revision}`);
  mkdirSync(store, { recursive: true });
  symlinkSync(source.ffmpeg, join(store, 'ffmpeg-linux'));
  const start = performance.now();
  const child = spawn(process.execPath, [program, JSON.stringify({ ...source, folder })], {
    env: { ...process.env, PLAYWRIGHT_BROWSERS_PATH: join(folder, 'browsers') },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  await once(child, 'close');
  const time = performance.now() - start;
  const name = readdirSync(folder).find((one) => one.endsWith('.webm'));
  if (name === undefined) return null;
  const file = join(folder, name);
  return { file, bytes: statSync(file).size, time };
}
