import type { GraphSettings } from '../../../guide/notice-settings.ts';
import type { Email } from '../email.ts';
import { patience, post } from './post.ts';
import { SendProblem } from './problem.ts';

/** Where Microsoft's services are; a test has its own. */
const services = { signIn: 'https://login.microsoftonline.com', graph: 'https://graph.microsoft.com' };

/**
 * Sends an e-mail by Microsoft Graph, as an application that has the permission `Mail.Send`:
 * https://learn.microsoft.com/en-us/graph/api/user-sendmail. It takes the mail with 202, which promises no delivery.
 *
 * Exchange Online turns passwords for SMTP off by default at the end of December 2026 (message centre, MC786329).
 *
 * @throws SendProblem, which says nothing of the secret, the token or who is written to
 */
export async function sendByGraph(
  email: Email,
  settings: GraphSettings,
  { signIn, graph, limits } = { ...services, limits: patience },
): Promise<void> {
  const token = await tokenFor(settings, signIn, limits);
  const { from, to } = settings;
  const message = {
    subject: email.subject,
    body: { contentType: 'HTML', content: email.html },
    toRecipients: to.map((address) => ({ emailAddress: { address } })),
  };
  await post(
    {
      name: 'Microsoft Graph',
      url: `${graph}/v1.0/users/${encodeURIComponent(from)}/sendMail`,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ message, saveToSentItems: false }),
    },
    limits,
    codeIn,
  );
}

/** By client credentials: https://learn.microsoft.com/en-us/entra/identity-platform/v2-oauth2-client-creds-grant-flow */
async function tokenFor(
  { tenant, clientId, clientSecret }: GraphSettings,
  signIn: string,
  limits: typeof patience,
): Promise<string> {
  const answer = await post(
    {
      name: "Microsoft's sign-in for Graph",
      url: `${signIn}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret,
        scope: 'https://graph.microsoft.com/.default',
      }).toString(),
    },
    limits,
    codeIn,
  );
  const token = fieldOf(parsed(answer), 'access_token');
  if (typeof token !== 'string') throw new SendProblem("Microsoft's sign-in for Graph gave no token");
  return token;
}

/** What the service calls its reason: a word or a number, never its sentence, which may name what was sent. */
function codeIn(body: string): string {
  const answer = parsed(body);
  const numbers = fieldOf(answer, 'error_codes');
  const number: unknown = Array.isArray(numbers) ? numbers[0] : null;
  if (typeof number === 'number') return `AADSTS${number}`;
  const error = fieldOf(answer, 'error');
  const code = typeof error === 'string' ? error : fieldOf(error, 'code');
  return typeof code === 'string' && /^[A-Za-z_]{1,60}$/.test(code) ? code : '';
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
