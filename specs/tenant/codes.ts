import { Secret, TOTP } from 'otpauth';

import type { TenantAccount } from '../../fixtures/tenant.ts';

/** The code that an authenticator app shows for an account, so many seconds from now. */
export function codeOf({ totpSecret = '' }: TenantAccount, seconds = 0): string {
  const secret = Secret.fromBase32(totpSecret.toUpperCase());
  return new TOTP({ secret }).generate({ timestamp: Date.now() + seconds * 1000 });
}

/** A code that is none of those that the tenant could take at this moment. */
export function wrongCode(account: TenantAccount): string {
  const taken = [-60, -30, 0, 30, 60].map((seconds) => codeOf(account, seconds));
  return (
    ['000000', '111111', '222222', '333333', '444444', '555555'].find((code) => !taken.includes(code)) ?? ''
  );
}
