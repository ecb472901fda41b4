import { html, raw } from 'hono/html';

import type { Texts } from '../text/texts.ts';
import type { Page } from '../views/page.ts';

/** A page that nobody knows. All but the ribbon is the mutation's. */
export function unknownPage(text: Texts, markup: string): Page {
  return {
    text,
    title: '',
    styles: ['base.css', 'buttons.css', 'sign-in.css'],
    scripts: [],
    body: html`${raw(markup)}`,
  };
}

/** A server's error, as a page without a word of Microsoft's. */
export function failedPage(text: Texts, status: number): Page {
  return {
    text,
    title: String(status),
    styles: ['base.css'],
    scripts: [],
    body: html`<main><h1>${status}</h1></main>`,
  };
}
