import { randomInt } from 'node:crypto';

import type { Account } from './accounts.ts';
import type { Activation, Activations } from './activations.ts';
import { pushTimeout } from './challenge.ts';
import type { Clock } from './clock.ts';
import { Authenticator, type CodeVerdict } from './codes.ts';
import type { Phones, PushAnswer } from './phones.ts';
import type { MessageVerdict, TextMessage, TextMessages } from './text-messages.ts';

/** How long the page waits for an activation to be confirmed, in ms. Our own number. */
const activationTimeout = 60_000;

/** How far an app has come that is to get notifications. */
export type NotificationsStatus =
  'not-activated' | 'activating' | 'activation-timed-out' | 'waiting' | 'timed-out' | 'registered' | 'denied';

/** What registering a method works with. */
export interface EnrolmentMeans {
  readonly activations: Activations;
  readonly phones: Phones;
  readonly messages: TextMessages;
  readonly clock: Clock;
  /** How long an activation takes to be confirmed once the page has asked, in ms; infinitely long where it never is. */
  readonly activationMs: number;
}

/** A notification that wants the number on the computer, and what came of it. */
interface Question {
  readonly number: number;
  readonly expiresAt: number;
  answer: PushAnswer | undefined;
}

/** One person's registering of methods where registration is today: the app by notifications or codes, and a telephone. */
export class Enrolment {
  readonly account: Account;
  readonly #means: EnrolmentMeans;
  #activation: Activation | undefined;
  /** When the page began to wait for the activation, in ms since the epoch. */
  #activatingSince: number | undefined;
  #question: Question | undefined;
  #authenticator: Authenticator | undefined;
  #message: TextMessage | undefined;

  constructor(account: Account, means: EnrolmentMeans) {
    this.account = account;
    this.#means = means;
  }

  /**
   * An invitation to set the app up for notifications.
   *
   * One that a phone has taken up stays until that phone is registered; all others are good no more.
   */
  inviteToNotifications(): Activation {
    const isDone = this.#question?.answer === 'approved';
    this.#question = undefined;
    if (this.#activation?.device === undefined || isDone) {
      if (this.#activation) this.#means.activations.withdraw(this.#activation);
      this.#activation = this.#means.activations.invite(this.account);
      this.#activatingSince = undefined;
    }
    return this.#activation;
  }

  /** A secret to set any authenticator app up for codes: the same until a code of it has been given. */
  inviteToCodes(): Authenticator {
    this.#authenticator ??= new Authenticator();
    return this.#authenticator;
  }

  /** Asks the phone that has taken up the invitation, as soon as it is active; once more, where the first was not approved. */
  notify(): NotificationsStatus {
    const status = this.status;
    if (status === 'denied' || status === 'timed-out') this.#question = undefined;
    if (this.#activation?.device !== undefined) this.#activatingSince ??= this.#means.clock.now();
    return this.status;
  }

  /** Moves on by itself: an activation that is confirmed brings the notification. */
  get status(): NotificationsStatus {
    const device = this.#activation?.device;
    if (device === undefined || this.#activatingSince === undefined) return 'not-activated';
    const { clock, activationMs } = this.#means;
    if (clock.now() - this.#activatingSince < Math.min(activationMs, activationTimeout)) return 'activating';
    if (activationMs > activationTimeout) return 'activation-timed-out';
    this.#question ??= this.#ask(device);
    const { answer, expiresAt } = this.#question;
    if (answer !== undefined) return answer === 'approved' ? 'registered' : 'denied';
    return clock.now() < expiresAt ? 'waiting' : 'timed-out';
  }

  /** The number that the computer shows: 10 to 99; undefined before the phone is asked. */
  get number(): number | undefined {
    return this.#question?.number;
  }

  takeCode(code: string): CodeVerdict {
    const verdict = this.#authenticator?.take(code, this.#means.clock.now()) ?? 'wrong';
    if (verdict === 'right') this.account.authenticator = this.#authenticator;
    if (verdict === 'right') this.#authenticator = undefined;
    return verdict;
  }

  /** Sends a code to a number such as `+4740000000`. */
  sendMessage(number: string): void {
    this.#message = this.#means.messages.send(number);
  }

  takeMessageCode(code: string): MessageVerdict {
    if (this.#message === undefined) return 'wrong';
    const verdict = this.#means.messages.judge(this.#message, code);
    if (verdict === 'right') this.account.phoneNumber = this.#message.number;
    return verdict;
  }

  #ask(device: string): Question {
    const expiresAt = this.#means.clock.now() + pushTimeout;
    const question: Question = { number: randomInt(10, 100), expiresAt, answer: undefined };
    this.#means.phones.push(device, {
      address: this.account.address,
      number: question.number,
      expiresAt,
      onAnswer: (answer) => {
        question.answer = answer;
        if (answer === 'approved' && !this.account.devices.includes(device))
          this.account.devices.push(device);
      },
    });
    return question;
  }
}
