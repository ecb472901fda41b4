import type { Account, AccountKind, Method } from './state/accounts.ts';
import { methodsOf } from './state/methods.ts';

/** An account as it is told to whoever started the tenant. */
export interface TenantAccount {
  readonly address: string;
  readonly password: string;
  readonly kind: AccountKind;
  /** The second factors registered when it was told. */
  readonly methods: readonly Method[];
  /** The secret of its codes, base32; only where it has registered codes. */
  readonly totpSecret?: string;
}

/** What the tenant's process can be asked by its parent, and what it answers. */
export interface TenantCalls {
  createAccount: { asks: AccountKind; answers: TenantAccount };
  /** Puts the tenant's clock forward, by milliseconds. */
  advance: { asks: number; answers: null };
  /** The selectors of mutations that have matched nothing on a screen that was shown. */
  unmatched: { asks: null; answers: readonly string[] };
}

export type TenantRequest = {
  [Name in keyof TenantCalls]: {
    readonly id: number;
    readonly call: Name;
    readonly asks: TenantCalls[Name]['asks'];
  };
}[keyof TenantCalls];

/** What it tells its parent. */
export type TenantMessage =
  | { readonly type: 'ready'; readonly proxy: string; readonly accounts: readonly TenantAccount[] }
  | { readonly type: 'failed'; readonly reason: string }
  | { readonly type: 'answer'; readonly id: number; readonly answers: unknown };

export function tellAccount(account: Account): TenantAccount {
  const { address, password, kind, authenticator } = account;
  return {
    address,
    password,
    kind,
    methods: methodsOf(account),
    ...(authenticator && { totpSecret: authenticator.secret }),
  };
}
