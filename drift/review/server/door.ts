import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

/** Why somebody does not get in. */
export type Refusal = 'used' | 'closed';

/** What stands at a door. */
export interface Door {
  /** The address that opens it, once. */
  readonly url: string;
  readonly guard: MiddlewareHandler;
}

interface Answers {
  /** To whoever comes with the right token, the first time. The page must go on to `/` by itself. */
  welcome: (c: Context) => Response | Promise<Response>;
  refuse: (c: Context, why: Refusal) => Response | Promise<Response>;
}

/**
 * Lets one browser in, by a token that is good for one visit, and turns everybody else away.
 *
 * The token is exchanged for a cookie, so that it is worth nothing in a history or a log. A page of another origin gets
 * nothing done here, also with the cookie: its requests name where they come from. And a name that has been made to point
 * at this machine is not ours.
 *
 * @param port the one on 127.0.0.1 that is served
 */
export function doorOf(port: number, { welcome, refuse }: Answers): Door {
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  const token = randomBytes(32).toString('base64url');
  const session = randomBytes(32).toString('base64url');
  // Cookies know no ports: another review on this machine has one of its own.
  const cookie = `tofaktor-review-${port}`;
  let isUsed = false;

  const enter = (c: Context, key: string) => {
    if (!isSame(key, token)) return refuse(c, 'closed');
    if (isUsed) return refuse(c, 'used');
    if (c.req.method !== 'GET' || isAhead(c)) return refuse(c, 'closed');
    isUsed = true;
    setCookie(c, cookie, session, { httpOnly: true, sameSite: 'Strict', path: '/' });
    return welcome(c);
  };

  const guard: MiddlewareHandler = async (c, next) => {
    if (c.req.header('host') !== host) return c.text(`This is ${host} only.\n`, 421);
    const key = c.req.path === '/' ? c.req.query('key') : undefined;
    if (!comesFromHere(c, origin, key !== undefined))
      return c.text('Requests of other origins are refused.\n', 403);
    if (key !== undefined) return enter(c, key);
    if (!isSame(getCookie(c, cookie) ?? '', session)) return refuse(c, 'closed');
    await next();
    return undefined;
  };
  return { url: `${origin}/?key=${token}`, guard };
}

/** Whether a request is our own page's, or a person's who typed the address. Only the address with the key may be linked to. */
function comesFromHere(c: Context, origin: string, isEntrance: boolean): boolean {
  const isReading = c.req.method === 'GET' || c.req.method === 'HEAD';
  const claimed = c.req.header('origin');
  if (claimed === undefined ? !isReading : claimed !== origin) return false;
  const site = c.req.header('sec-fetch-site');
  if (site === undefined || site === 'same-origin') return true;
  return isReading && (site === 'none' || isEntrance);
}

/** A browser that fetches what a person may want to see later would use up the token. */
function isAhead(c: Context): boolean {
  return c.req.header('sec-purpose')?.includes('prefetch') ?? false;
}

/** Compares in a time that tells nothing. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
