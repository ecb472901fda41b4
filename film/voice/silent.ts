import { filmRate } from './sound.ts';
import type { Engine } from './voice.ts';
import { writeWav } from './wav.ts';

/** Characters a second: how fast captions are read. */
const reading = 15;
/** In seconds. */
const shortest = 1.2;

/** No voice: silence for as long as the sentence takes to be read. */
export function openSilent(): Engine {
  return {
    name: 'silent',
    id: `silent ${reading} ${shortest}`,
    isDraft: true,
    speak: (spoken) => {
      const seconds = Math.max(shortest, spoken.length / reading);
      const samples = new Float32Array(Math.round(seconds * filmRate));
      return Promise.resolve({ wav: writeWav({ rate: filmRate, samples }), words: null });
    },
    close: () => Promise.resolve(),
  };
}
