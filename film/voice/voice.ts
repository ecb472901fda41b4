/** A word of the written text, and when it is spoken. */
export interface TimedWord {
  /** Where it stands in the written text: offsets in UTF-16 units, the end not included; no quotes and no full stop. */
  from: number;
  to: number;
  /** When it begins, in milliseconds from the first sample. */
  at: number;
  /** When the next word begins; for the last, when the sound ends. */
  until: number;
}

/** A sentence as it is heard. */
export interface Speech {
  /** A WAV file: 48 kHz, mono, 16-bit PCM. It belongs to the cache: read it, and leave it as it is. */
  file: string;
  /** In milliseconds. */
  duration: number;
  words: readonly TimedWord[];
  /** Whether the engine told when each word is said; else the times are estimated by length. */
  timed: boolean;
}

/** When a word of the spoken text begins. */
export interface Mark {
  /** Where it stands in the spoken text, in UTF-16 units. */
  offset: number;
  /** Of the word, in UTF-16 units; 0 where the engine does not know. */
  length: number;
  /** In milliseconds from the first sample. */
  at: number;
}

/** What an engine makes of a text. */
export interface RawSpeech {
  /** A PCM WAV file of any rate. */
  wav: Buffer;
  /** In the order of the text; null where the engine tells no times. */
  words: readonly Mark[] | null;
}

/** What turns text into sound. */
export interface Engine {
  readonly name: 'azure' | 'command' | 'espeak' | 'silent';
  /** Everything that its sound depends on, for the cache; never a secret. */
  readonly id: string;
  /** Whether a film with this voice is a draft. */
  readonly isDraft: boolean;
  /**
   * @param spoken what `speakable` made of the sentence
   * @param language as its two letters
   * @throws UserError where a person can mend why it could not be spoken
   */
  speak(spoken: string, language: string): Promise<RawSpeech>;
  /** Ends whatever it has running. It may be closed twice. */
  close(): Promise<void>;
}
