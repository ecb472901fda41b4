/** A word of a sentence, by offsets into its text, and when it is spoken: ms from the sentence's first sample. */
export interface TimedWord {
  from: number;
  to: number;
  at: number;
  until: number;
}

/** A sentence as it is spoken in the film. */
export interface Said {
  text: string;
  /** ms on the film's clock. */
  at: number;
  /** ms. */
  duration: number;
  /** In the order of the text. */
  words: readonly TimedWord[];
}

/** ms on the film's clock, whole; the text has one or two lines. */
export interface Cue {
  from: number;
  to: number;
  lines: readonly string[];
}
