import { Hono } from 'hono';
import { accepts } from 'hono/accepts';
import { getCookie } from 'hono/cookie';
import { timing } from 'hono/timing';

import type { Edition } from '../editions.ts';
import { layMutations } from '../mutations/lay.ts';
import type { Mutations } from '../mutations/mutations.ts';
import { BoundedMap } from '../state/bounded-map.ts';
import type { Clock } from '../state/clock.ts';
import type { Switches } from '../switches.ts';
import { fallback, textsFor, type Texts } from '../text/texts.ts';
import { assets } from '../views/assets.ts';
import { shownAgainPath, type ShownAgain } from '../views/chaos.ts';
import { outsidePage } from '../views/outside.ts';
import { sendPage, type SiteContext, type SiteEnv } from '../views/page.ts';

/** What every site of a tenant goes by. */
export interface House {
  readonly edition: Edition;
  readonly clock: Clock;
  readonly switches: Switches;
  readonly mutations: Mutations;
}

export type Site = Hono<SiteEnv>;

/** Remembers that somebody has signed out, for the switch `language-flip`. Our own name. */
export const flipCookie = 'tofaktor-flipped';

/** One host's site: the language, the assets under `/assets/`, and a page of ours wherever nothing else answers. */
export function createSite({ clock, switches, mutations }: House): Site {
  const site = new Hono<SiteEnv>();
  const shownAgain: ShownAgain = new BoundedMap();
  // How long the server itself took stands in the answer, for the bench.
  site.use(timing());
  site.use(async (c, next) => {
    await next();
    c.header('Date', new Date(clock.now()).toUTCString());
  });
  site.use(async (c, next) => {
    const flipped = switches.has('language-flip') && getCookie(c, flipCookie) !== undefined;
    c.set('text', flipped ? fallback : askedFor(c));
    c.set('switches', switches);
    c.set('shownAgain', shownAgain);
    await next();
  });
  layMutations(site, mutations);
  site.get(`${shownAgainPath}:id`, async (c) => {
    const page = shownAgain.get(c.req.path);
    return page === undefined ? c.notFound() : sendPage(c, page);
  });
  for (const { name, type, body } of assets) {
    site.get(`/assets/${name}`, (c) =>
      c.body(body, 200, { 'content-type': type, 'cache-control': 'max-age=3600' }),
    );
  }
  site.notFound((c) => sendPage(c, outsidePage(c.var.text, c.req.query('topic')), 404));
  return site;
}

/** The first language that the browser asks for and we speak. */
function askedFor(c: SiteContext): Texts {
  const code = accepts(c, {
    header: 'Accept-Language',
    supports: [],
    default: '',
    match: (asked) =>
      asked.toSorted((one, other) => other.q - one.q).find(({ type }) => textsFor(type))?.type ?? '',
  });
  return textsFor(code) ?? fallback;
}
