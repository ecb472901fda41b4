import { randomUUID } from 'node:crypto';

import { BoundedMap } from './bounded-map.ts';
import type { Clock } from './clock.ts';

export type PushAnswer = 'approved' | 'denied';

/** What a phone is asked: is this you? */
export interface Question {
  readonly address: string;
  /** The number that the computer shows, where the phone must be told it. */
  readonly number: number | undefined;
  /** When nobody waits for the answer any more, in ms since the epoch; never, if left out. */
  readonly expiresAt?: number;
  readonly onAnswer: (answer: PushAnswer) => void;
}

/** One question to a phone. */
export interface Push extends Question {
  readonly id: string;
  readonly device: string;
}

/** What a phone says to a question. */
export interface Reply {
  readonly answer: PushAnswer;
  /** The number that was typed on the phone, where one was asked for. */
  readonly number?: number | undefined;
}

type Listener = (push: Push) => void;

/** The phones, by their ids, and the newest question to each that has no answer yet. */
export class Phones {
  readonly #waiting = new BoundedMap<string, Push>();
  readonly #listeners = new Map<string, Listener>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Sends a question. A phone that is not listening gets it as soon as it does. */
  push(device: string, question: Question): void {
    const push: Push = { ...question, id: randomUUID(), device };
    this.#waiting.set(device, push);
    this.#listeners.get(device)?.(push);
  }

  /** Tells the listener of every question to a device, beginning with one that waits. Returns how to stop. */
  listen(device: string, listener: Listener): () => void {
    this.#listeners.set(device, listener);
    const waiting = this.#openQuestion(device);
    if (waiting) listener(waiting);
    return () => {
      if (this.#listeners.get(device) === listener) this.#listeners.delete(device);
    };
  }

  /** Takes a device's answer to the question that it has: `refused` where it has none such. */
  answer(id: string, device: string, { answer, number }: Reply): 'taken' | 'wrong-number' | 'refused' {
    const push = this.#openQuestion(device);
    if (push?.id !== id) return 'refused';
    if (answer === 'approved' && push.number !== undefined && push.number !== number) return 'wrong-number';
    this.#waiting.take(device);
    push.onAnswer(answer);
    return 'taken';
  }

  #openQuestion(device: string): Push | undefined {
    const push = this.#waiting.get(device);
    if (push === undefined || this.#clock.now() < (push.expiresAt ?? Infinity)) return push;
    this.#waiting.take(device);
    return undefined;
  }
}
