import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { failureOf } from '../ffmpeg.ts';

/** An encoder that is fed still by still. */
export interface Encoder {
  /** Takes a still; resolves once it may be painted over. */
  feed(pixels: Buffer): Promise<void>;
  /** @throws UserError where the encoder failed */
  end(): Promise<void>;
}

/** Starts ffmpeg on stills that come through its stdin. */
export function openEncoder(ffmpeg: string, args: readonly string[]): Encoder {
  const child = spawn(ffmpeg, ['-hide_banner', '-nostats', '-y', ...args], {
    stdio: ['pipe', 'ignore', 'pipe'],
    windowsHide: true,
  });
  let stderr = '';
  let ended: number | null | undefined;
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr = (stderr + chunk).slice(-20_000)));
  // One that has ended does not read: what it said is told in its stead.
  child.stdin.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      stderr += error.message;
      resolve();
    });
    child.once('close', (code) => {
      ended = code;
      resolve();
    });
  });
  return {
    async feed(pixels) {
      if (ended !== undefined) throw failureOf(ffmpeg, stderr);
      if (!child.stdin.write(pixels)) await Promise.race([once(child.stdin, 'drain'), closed]);
    },
    async end() {
      child.stdin.end();
      await closed;
      if (ended !== 0) throw failureOf(ffmpeg, stderr);
    },
  };
}
