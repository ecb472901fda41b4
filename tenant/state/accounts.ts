import { TenantError } from '../errors.ts';
import { randomToken } from './random.ts';

export const accountKinds = ['new', 'locked'] as const;

/** What an account is there for: `new` has registered nothing yet, `locked` never gets in. */
export type AccountKind = (typeof accountKinds)[number];

/** A second factor that an account has registered. */
export type Method = 'push';

/** One employee, as the tenant knows them. */
export interface Account {
  readonly address: string;
  readonly password: string;
  readonly kind: AccountKind;
  readonly methods: Method[];
  /** Wrong passwords since the last right one. */
  failures: number;
}

/** What comes of an address and a password. */
export type PasswordCheck =
  | { readonly verdict: 'right'; readonly account: Account }
  | { readonly verdict: 'wrong' | 'locked' | 'unknown' };

/** The organisation all accounts belong to. `.example` is reserved and can never be a real domain. */
export const organisation = { name: 'Alstahaug kommune', domain: 'alstahaug.example' };

/** So many wrong passwords in a row lock an account. Our own number: no source tells Microsoft's. */
const failuresAllowed = 10;

/** All accounts of a tenant. Each has a state of its own, so that walks never see each other. */
export class Accounts {
  readonly #byAddress = new Map<string, Account>();

  create(kind: AccountKind): Account {
    const address = `${kind}.${this.#byAddress.size + 1}@${organisation.domain}`;
    return this.add({ address, password: randomToken(12), kind, methods: [], failures: 0 });
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
    if (isLocked(account)) return { verdict: 'locked' };
    if (account.password === typed) {
      account.failures = 0;
      return { verdict: 'right', account };
    }
    account.failures += 1;
    return { verdict: isLocked(account) ? 'locked' : 'wrong' };
  }

  all(): Account[] {
    return [...this.#byAddress.values()];
  }
}

function isLocked({ kind, failures }: Account): boolean {
  return kind === 'locked' || failures >= failuresAllowed;
}
