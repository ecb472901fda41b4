import { Secret, TOTP } from 'otpauth';

import type { RunningTenant, TenantAccount } from '../../fixtures/tenant.ts';

/** The code that an authenticator app shows for an account, by the tenant's clock or so many seconds off it. */
export function codeOf({ totpSecret = '' }: TenantAccount, tenant: RunningTenant, seconds = 0): string {
  const secret = Secret.fromBase32(totpSecret.toUpperCase());
  return new TOTP({ secret }).generate({ timestamp: tenant.now() + seconds * 1000 });
}

/** A code that is none of those that the tenant could take at this moment. */
export function wrongCode(account: TenantAccount, tenant: RunningTenant): string {
  const taken = [-60, -30, 0, 30, 60].map((seconds) => codeOf(account, tenant, seconds));
  return (
    ['000000', '111111', '222222', '333333', '444444', '555555'].find((code) => !taken.includes(code)) ?? ''
  );
}
