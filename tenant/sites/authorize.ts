import { randomUUID } from 'node:crypto';

import { at, hosts } from '../hosts.ts';

/** Where to send a person who is to sign in and come back to an address with this state (MICROSOFT-FLOW.md §1.2). */
export function authorizeAddress(reply: string, state: string): string {
  const query = new URLSearchParams({
    client_id: randomUUID(),
    response_mode: 'form_post',
    response_type: 'code id_token',
    scope: 'openid profile',
    redirect_uri: reply,
    nonce: randomUUID(),
    state,
  });
  return at(hosts.signIn, `/common/oauth2/authorize?${query}`);
}
