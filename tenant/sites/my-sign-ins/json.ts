import type { SiteContext } from '../../views/page.ts';

/** What goes before every answer (MICROSOFT-FLOW.md §3.4), so that no other page can run it as a script. */
const prefix = ")]}',\n";

/** Answers an exchange. */
export function answer(c: SiteContext, body: object, status: 200 | 400 | 401 = 200): Response {
  return c.body(prefix + JSON.stringify(body), status, { 'content-type': 'application/json; charset=utf-8' });
}

/** To what has not the form that it must have, or belongs to nothing that was begun. */
export function refuse(c: SiteContext): Response {
  return answer(c, { Message: 'The request has not the form that it must have.' }, 400);
}
