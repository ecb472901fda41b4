import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { diskTrouble, putBytes } from '../files.ts';
import { isKept, keyOf } from '../kept.ts';
import { filmRate } from './sound.ts';
import type { Speech } from './voice.ts';
import { writeWav, type Sound } from './wav.ts';

/** What the processing of this project makes of an engine's sound: another number where it makes something else. */
const version = 4;

const entrySchema = z.strictObject({
  duration: z.number().positive(),
  timed: z.boolean(),
  /** SHA-256 of the sound's file, in hex: a file that was cut off or changed is not used. */
  sound: z.string(),
  words: z.array(z.strictObject({ from: z.int(), to: z.int(), at: z.number(), until: z.number() })),
});

/** Everything that the sound of a sentence depends on. */
export interface Depends {
  engine: string;
  language: string;
  spoken: string;
  written: string;
}

/** Sentences that have been spoken: `<hash>.wav`, and `<hash>.json`, which is put last and makes it an entry. */
export class Cache {
  readonly #folder: string;

  /** @throws UserError where the folder cannot be made */
  constructor(folder: string) {
    try {
      mkdirSync(folder, { recursive: true });
    } catch (error) {
      throw diskTrouble(error, folder);
    }
    this.#folder = folder;
  }

  /** Null where it is not there, or damaged. */
  get(depends: Depends): Speech | null {
    const { wav, json } = this.#files(depends);
    if (!isKept(json) || !isKept(wav)) return null;
    const entry = entrySchema.safeParse(parsed(readFileSync(json, 'utf8')));
    if (!entry.success) return null;
    const { duration, timed, words, sound } = entry.data;
    return sha256(readFileSync(wav)) === sound ? { file: wav, duration, words, timed } : null;
  }

  /** @throws UserError where the disk does not take it */
  put(depends: Depends, sound: Sound, { words, timed }: Pick<Speech, 'words' | 'timed'>): Speech {
    const { wav, json } = this.#files(depends);
    const bytes = writeWav(sound);
    const duration = durationOf(sound);
    putBytes(wav, bytes);
    putBytes(json, `${JSON.stringify({ duration, timed, sound: sha256(bytes), words })}\n`);
    return { file: wav, duration, words, timed };
  }

  #files({ engine, language, spoken, written }: Depends): { wav: string; json: string } {
    const hash = keyOf([version, filmRate, engine, language, spoken, written]);
    return { wav: join(this.#folder, `${hash}.wav`), json: join(this.#folder, `${hash}.json`) };
  }
}

/** In milliseconds. */
export function durationOf({ rate, samples }: Sound): number {
  return (samples.length / rate) * 1000;
}

function sha256(data: Buffer | string): string {
  return createHash('sha256').update(data).digest('hex');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
