import { Hono } from 'hono';

import type { Texts } from '../text/nb.ts';
import { assets } from '../views/assets.ts';
import { outsidePage } from '../views/outside.ts';
import { sendPage } from '../views/page.ts';

/** One host's site: the assets under `/assets/`, and a page of ours wherever nothing else answers. */
export function createSite(text: Texts): Hono {
  const site = new Hono();
  for (const { name, type, body } of assets) {
    site.get(`/assets/${name}`, (c) =>
      c.body(body, 200, { 'content-type': type, 'cache-control': 'max-age=3600' }),
    );
  }
  site.notFound((c) => sendPage(c, outsidePage(text), 404));
  return site;
}
