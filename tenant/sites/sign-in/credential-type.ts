import { z } from 'zod';

import type { Account } from '../../state/accounts.ts';
import type { SignIn } from '../../state/sign-ins.ts';
import type { SiteContext } from '../../views/page.ts';
import type { Means } from './means.ts';

/** The fields of a GetCredentialType request that the tenant reads (MICROSOFT-FLOW.md §1.2). */
const credentialTypeRequest = z.object({
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

/** What does an address sign in with? Each answer brings the flow token for the next exchange. */
export async function tellCredentialType(c: SiteContext, { accounts, signIns }: Means): Promise<Response> {
  const request = credentialTypeRequest.safeParse(await c.req.json().catch(() => undefined));
  if (!request.success) return c.json(staleExchange, 400);
  const { username, originalRequest, flowToken } = request.data;
  const signIn = signIns.claim({ ctx: originalRequest, flowToken }, 'flow-token');
  if (signIn === undefined || signIn.apiCanary !== c.req.header('canary')) return c.json(staleExchange, 400);
  return c.json(credentialTypeAnswer(signIn, username, accounts.find(username)));
}

/** The answer to an exchange that belongs to no sign-in under way. */
const staleExchange = { error: { code: '50089' } } as const;

/** The answer, in the shape of MICROSOFT-FLOW.md §1.2. */
function credentialTypeAnswer(
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
