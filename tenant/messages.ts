import type { Account, AccountKind } from './state/accounts.ts';

/** An account as it is told to whoever started the tenant. */
export interface TenantAccount {
  readonly address: string;
  readonly password: string;
  readonly kind: AccountKind;
  /** The second factors registered when it was told. */
  readonly methods: readonly string[];
  /** The secret of its codes, base32; only where it has registered codes. */
  readonly totpSecret?: string;
}

/** What the tenant's process is asked by its parent. */
export interface TenantRequest {
  readonly id: number;
  readonly createAccount: AccountKind;
}

/** What it tells its parent. */
export type TenantMessage =
  | { readonly type: 'ready'; readonly proxy: string; readonly accounts: readonly TenantAccount[] }
  | { readonly type: 'failed'; readonly reason: string }
  | { readonly type: 'account'; readonly id: number; readonly account: TenantAccount };

export function tellAccount({ address, password, kind, methods }: Account): TenantAccount {
  return { address, password, kind, methods: [...methods] };
}
