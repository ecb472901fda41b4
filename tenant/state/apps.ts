import type { Account } from './accounts.ts';
import { BoundedMap } from './bounded-map.ts';
import type { Authenticator } from './codes.ts';

/** An account as the app on a telephone has it. */
export interface AppAccount {
  readonly account: Account;
  /** What the app gives its codes by; none where it only gets notifications. */
  readonly authenticator: Pick<Authenticator, 'secret'> | undefined;
}

/** What the app on each telephone has, by the telephone's id. */
export class Apps {
  readonly #byDevice = new BoundedMap<string, Map<string, AppAccount>>();

  /** Puts an account into the app; one that it has already is replaced. */
  add(device: string, added: AppAccount): void {
    const accounts = this.#byDevice.get(device) ?? new Map<string, AppAccount>();
    accounts.set(added.account.address, added);
    this.#byDevice.set(device, accounts);
  }

  on(device: string): AppAccount[] {
    return [...(this.#byDevice.get(device)?.values() ?? [])];
  }
}
