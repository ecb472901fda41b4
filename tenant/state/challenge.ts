import { randomInt, randomUUID } from 'node:crypto';

import type { Clock } from './clock.ts';
import type { Phones, PushAnswer } from './phones.ts';

/** How long a notification may stay unanswered, in ms (`iPollingTimeout`, MICROSOFT-FLOW.md §1.1). */
export const pushTimeout = 120_000;

export type PushStatus = 'waiting' | 'timed-out' | PushAnswer;

/** Whose telephones are asked. */
interface Asked {
  readonly address: string;
  readonly devices: readonly string[];
}

/** One notification sent to approve a sign-in. */
export class PushChallenge {
  readonly id = randomUUID();
  /** What the phone must be told, where numbers are matched: 10 to 99. */
  readonly number: number | undefined;
  readonly #clock: Clock;
  readonly #sentAt: number;
  #answer: PushAnswer | undefined;

  constructor({ address, devices }: Asked, { phones, clock, numberMatching }: PushMeans) {
    this.#clock = clock;
    this.#sentAt = clock.now();
    this.number = numberMatching ? randomInt(10, 100) : undefined;
    for (const device of devices)
      phones.push(device, {
        address,
        number: this.number,
        expiresAt: this.#sentAt + pushTimeout,
        onAnswer: (answer) => {
          this.#answer ??= answer;
        },
      });
  }

  get status(): PushStatus {
    if (this.#clock.now() - this.#sentAt >= pushTimeout) return this.#answer ?? 'timed-out';
    return this.#answer ?? 'waiting';
  }
}

export interface PushMeans {
  readonly phones: Phones;
  readonly clock: Clock;
  /** The phone must be told the number that the computer shows. */
  readonly numberMatching: boolean;
}
