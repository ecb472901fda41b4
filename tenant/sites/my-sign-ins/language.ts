import { getCookie, setCookie } from 'hono/cookie';
import type { Next } from 'hono';

import { textsFor } from '../../text/texts.ts';
import type { SiteContext } from '../../views/page.ts';

/** Remembers the language. Our own name. */
const cookie = 'tofaktor-lng';

/** `?lng=` chooses the language, and the browser keeps it (MICROSOFT-FLOW.md §3.1). */
export async function speakAsAsked(c: SiteContext, next: Next): Promise<void> {
  const asked = c.req.query('lng');
  if (asked !== undefined && textsFor(asked))
    setCookie(c, cookie, asked, { path: '/', secure: true, sameSite: 'Lax' });
  const texts = textsFor(asked ?? '') ?? textsFor(getCookie(c, cookie) ?? '');
  if (texts) c.set('text', texts);
  await next();
}
