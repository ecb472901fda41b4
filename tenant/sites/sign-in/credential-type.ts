import { z } from 'zod';

import type { Account } from '../../state/accounts.ts';
import type { SignIn } from '../../state/sign-ins.ts';

/** The fields of a GetCredentialType request that the tenant reads (MICROSOFT-FLOW.md §1.2). */
export const credentialTypeRequest = z.object({
  username: z.string(),
  originalRequest: z.string(),
  flowToken: z.string(),
});

/** What the page's script reads of the answer. `IfExistsResult` is 0 for a known user and 1 for an unknown one. */
export interface CredentialType {
  readonly IfExistsResult: 0 | 1;
  readonly FlowToken: string;
  readonly apiCanary: string;
}

/** The answer, in the shape of MICROSOFT-FLOW.md §1.2. */
export function credentialTypeAnswer(
  signIn: SignIn,
  username: string,
  account: Account | undefined,
): CredentialType & Readonly<Record<string, unknown>> {
  return {
    Username: username,
    Display: username,
    IfExistsResult: account === undefined ? 1 : 0,
    IsUnmanaged: false,
    ThrottleStatus: 0,
    Credentials: { PrefCredential: 1, HasPassword: true, SasParams: null, CertAuthParams: null },
    EstsProperties: { UserTenantBranding: null, DomainType: 3 },
    FlowToken: signIn.flowToken,
    IsSignupDisallowed: true,
    apiCanary: signIn.apiCanary,
  };
}
