import { randomUUID } from 'node:crypto';

import { BoundedMap } from './bounded-map.ts';
import type { Clock } from './clock.ts';
import { randomDigits } from './random.ts';

/** How long the code in a message is good, in ms. Our own number. */
const lasts = 600_000;

/** What comes of a code that came by message. */
export type MessageVerdict = 'right' | 'wrong' | 'expired';

/** A message with a code in it, to a telephone number such as `+4740000000`. */
export interface TextMessage {
  readonly id: string;
  readonly number: string;
  /** Six digits. */
  readonly code: string;
  /** When the code is no longer good, in ms since the epoch. */
  readonly expiresAt: number;
}

type Listener = (message: TextMessage) => void;

/** The messages to telephones, by number. A telephone that is off gets the newest one when it is on again. */
export class TextMessages {
  readonly #undelivered = new BoundedMap<string, TextMessage>();
  readonly #listeners = new Map<string, Listener>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  send(number: string): TextMessage {
    const expiresAt = this.#clock.now() + lasts;
    const message: TextMessage = { id: randomUUID(), number, code: randomDigits(6), expiresAt };
    const listener = this.#listeners.get(number);
    if (listener) listener(message);
    else this.#undelivered.set(number, message);
    return message;
  }

  /** Judges a code that was typed. A right one needs no delivery any more. */
  judge({ number, code, expiresAt }: TextMessage, typed: string): MessageVerdict {
    if (typed.replaceAll(/\s/g, '') !== code) return 'wrong';
    if (this.#clock.now() >= expiresAt) return 'expired';
    this.#undelivered.take(number);
    return 'right';
  }

  /** Tells the listener of every message to a number, beginning with one that was not delivered. Returns how to stop. */
  listen(number: string, listener: Listener): () => void {
    this.#listeners.set(number, listener);
    const waiting = this.#undelivered.take(number);
    if (waiting) listener(waiting);
    return () => {
      if (this.#listeners.get(number) === listener) this.#listeners.delete(number);
    };
  }
}
