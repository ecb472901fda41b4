import type { Account } from './accounts.ts';
import type { Activation, Activations } from './activations.ts';
import { pushTimeout } from './challenge.ts';
import type { Clock } from './clock.ts';
import { Authenticator, type CodeVerdict } from './codes.ts';
import { methodsOf } from './methods.ts';
import type { Phones, PushAnswer } from './phones.ts';

/** Where a registration stands, which is also the page it shows. */
export type RegistrationStep = 'contact-method' | 'verify-app' | 'fallback-phone' | 'finished';

export type ActivationStatus = 'not-activated' | 'checking' | 'timed-out' | 'configured';

export type ApprovalStatus = 'not-asked' | 'waiting' | 'timed-out' | PushAnswer;

/** How long the page waits for an activation to be confirmed, in ms. Our own number. */
const activationTimeout = 60_000;

/** What a registration works with. */
export interface RegistrationMeans {
  readonly activations: Activations;
  readonly phones: Phones;
  readonly clock: Clock;
  /** How long an activation takes to be confirmed once the page has asked, in ms; infinitely long where it never is. */
  readonly activationMs: number;
  /** An app that is set up for notifications must give a code too. */
  readonly verifyApp: boolean;
}

/** A question to the phone, and what came of it. */
interface Approval {
  readonly expiresAt: number;
  answer: PushAnswer | undefined;
}

/** One person's visit to the registration page, from the choice of the app to the approval on the phone. */
export class Registration {
  readonly #account: Account;
  readonly #means: RegistrationMeans;
  #step: RegistrationStep;
  /** What the phone is to take up, where the app is set up for notifications. */
  #activation: Activation | undefined;
  /** What the app gives codes by, where it is set up for them. */
  #authenticator: Authenticator | undefined;
  /** When the page began to wait for the activation, in ms since the epoch. */
  #checkedSince: number | undefined;
  #approval: Approval | undefined;

  constructor(account: Account, means: RegistrationMeans) {
    this.#account = account;
    this.#means = means;
    this.#step = methodsOf(account).length > 0 ? 'finished' : 'contact-method';
  }

  get account(): Account {
    return this.#account;
  }

  get step(): RegistrationStep {
    return this.#step;
  }

  /** A fresh invitation to set the app up for notifications. The ones before it are good no more. */
  inviteToNotifications(): Activation {
    this.#withdraw();
    this.#authenticator = this.#means.verifyApp ? new Authenticator() : undefined;
    this.#activation = this.#means.activations.invite(this.#account, this.#authenticator);
    return this.#activation;
  }

  /** A fresh secret to set any authenticator app up for codes. The page learns whether it was when it asks for one. */
  inviteToCodes(): Authenticator {
    this.#withdraw();
    this.#authenticator = new Authenticator();
    return this.#authenticator;
  }

  /** Begins to check the activation, where a phone has taken up the invitation. */
  checkActivation(): void {
    if (this.#activation?.device === undefined) return;
    this.#checkedSince ??= this.#means.clock.now();
  }

  get activationStatus(): ActivationStatus {
    if (this.#activation === undefined)
      return this.#authenticator === undefined ? 'not-activated' : 'configured';
    if (this.#checkedSince === undefined) return 'not-activated';
    const { clock, activationMs } = this.#means;
    if (clock.now() - this.#checkedSince < Math.min(activationMs, activationTimeout)) return 'checking';
    return activationMs <= activationTimeout ? 'configured' : 'timed-out';
  }

  /** On from step 1, where the app is set up. */
  goOn(): void {
    if (this.#step !== 'contact-method' || this.activationStatus !== 'configured') return;
    this.#step = this.#authenticator === undefined ? 'fallback-phone' : 'verify-app';
  }

  /** Step 2: a right code leads on. It counts as used from then on, also for a window that still asks for one. */
  verify(code: string): CodeVerdict {
    if (this.#step === 'contact-method') return 'wrong';
    const verdict = this.#authenticator?.take(code, this.#means.clock.now()) ?? 'wrong';
    if (verdict === 'right' && this.#step === 'verify-app') this.#step = 'fallback-phone';
    return verdict;
  }

  /** Ends step 3: a phone that is set up for notifications is asked to approve first. */
  finish(): void {
    if (this.#step !== 'fallback-phone') return;
    const device = this.#activation?.device;
    if (device === undefined) this.#register();
    else this.#ask(device);
  }

  get approvalStatus(): ApprovalStatus {
    if (this.#step === 'finished') return 'approved';
    if (this.#approval === undefined) return 'not-asked';
    const { answer, expiresAt } = this.#approval;
    return answer ?? (this.#means.clock.now() < expiresAt ? 'waiting' : 'timed-out');
  }

  #withdraw(): void {
    if (this.#activation !== undefined) this.#means.activations.withdraw(this.#activation);
    this.#activation = undefined;
    this.#checkedSince = undefined;
  }

  #ask(device: string): void {
    const approval: Approval = { expiresAt: this.#means.clock.now() + pushTimeout, answer: undefined };
    this.#approval = approval;
    this.#means.phones.push(device, {
      address: this.#account.address,
      number: undefined,
      expiresAt: approval.expiresAt,
      onAnswer: (answer) => {
        approval.answer = answer;
        if (answer === 'approved') this.#register(device);
      },
    });
  }

  #register(device?: string): void {
    if (device !== undefined) this.#account.devices.push(device);
    this.#account.authenticator = this.#authenticator;
    this.#step = 'finished';
  }
}
