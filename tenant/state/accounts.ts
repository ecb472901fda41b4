import { randomBytes, randomUUID, scryptSync } from 'node:crypto';

import { TenantError } from '../errors.ts';
import type { Clock } from './clock.ts';
import { Authenticator } from './codes.ts';
import { randomToken } from './random.ts';

/** What an account is there for, and what to know of it. */
export const accountKinds = {
  new: 'has registered nothing yet: walks the whole guide',
  push: 'has registered the app for notifications',
  code: 'has registered codes',
  both: 'has registered notifications and codes; notifications come first',
  locked: 'is locked: no password gets in',
  disabled: 'is disabled: no password gets in',
  expired: 'must choose a new password before it gets in',
} as const;

export type AccountKind = keyof typeof accountKinds;

/** A second factor that an account has registered. */
export type Method = 'push' | 'code' | 'sms';

/** One employee, as the tenant knows them. */
export interface Account {
  readonly address: string;
  /** The one it was made with. */
  readonly password: string;
  /** What has taken its place, as typed by whoever changed it: kept so that nobody can read it. */
  newPassword: { readonly salt: Buffer; readonly hash: Buffer } | undefined;
  readonly kind: AccountKind;
  /** The telephones that are asked, by their ids; the newest last. */
  readonly devices: string[];
  authenticator: Authenticator | undefined;
  /** The telephone number that gets codes in messages, such as `+4740000000`. */
  phoneNumber: string | undefined;
  /** What it has chosen to be asked for first. */
  defaultMethod: Method | undefined;
  passwordExpired: boolean;
  /** Wrong passwords since the last right one. */
  failures: number;
  /** When it may try again, in ms since the epoch. */
  lockedUntil: number;
}

/** What comes of an address and a password. */
export type PasswordCheck =
  | { readonly verdict: 'right' | 'expired'; readonly account: Account }
  | { readonly verdict: 'wrong' | 'locked' | 'disabled' | 'unknown' };

/** The organisation all accounts belong to. `.example` is reserved and can never be a real domain. */
export const organisation = { name: 'Alstahaug kommune', domain: 'alstahaug.example' };

/** So many wrong passwords in a row lock an account, for so long. Our own numbers: no source tells Microsoft's. */
const lock = { failures: 10, ms: 60_000 };

/** All accounts of a tenant. Each has a state of its own, so that walks never see each other. */
export class Accounts {
  readonly #byAddress = new Map<string, Account>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  create(kind: AccountKind): Account {
    return this.add({
      address: `${kind}.${this.#byAddress.size + 1}@${organisation.domain}`,
      password: randomToken(12),
      newPassword: undefined,
      kind,
      devices: kind === 'push' || kind === 'both' ? [randomUUID()] : [],
      authenticator: kind === 'code' || kind === 'both' ? new Authenticator() : undefined,
      phoneNumber: undefined,
      defaultMethod: undefined,
      passwordExpired: kind === 'expired',
      failures: 0,
      lockedUntil: kind === 'locked' ? Infinity : 0,
    });
  }

  /** Takes an account in. Refuses any address that could belong to a real person. */
  add(account: Account): Account {
    if (!/@[^@]+\.(example|test)$/.test(account.address)) {
      throw new TenantError('A simulated account must be under a reserved domain: .example or .test.');
    }
    this.#byAddress.set(account.address, account);
    return account;
  }

  find(address: string): Account | undefined {
    return this.#byAddress.get(address.trim().toLowerCase());
  }

  /** Compares a typed password, counts the failures in a row, and keeps nothing of what was typed. */
  checkPassword(address: string, typed: string): PasswordCheck {
    const account = this.find(address);
    if (account === undefined) return { verdict: 'unknown' };
    if (account.kind === 'disabled') return { verdict: 'disabled' };
    if (this.#clock.now() < account.lockedUntil) return { verdict: 'locked' };
    if (!isPasswordOf(account, typed)) return { verdict: this.#countFailure(account) };
    account.failures = 0;
    return { verdict: account.passwordExpired ? 'expired' : 'right', account };
  }

  /** Takes a new password for one that has expired. */
  changePassword(account: Account, typed: string): void {
    const salt = randomBytes(16);
    account.newPassword = { salt, hash: scryptSync(typed, salt, 32) };
    account.passwordExpired = false;
  }

  all(): Account[] {
    return [...this.#byAddress.values()];
  }

  #countFailure(account: Account): 'wrong' | 'locked' {
    account.failures += 1;
    if (account.failures < lock.failures) return 'wrong';
    account.failures = 0;
    account.lockedUntil = this.#clock.now() + lock.ms;
    return 'locked';
  }
}

/** Whether that is the account's password. */
export function isPasswordOf({ password, newPassword }: Account, typed: string): boolean {
  if (newPassword === undefined) return typed === password;
  return scryptSync(typed, newPassword.salt, 32).equals(newPassword.hash);
}
