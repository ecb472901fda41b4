import type { Account } from '../../state/accounts.ts';
import { randomToken } from '../../state/random.ts';

/** Says who it is in the form of a JSON Web Token that nobody has signed, so that it is good for nothing elsewhere. */
export function identityToken({ address }: Account, nonce: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = {
    iss: 'https://tofaktor.test/simulated',
    preferred_username: address,
    nonce,
    jti: randomToken(),
  };
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;
}
