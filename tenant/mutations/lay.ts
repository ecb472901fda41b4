import { setTimeout } from 'node:timers/promises';

import { getCookie, setCookie } from 'hono/cookie';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';

import { hosts } from '../hosts.ts';
import { hiddenFormPage } from '../sites/sign-in/hidden-form-page.ts';
import type { Site } from '../sites/site.ts';
import { randomToken } from '../state/random.ts';
import { renderPage, type SiteContext } from '../views/page.ts';
import { reportPath, type Mutations } from './mutations.ts';
import { openingScreen } from './screens.ts';
import { heldPath, keptPath, passedCookie, passedPath, Serving } from './serve.ts';

const sightings = z.array(
  z.object({
    index: z.int(),
    field: z.enum(['selector', 'target']),
    outcome: z.enum(['found', 'missing', 'invalid']),
  }),
);

/**
 * Lays mutations over everything that a site answers with.
 *
 * It works on the answers alone: no page and no state knows of it. To be called before the site has any route of its own.
 */
export function layMutations(site: Site, mutations: Mutations): void {
  if (mutations.isEmpty) return;
  site.post(reportPath, async (c) => {
    const reported = sightings.safeParse(await c.req.json().catch(() => undefined));
    for (const one of reported.data ?? []) mutations.matches.note(one);
    return c.body(null, reported.success ? 204 : 400);
  });
  site.get(`${keptPath}/:token`, (c) => tellKept(c, mutations));
  site.get(`${passedPath}/:index`, passUnknown);
  site.post(`${heldPath}/:token`, (c) => holdForm(c, mutations));
  site.get(`${heldPath}/:token`, (c) => letFormGo(c, mutations));
  site.use(async (c, next) => {
    const failure = await troubleOf(c, mutations);
    if (failure !== undefined) return c.json({ error: 'mutation' }, failure);
    await next();
    const answer = await changed(c, mutations);
    if (answer === undefined) return;
    // Whatever stood in the first answer would otherwise be put into the second.
    c.res = undefined;
    c.res = answer;
  });
}

/** What is laid over the screens that an exchange brings: it is late, or fails. */
async function troubleOf(c: SiteContext, mutations: Mutations): Promise<ContentfulStatusCode | undefined> {
  const host = mutations.homeOf(new URL(c.req.url).hostname);
  for (const screen of mutations.broughtBy(host, `${c.req.method} ${c.req.path}`)) {
    await setTimeout(mutations.delayOf(screen));
    const failure = mutations.takeFailure(screen);
    if (failure !== undefined) return failure as ContentfulStatusCode;
  }
  return undefined;
}

/** What to answer with instead of a site's document; undefined where the answer is none. */
async function changed(c: SiteContext, mutations: Mutations): Promise<Response | undefined> {
  const { status, headers } = c.res;
  if (!headers.get('content-type')?.startsWith('text/html')) return undefined;
  const markup = await c.res.text();
  const { hostname, pathname, search } = new URL(c.req.url);
  const screen = openingScreen(mutations.homeOf(hostname), markup);
  const serving = new Serving(c, mutations);
  if (screen === undefined) return serving.lay({ markup, status, headers });
  const path = c.req.method === 'GET' ? { path: pathname + search } : {};
  return serving.arrive({ markup, status, headers: new Headers(headers), screen, cookies: [], ...path });
}

/** Shows a document that was kept, or sends the browser to where it gets it anew. */
async function tellKept(c: SiteContext, mutations: Mutations): Promise<Response> {
  const kept = mutations.kept.get(c.req.param('token') ?? '');
  if (kept === undefined) return c.notFound();
  const answer =
    kept.path === undefined
      ? await new Serving(c, mutations).show({ ...kept, headers: new Headers(kept.headers) }, c.req.path)
      : c.redirect(kept.path, 303);
  for (const cookie of kept.cookies) answer.headers.append('set-cookie', cookie);
  return answer;
}

/** A browser has gone past an unknown page. */
function passUnknown(c: SiteContext): Response {
  const passed = [getCookie(c, passedCookie), c.req.param('index') ?? ''].filter(Boolean);
  setCookie(c, passedCookie, passed.join('.'), { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' });
  const to = c.req.query('to') ?? '';
  return c.redirect(/^\/(?!\/)/.test(to) ? to : '/', 303);
}

/** Holds a form up, and shows the screen that is to come first. */
async function holdForm(c: SiteContext, mutations: Mutations): Promise<Response> {
  const screen = mutations.kept.get(c.req.param('token') ?? '');
  const { 'tofaktor-action': action, ...fields } = z
    .record(z.string(), z.string())
    .parse(await c.req.parseBody());
  if (screen === undefined || action === undefined || !isServed(action)) return c.notFound();
  const token = randomToken();
  mutations.forms.set(token, { action, fields });
  return new Serving(c, mutations).lay(screen, { goOn: `${heldPath}/${token}` });
}

/** Lets a form go on to where it was going. */
async function letFormGo(c: SiteContext, mutations: Mutations): Promise<Response> {
  const form = mutations.forms.take(c.req.param('token') ?? '');
  if (form === undefined) return c.notFound();
  const { markup, headers } = await renderPage(hiddenFormPage(c.var.text, form.action, form.fields));
  return new Serving(c, mutations).lay({ markup, status: 200, headers: new Headers(headers) });
}

function isServed(action: string): boolean {
  const { protocol, hostname } = new URL(action);
  return protocol === 'https:' && Object.values<string>(hosts).includes(hostname);
}
