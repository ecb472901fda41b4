import { availableParallelism } from 'node:os';
import { UserError } from '../../guide/errors.ts';
import type { Lexicon } from '../../guide/lexicon.ts';
import type { VoiceSettings } from '../../guide/voice-settings.ts';
import { admit } from '../in-parallel.ts';
import { openAzure } from './azure.ts';
import { Cache, durationOf } from './cache.ts';
import { openCommand } from './command.ts';
import { openEspeak } from './espeak.ts';
import { openSilent } from './silent.ts';
import { filmRate, prepare } from './sound.ts';
import { speakable } from './spoken.ts';
import { openSystemEspeak } from './system-espeak.ts';
import { timeWords } from './timing.ts';
import type { Engine, RawSpeech, Speech } from './voice.ts';
import { readWav, type Sound } from './wav.ts';

/** Characters of the written text a second: who hears it faster cannot read along. */
const fastest = 19;

export interface NarratorOptions {
  settings: VoiceSettings;
  /** Of what is spoken, as its two letters. */
  language: string;
  lexicon: Lexicon;
  /** The path of the program; null is enough for the silent voice. */
  ffmpeg: string | null;
  /** The folder that keeps what has been spoken. It is made where it is not there. */
  cache: string;
}

/** Speaks a film's sentences, each only once. */
export interface Narrator {
  readonly engine: Engine;
  /** How many sentences were there already, and how many the engine has spoken. */
  readonly fromCache: number;
  readonly made: number;
  /**
   * Many may be asked for at once: the engine gets one after the other, and meanwhile the others are made ready for the film.
   *
   * @param sentence as it is written
   * @throws UserError where it cannot be spoken, and a person can mend it
   */
  narrate(sentence: string): Promise<Speech>;
  close(): Promise<void>;
}

/**
 * @throws UserError where the voice cannot be had
 */
export async function openNarrator(options: NarratorOptions): Promise<Narrator> {
  const { settings, language, ffmpeg } = options;
  if (ffmpeg === null && settings.voice !== 'silent')
    throw new UserError(
      'A film with a voice needs ffmpeg, and there is none: run npx tofaktor setup, name one by FFMPEG_BIN in .env, or set TOFAKTOR_VOICE=silent.',
    );
  return narratorWith(await openEngine(settings, language), options);
}

async function openEngine(settings: VoiceSettings, language: string): Promise<Engine> {
  switch (settings.voice) {
    case 'azure':
      return openAzure(settings.azure, language);
    case 'command':
      return openCommand(settings.command);
    case 'espeak':
      return settings.program === null ? openEspeak() : openSystemEspeak(settings.program);
    case 'silent':
      return openSilent();
  }
}

/** A narrator that speaks with an engine that is open already, and closes it. */
export function narratorWith(
  engine: Engine,
  { language, lexicon, ffmpeg, cache: folder }: Omit<NarratorOptions, 'settings'>,
): Narrator {
  const cache = new Cache(folder);
  const count = { fromCache: 0, made: 0 };
  const [speaking, preparing] = [admit(1), admit(availableParallelism())];
  /** Sentences that are being spoken: who asks for one of them again gets it from the cache. */
  const underWay = new Map<string, Promise<unknown>>();

  const narrate = async (sentence: string): Promise<Speech> => {
    const spoken = speakable(sentence, lexicon);
    if (!/[\p{L}\p{N}]/u.test(spoken.text))
      throw new UserError(
        `There is nothing to say in «${sentence}»: it has neither letter nor digit. Mend the sentence.`,
      );
    const depends = { engine: engine.id, language, spoken: spoken.text, written: sentence };
    const kept = cache.get(depends);
    if (kept !== null) {
      count.fromCache++;
      return kept;
    }
    const raw = await speaking(() => engine.speak(spoken.text, language));
    const { sound, words } = await preparing(() => heard(engine, ffmpeg, raw, sentence));
    count.made++;
    return cache.put(depends, sound, {
      words: timeWords(sentence, spoken, words, durationOf(sound)),
      timed: words !== null,
    });
  };

  return {
    engine,
    get fromCache() {
      return count.fromCache;
    },
    get made() {
      return count.made;
    },
    narrate: (sentence) => {
      const before = underWay.get(sentence)?.catch(() => undefined);
      const speech = before === undefined ? narrate(sentence) : before.then(() => narrate(sentence));
      underWay.set(sentence, speech);
      return speech;
    },
    close: () => engine.close(),
  };
}

/** What is heard of what the engine gave, and its words' times in it. */
async function heard(
  engine: Engine,
  ffmpeg: string | null,
  raw: RawSpeech,
  sentence: string,
): Promise<{ sound: Sound; words: RawSpeech['words'] }> {
  const given = readWav(raw.wav);
  if (given === null) throw nothingHeard(sentence);
  const least = Math.ceil((sentence.length / fastest) * filmRate);
  if (engine.name === 'silent') return { sound: lasting(given, least), words: null };
  if (ffmpeg === null) throw new Error('a voice with sound was opened without ffmpeg');
  const made = await prepare(ffmpeg, given, least);
  if (made === null) throw nothingHeard(sentence);
  const words = raw.words?.map((word) => ({ ...word, at: (word.at - made.shift) * made.scale })) ?? null;
  return { sound: made.sound, words };
}

function lasting({ rate, samples }: Sound, least: number): Sound {
  if (samples.length >= least) return { rate, samples };
  return { rate, samples: new Float32Array(least) };
}

function nothingHeard(sentence: string): UserError {
  return new UserError(
    `The voice gave no sound for «${sentence}». Choose another by TOFAKTOR_VOICE, or mend the sentence or the lexicon.`,
  );
}
