import { html } from 'hono/html';

import type { Texts } from '../../text/texts.ts';
import type { Page } from '../../views/page.ts';
import { proofupPage } from './frame.ts';

/** The end. No source shows what the real page says here. */
export function finishedPage(text: Texts): Page {
  return proofupPage({
    text,
    scripts: [],
    main: html`<p role="status" class="configured">${text.unconfirmed.proofup.finished}</p>`,
  });
}
