import type { Account } from './accounts.ts';
import { BoundedMap } from './bounded-map.ts';
import { randomCapitals, randomDigits } from './random.ts';

/** An invitation to the app: what the QR code says, and which phone took it up. Shapes: MICROSOFT-FLOW.md §2. */
export interface Activation {
  readonly account: Account;
  /** Nine digits. */
  readonly code: string;
  /** The path that the app calls, as the QR code gives it. */
  readonly path: string;
  /** The path that a person types who cannot scan. */
  readonly manualPath: string;
  /** The device that took it up; none until then. */
  device: string | undefined;
}

/** The invitations handed out. */
export class Activations {
  readonly #byPath = new BoundedMap<string, Activation>();

  invite(account: Account): Activation {
    const activation: Activation = {
      account,
      code: randomDigits(9),
      path: `/activatev2/${randomDigits(9)}/SASPUB${randomCapitals(12)}`,
      manualPath: `/mac/MobileAppCommunicator.svc/${randomDigits(8)}`,
      device: undefined,
    };
    this.#byPath.set(activation.path, activation);
    return activation;
  }

  /** Ties an invitation to a device, once. Undefined where path and code do not belong together or it was used. */
  takeUp(path: string, code: string, device: string): Activation | undefined {
    const activation = this.#byPath.get(path);
    if (activation?.code !== code || activation.device !== undefined) return undefined;
    activation.device = device;
    return activation;
  }
}
