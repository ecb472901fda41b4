import { methodsOf, type Account } from './accounts.ts';
import type { Activation, Activations } from './activations.ts';
import type { Phones, PushAnswer } from './phones.ts';

/** Where a registration stands, which is also the page it shows. */
export type RegistrationStep = 'contact-method' | 'fallback-phone' | 'finished';

export type ActivationStatus = 'not-activated' | 'checking' | 'configured';

export type ApprovalStatus = 'not-asked' | 'waiting' | PushAnswer;

/** What a registration works with. */
export interface RegistrationMeans {
  readonly activations: Activations;
  readonly phones: Phones;
  /** How long the page is kept waiting for the activation once it has asked, in ms. */
  readonly activationMs: number;
}

/** One person's visit to the registration page, from the choice of the app to the approval on the phone. */
export class Registration {
  readonly #account: Account;
  readonly #means: RegistrationMeans;
  #step: RegistrationStep;
  #activation: Activation | undefined;
  /** When the page may be told that the phone is active, in ms since the epoch; none until it has asked. */
  #confirmedAt: number | undefined;
  #approval: ApprovalStatus = 'not-asked';

  constructor(account: Account, means: RegistrationMeans) {
    this.#account = account;
    this.#means = means;
    this.#step = methodsOf(account).length > 0 ? 'finished' : 'contact-method';
  }

  get step(): RegistrationStep {
    return this.#step;
  }

  /** A fresh invitation to the app. The ones before it count no more for this visit. */
  invite(): Activation {
    this.#confirmedAt = undefined;
    this.#activation = this.#means.activations.invite(this.#account);
    return this.#activation;
  }

  /** Begins to check the activation, where a phone has taken up the invitation. */
  checkActivation(): void {
    if (this.#activation?.device === undefined) return;
    this.#confirmedAt ??= Date.now() + this.#means.activationMs;
  }

  get activationStatus(): ActivationStatus {
    if (this.#confirmedAt === undefined) return 'not-activated';
    return Date.now() < this.#confirmedAt ? 'checking' : 'configured';
  }

  /** On from step 1, where the phone is set up. */
  goOn(): void {
    if (this.activationStatus === 'configured') this.#step = 'fallback-phone';
  }

  /** Asks the phone to approve. Its approval registers the phone with the account. */
  askForApproval(): void {
    const device = this.#activation?.device;
    if (this.#step !== 'fallback-phone' || device === undefined) return;
    this.#approval = 'waiting';
    this.#means.phones.push(device, {
      address: this.#account.address,
      number: undefined,
      onAnswer: (answer) => {
        this.#approval = answer;
        if (answer === 'denied') return;
        this.#account.devices.push(device);
        this.#step = 'finished';
      },
    });
  }

  get approvalStatus(): ApprovalStatus {
    return this.#approval;
  }
}
