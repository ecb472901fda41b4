import { randomUUID } from 'node:crypto';

import { BoundedMap } from './bounded-map.ts';

export type PushAnswer = 'approved' | 'denied';

/** One question to a phone: is this you? */
export interface Push {
  readonly id: string;
  readonly device: string;
  readonly address: string;
  readonly onAnswer: (answer: PushAnswer) => void;
}

type Listener = (push: Push) => void;

/** The phones, by the ids they gave themselves, and the newest question to each that has no answer yet. */
export class Phones {
  readonly #waiting = new BoundedMap<string, Push>();
  readonly #listeners = new Map<string, Listener>();

  /** Sends a question. A phone that is not listening gets it as soon as it does. */
  push(device: string, address: string, onAnswer: (answer: PushAnswer) => void): void {
    const push: Push = { id: randomUUID(), device, address, onAnswer };
    this.#waiting.set(device, push);
    this.#listeners.get(device)?.(push);
  }

  /** Tells the listener of every question to a device, beginning with one that waits. Returns how to stop. */
  listen(device: string, listener: Listener): () => void {
    this.#listeners.set(device, listener);
    const waiting = this.#waiting.get(device);
    if (waiting) listener(waiting);
    return () => {
      if (this.#listeners.get(device) === listener) this.#listeners.delete(device);
    };
  }

  /** Takes a device's answer to the question that it has. False where it has no such question. */
  answer(id: string, device: string, answer: PushAnswer): boolean {
    const push = this.#waiting.get(device);
    if (push?.id !== id) return false;
    this.#waiting.take(device);
    push.onAnswer(answer);
    return true;
  }
}
