import { html } from 'hono/html';

import type { Texts } from '../../text/texts.ts';
import type { Html } from '../../views/html.ts';

/** Who is signing in (`#displayName`, MICROSOFT-FLOW.md §1.3). */
export function identityBanner(address: string): Html {
  return html`<div class="identityBanner">
    <div id="displayName" class="identity" title="${address}">${address}</div>
  </div>`;
}

/** The same with an arrow back in front. The arrow's accessible name is unconfirmed. */
export function identityBannerWithBack(address: string, text: Texts): Html {
  return html`<div class="identityBanner">
    <button type="button" id="idBtn_Back" class="back" aria-label="${text.unconfirmed.signIn.back}"></button>
    <div id="displayName" class="identity" title="${address}">${address}</div>
  </div>`;
}
