import { filter, filterAndMeasure, measure, type Loudness } from './filters.ts';
import type { Sound } from './wav.ts';

/** What the film is mixed at, in samples a second. */
export const filmRate = 48_000;

/** In LUFS, and how far off it may be before it is corrected once more; the meter tells tenths. */
const target = -16;
const close = 0.3;
/** The highest true peak, in dBTP. */
const highest = -1.5;
/** In milliseconds: how soon the limiter lets go, attempt by attempt. */
const releases = [50, 50, 20, 10, 5, 3, 2, 1, 1];
/** What is quieter than this part of the peak is silence: some 46 dB below it. */
const silence = 0.005;
/** In seconds: how much of the silence is left before and after. A caption comes with the sound, and no reader sees 5 ms. */
const edges = { before: 0.005, after: 0.03 };
const fade = 0.005;
/** The shortest that ebur128 can measure is one block of its own, 0.4 s; shorter sound is measured over and over. */
const measurable = 0.4;

/** A sound, and how times in what it was made from become times in it: `(at - shift) * scale`. */
export interface Processed {
  sound: Sound;
  /** In milliseconds. */
  shift: number;
  scale: number;
}

/**
 * What every sentence goes through before it is in the film: 48 kHz, no silence at its ends, slow enough to be read along,
 * as loud as the others.
 *
 * @param least how many samples it must last for, at the film's rate
 * @returns null where there is nothing to hear
 * @throws UserError where ffmpeg cannot do it
 */
export async function prepare(ffmpeg: string, raw: Sound, least: number): Promise<Processed | null> {
  const resampled = await filter(ffmpeg, raw, '', filmRate);
  const trimmed = trim(resampled);
  if (trimmed === null) return null;
  // As loud as measuring needs it: what is very quiet is silence to ebur128.
  const audible = amplify(trimmed.sound, -6 - trimmed.peak);
  const slowed = await slow(ffmpeg, audible, least);
  const sound = await even(ffmpeg, slowed);
  fadeEnds(sound);
  return {
    sound,
    shift: (trimmed.from / filmRate) * 1000,
    scale: slowed.samples.length / trimmed.sound.samples.length,
  };
}

interface Trimmed {
  sound: Sound;
  /** How many samples were taken away before it. */
  from: number;
  /** Its highest sample, in dB of full scale. */
  peak: number;
}

/** Takes silence away at both ends but for its edges; null where all is silence. */
export function trim({ rate, samples }: Sound): Trimmed | null {
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  // Less than four steps of 16 bits is nobody's voice.
  if (peak < 4 / 0x8000) return null;
  const isHeard = (sample: number) => Math.abs(sample) > peak * silence;
  const first = samples.findIndex(isHeard);
  const last = samples.findLastIndex(isHeard);
  const from = Math.max(0, first - Math.round(edges.before * rate));
  return {
    sound: { rate, samples: samples.slice(from, last + 1 + Math.round(edges.after * rate)) },
    from,
    peak: 20 * Math.log10(peak),
  };
}

/** Makes sound last at least so many samples, at the same pitch. */
async function slow(ffmpeg: string, sound: Sound, least: number): Promise<Sound> {
  let tempo = sound.samples.length / least;
  if (tempo >= 1) return sound;
  const chain: string[] = [];
  // One atempo goes down to half.
  for (; tempo < 0.5; tempo *= 2) chain.push('atempo=0.5');
  chain.push(`atempo=${tempo.toFixed(6)}`);
  const { rate, samples } = await filter(ffmpeg, sound, chain.join(','), sound.rate);
  if (samples.length >= least) return { rate, samples };
  // It works in windows, and may end some samples early.
  const longer = new Float32Array(least);
  longer.set(samples);
  return { rate, samples: longer };
}

/**
 * Brings sound to the film's loudness. Where a peak would pass, the limiter holds it, and the rest is raised for it.
 *
 * A voice with high peaks loses more by a limiter that lets go slowly than more gain gives it: it gets quicker each time.
 */
async function even(ffmpeg: string, sound: Sound): Promise<Sound> {
  const before = await loudness(ffmpeg, sound);
  let gain = target - before.integrated;
  if (before.peak + gain <= highest) return amplify(sound, gain);

  let ceiling = highest - 0.4;
  let best = { sound, miss: Number.POSITIVE_INFINITY };
  for (const release of releases) {
    const { sound: made, loudness: now } = await limit(ffmpeg, amplify(sound, gain), { ceiling, release });
    const off = target - now.integrated;
    const over = Math.max(0, now.peak - highest);
    // A peak that passes is heard as a fault, a sentence that is a little quieter is not.
    const miss = Math.abs(off) + 10 * over;
    if (miss < best.miss) best = { sound: made, miss };
    if (miss <= close) break;
    gain += off;
    if (over > 0) ceiling -= over + 0.1;
  }
  return best.sound;
}

function isMeasurable({ rate, samples }: Sound): boolean {
  return samples.length >= measurable * rate;
}

async function loudness(ffmpeg: string, sound: Sound): Promise<Loudness> {
  const { rate, samples } = sound;
  if (isMeasurable(sound)) return measure(ffmpeg, sound);
  const times = Math.ceil((3 * rate) / samples.length);
  const looped = new Float32Array(times * samples.length);
  for (let turn = 0; turn < times; turn++) looped.set(samples, turn * samples.length);
  return measure(ffmpeg, { rate, samples: looped });
}

function amplify({ rate, samples }: Sound, decibels: number): Sound {
  const factor = 10 ** (decibels / 20);
  return { rate, samples: samples.map((sample) => sample * factor) };
}

/**
 * Holds peaks below a ceiling in dB, at four times the rate: a peak between two samples counts as well.
 *
 * alimiter looks ahead for as long as its attack, and all comes out so much later: silence is put after and cut off before.
 */
async function limit(
  ffmpeg: string,
  { rate, samples }: Sound,
  { ceiling, release }: { ceiling: number; release: number },
): Promise<{ sound: Sound; loudness: Loudness }> {
  const attack = 5;
  const late = (rate * attack) / 1000;
  const longer = new Float32Array(samples.length + late);
  longer.set(samples);
  const level = (10 ** (ceiling / 20)).toFixed(5);
  const chain = `aresample=${rate * 4},alimiter=limit=${level}:attack=${attack}:release=${release}:level=disabled`;
  const limited = await filterAndMeasure(ffmpeg, { rate, samples: longer }, chain, rate);
  const out = new Float32Array(samples.length);
  out.set(limited.sound.samples.subarray(late, late + samples.length));
  const made = { rate, samples: out };
  return { sound: made, loudness: isMeasurable(made) ? limited.loudness : await loudness(ffmpeg, made) };
}

/** Against clicks where sentences are put together. */
function fadeEnds({ rate, samples }: Sound): void {
  const length = Math.min(Math.round(fade * rate), Math.floor(samples.length / 2));
  for (let place = 0; place < length; place++) {
    const part = place / length;
    const last = samples.length - 1 - place;
    samples[place] = (samples[place] ?? 0) * part;
    samples[last] = (samples[last] ?? 0) * part;
  }
}
