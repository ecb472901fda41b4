import { html } from 'hono/html';

import type { Texts } from '../text/texts.ts';
import type { Page } from './page.ts';

/** Where links lead whose pages the tenant does not have. Any path that nothing else answers would do. */
export const outsidePath = '/utenfor';

/** What stands there. */
export function outsidePage(text: Texts): Page {
  const { outsideTitle, outside } = text.ours;
  return {
    text,
    title: outsideTitle,
    styles: ['base.css', 'buttons.css', 'sign-in.css'],
    scripts: [],
    body: html`<main class="sign-in-box">
      <h1 class="title">${outsideTitle}</h1>
      <p>${outside}</p>
    </main>`,
  };
}
