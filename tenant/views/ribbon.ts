import { html } from 'hono/html';

import type { Texts } from '../text/texts.ts';
import type { Html } from './html.ts';

/** The strip on every page that says it is not Microsoft's. Not in the ARIA tree: it is no part of the screen it labels. */
export function ribbon({ ours }: Texts): Html {
  return html`<div class="ribbon" aria-hidden="true">${ours.ribbon}</div>`;
}
