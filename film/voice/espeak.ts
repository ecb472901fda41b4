import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { UserError } from '../../guide/errors.ts';
import { lastLine } from '../program.ts';
import type { Engine, Mark, RawSpeech } from './voice.ts';
import { writeWav } from './wav.ts';

/** Words a minute: a calm voice's. */
export const espeakRate = 150;

const program = fileURLToPath(new URL('espeak-process.mjs', import.meta.url));
const library = '@echogarden/espeak-ng-emscripten';

/** A sentence takes it a fraction of a second. */
const within = 60_000;

/** After so many milliseconds in which nobody has asked it anything it is ended: it takes memory, and starts again in a moment. */
const restsAfter = 1_000;

/** What espeak-process.mjs answers. */
type Answer =
  | {
      id: number;
      rate: number;
      samples: Int16Array;
      words: { at: number; position: number; length: number }[];
    }
  | { id: number; unknown: true };

interface Waiting {
  resolve: (answer: Answer) => void;
  reject: (error: UserError) => void;
  timer: NodeJS.Timeout;
}

/**
 * The built-in voice: eSpeak NG in a process of its own, which is started by a sentence and serves all that follow it soon.
 *
 * @param child the program that speaks; left out: the project's own
 * @param rest after how many milliseconds without a sentence it is ended
 */
export function openEspeak(child: string = program, rest = restsAfter): Engine {
  const speaker = new EspeakProcess(child, rest);
  return {
    name: 'espeak',
    id: `espeak ${versionOf(library)} ${espeakRate}`,
    isDraft: true,
    speak: async (spoken, language) => {
      const answer = await speaker.ask(spoken, language);
      if ('unknown' in answer) throw noVoice(language);
      return { wav: wavOf(answer.samples, answer.rate), words: marks(spoken, answer.words) };
    },
    close: () => speaker.close(),
  };
}

export function noVoice(language: string): UserError {
  return new UserError(
    `eSpeak has no voice for the language "${language}". Choose another language, or another voice by TOFAKTOR_VOICE.`,
  );
}

function versionOf(name: string): string {
  const file = createRequire(import.meta.url).resolve(`${name}/package.json`);
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return version;
}

function wavOf(samples: Int16Array, rate: number): RawSpeech['wav'] {
  return writeWav({ rate, samples: Float32Array.from(samples, (sample) => sample / 0x8000) });
}

/** It counts whole characters, and a string counts UTF-16 units. Of a word with a hyphen the length may be wrong. */
function marks(text: string, words: readonly { at: number; position: number; length: number }[]): Mark[] {
  const units: number[] = [];
  let unit = 0;
  for (const character of text) {
    units.push(unit);
    unit += character.length;
  }
  const at = (character: number) => units[character] ?? text.length;
  return words.map((word) => {
    const offset = at(word.position);
    return { offset, length: at(word.position + word.length) - offset, at: word.at };
  });
}

class EspeakProcess {
  readonly #file: string;
  readonly #restsAfter: number;
  readonly #waiting = new Map<number, Waiting>();
  #child: ChildProcess | null = null;
  #gone: Promise<void> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;
  #stderr = '';
  #broken: UserError | null = null;
  #count = 0;

  constructor(file: string, restsAfter: number) {
    this.#file = file;
    this.#restsAfter = restsAfter;
  }

  async ask(text: string, language: string): Promise<Answer> {
    if (this.#broken !== null) throw this.#broken;
    clearTimeout(this.#idle);
    const child = (this.#child ??= this.#start());
    const id = ++this.#count;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#fail(`it said nothing for ${within / 1000} seconds`);
        child.kill('SIGKILL');
      }, within);
      this.#waiting.set(id, { resolve, reject, timer });
      child.send({ id, text, language, rate: espeakRate }, (error) => {
        if (error !== null) this.#fail('it takes no more text');
      });
    });
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    this.#broken ??= new UserError('The built-in voice has been closed.');
    this.#child?.kill('SIGKILL');
    await this.#gone;
  }

  #start(): ChildProcess {
    // No arguments of ours for Node: it is plain JavaScript, and needs none of our loaders.
    const child = fork(this.#file, [], {
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr = (this.#stderr + text).slice(-20_000);
    });
    child.on('message', (answer: Answer) => {
      const waiting = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      clearTimeout(waiting?.timer);
      waiting?.resolve(answer);
      if (this.#waiting.size === 0)
        this.#idle = setTimeout(() => {
          this.#rest();
        }, this.#restsAfter).unref();
    });
    this.#gone = new Promise((resolve) => {
      child.once('error', () => {
        this.#fail('it could not be started');
        resolve();
      });
      child.once('close', (code, signal) => {
        // One that was let go has nobody who waits for it.
        if (child === this.#child)
          this.#fail(lastError(this.#stderr) || `it ended with ${code ?? signal ?? 'nothing'}`);
        resolve();
      });
    });
    return child;
  }

  #rest(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }

  /** All who wait are told the same, and so is whoever asks later. */
  #fail(why: string): void {
    this.#broken ??= new UserError(
      `The built-in voice (eSpeak) broke down: ${why}. Try again; if it happens again, run: npx tofaktor setup, or choose another voice by TOFAKTOR_VOICE.`,
    );
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(this.#broken);
    }
    this.#waiting.clear();
  }
}

/** Of Node's account of an error, the line that names it. */
function lastError(stderr: string): string {
  return /^\w*Error\b.*$/m.exec(stderr)?.[0].slice(0, 200) ?? lastLine(stderr);
}
