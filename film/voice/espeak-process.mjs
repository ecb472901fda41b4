// @ts-check
// @ts-expect-error The package has no types; what is used of it stands below.
import Module from '@echogarden/espeak-ng-emscripten';

/**
 * eSpeak NG as a program of its own. Its licence is the GPL, so nothing of ours is linked with it: the parent sends text
 * over the channel between processes, and gets samples. It also keeps the parent free while it computes.
 *
 * @typedef {{ id: number, text: string, language: string, rate: number }} Request
 * @typedef {{ at: number, position: number, length: number }} Word when, in milliseconds; where and how long, in characters
 * @typedef {{ id: number, rate: number, samples: Int16Array, words: Word[] } | { id: number, unknown: true }} Answer
 * @typedef {{ type: string, audio_position: number, text_position: number, word_length: number }} Event
 * @typedef {{
 *   set_voice(name: string): number,
 *   set_rate(wordsPerMinute: number): void,
 *   get_samplerate(): number,
 *   synthesize(text: string, take: (samples: Int16Array, events: Event[]) => boolean): void,
 * }} Worker
 */

const load = /** @type {() => Promise<{ eSpeakNGWorker: new () => Worker }>} */ (
  /** @type {unknown} */ (Module)
);
/**
 * @param {Request} request
 * @returns {Promise<Answer>}
 */
async function speak({ id, text, language, rate }) {
  // A new one each time: what one says depends on what it has said before.
  const { eSpeakNGWorker } = await load();
  const worker = new eSpeakNGWorker();
  if (worker.set_voice(language) !== 0) return { id, unknown: true };
  worker.set_rate(rate);
  /** @type {Int16Array[]} */
  const chunks = [];
  /** @type {Word[]} */
  const words = [];
  worker.synthesize(text, (samples, events) => {
    chunks.push(samples);
    for (const { type, audio_position: at, text_position: position, word_length: length } of events)
      if (type === 'word') words.push({ at, position: position - 1, length });
    return false;
  });
  const samples = new Int16Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let place = 0;
  for (const chunk of chunks) {
    samples.set(chunk, place);
    place += chunk.length;
  }
  return { id, rate: worker.get_samplerate(), samples, words };
}

process.on('message', (request) => {
  void speak(/** @type {Request} */ (request)).then((answer) => process.send?.(answer));
});
// Whoever started it is gone: nobody will ask again.
process.on('disconnect', () => {
  process.exit();
});
