import type { Account } from './accounts.ts';
import { BoundedMap } from './bounded-map.ts';
import type { Clock } from './clock.ts';
import type { Authenticator } from './codes.ts';
import { randomCapitals, randomDigits } from './random.ts';

/** How long an invitation is good for, in ms. Our own number. */
const invitationLasts = 600_000;

/** An invitation to the app: what the QR code says, and which phone took it up. Shapes: MICROSOFT-FLOW.md §2. */
export interface Activation {
  readonly account: Account;
  /** What the app gives codes by, where it is to give any. */
  readonly authenticator: Authenticator | undefined;
  /** Nine digits. */
  readonly code: string;
  /** The path that the app calls, as the QR code gives it. */
  readonly path: string;
  /** The path that a person types who cannot scan. */
  readonly manualPath: string;
  /** When it is no longer good, in ms since the epoch. */
  expiresAt: number;
  /** The device that took it up; none until then. */
  device: string | undefined;
}

/** What comes of taking an invitation up. `refused`: path and code do not belong together, or the switch says so. */
export type TakeUp = Activation | 'used' | 'expired' | 'refused';

export interface ActivationMeans {
  readonly clock: Clock;
  /** Refuse every phone, whatever it brings. */
  readonly refuseAll: boolean;
}

/** The invitations handed out. */
export class Activations {
  readonly #byPath = new BoundedMap<string, Activation>();
  readonly #means: ActivationMeans;

  constructor(means: ActivationMeans) {
    this.#means = means;
  }

  invite(account: Account, authenticator?: Authenticator): Activation {
    const activation: Activation = {
      account,
      authenticator,
      code: randomDigits(9),
      path: `/activatev2/${randomDigits(9)}/SASPUB${randomCapitals(12)}`,
      manualPath: `/mac/MobileAppCommunicator.svc/${randomDigits(8)}`,
      expiresAt: this.#means.clock.now() + invitationLasts,
      device: undefined,
    };
    this.#byPath.set(activation.path, activation);
    return activation;
  }

  /** Takes an invitation back: a newer one stands in its place. */
  withdraw(activation: Activation): void {
    activation.expiresAt = this.#means.clock.now();
  }

  /** Ties an invitation to a device, once and while it lasts. */
  takeUp(path: string, code: string, device: string): TakeUp {
    const activation = this.#byPath.get(path);
    if (this.#means.refuseAll || activation?.code !== code) return 'refused';
    if (activation.device !== undefined) return 'used';
    if (this.#means.clock.now() >= activation.expiresAt) return 'expired';
    activation.device = device;
    return activation;
  }
}
