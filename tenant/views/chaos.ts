import { html } from 'hono/html';

import { hosts } from '../hosts.ts';
import type { BoundedMap } from '../state/bounded-map.ts';
import { randomToken } from '../state/random.ts';
import { namesIn } from '../switches.ts';
import type { Html } from './html.ts';
import type { Page, SiteContext } from './page.ts';

/** What the chaos that is switched on adds to a page: nothing where none is. */
export interface Chaos {
  readonly head?: Html;
  /** They run before the page's own. */
  readonly scripts: readonly string[];
}

/** Pages by the address at which they are to be had once more. */
export type ShownAgain = BoundedMap<string, Page>;

export const shownAgainPath = '/shown-again/';

/** The switches that the server sees to itself. */
const withoutScript = ['no-stay-signed-in', 'stay-signed-in-after'];

/** A chaos switch acts in the page: `client/chaos/` has a script of its name. */
export function chaosOf(c: SiteContext, page: Page): Chaos {
  const { switches } = c.var;
  if (page.calm) return { scripts: [] };
  const scripts = namesIn('chaos')
    .filter((name) => switches.has(name) && !withoutScript.includes(name))
    .filter((name) => name !== 'self-navigation' || loadsItselfAnew(c))
    .map((name) => `chaos/${name}.js`);
  return switches.has('shown-twice') && c.req.method !== 'GET'
    ? { scripts, head: placeToShowAgain(c, page) }
    : { scripts };
}

/** Only what came by GET: to load the answer to a form anew would send the form anew. */
function loadsItselfAnew(c: SiteContext): boolean {
  const { hostname, pathname } = new URL(c.req.url);
  return c.req.method === 'GET' && hostname === hosts.signIn && !pathname.startsWith(shownAgainPath);
}

function placeToShowAgain(c: SiteContext, page: Page): Html {
  const path = shownAgainPath + randomToken(12);
  c.var.shownAgain.set(path, page);
  return html`<meta name="tofaktor-shown-again" content="${path}" />`;
}
