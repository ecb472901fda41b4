import type { Said } from '../captions/said.ts';
import type { Speech } from '../voice/voice.ts';

/** A sentence, and how it sounds. */
export interface Sentence {
  text: string;
  speech: Speech;
}

/** A sentence where it is heard, and its sound's file: 48 kHz, mono. The file is named by what is in it. */
export interface Heard extends Said {
  file: string;
}

/** Milliseconds: before the first sentence, and between two. */
const pause = { before: 240, between: 320 };

/** Lays sentences one after the other. @returns when each is said, and when the last has been, in milliseconds of the clock that `from` is on */
export function sayAll(sentences: readonly Sentence[], from = 0): { said: Heard[]; until: number } {
  const said: Heard[] = [];
  let at = from + pause.before;
  let until = from;
  for (const { text, speech } of sentences) {
    const duration = Math.ceil(speech.duration);
    said.push({ text, at, duration, words: speech.words, file: speech.file });
    until = at + duration;
    at = until + pause.between;
  }
  return { said, until };
}
