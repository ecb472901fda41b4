import { html } from 'hono/html';

import type { Texts } from '../../text/texts.ts';
import type { Html } from '../../views/html.ts';

/** The app's accounts: the one that was just added, and the list of all. */
export function accountScreens({ documented, unconfirmed: { phone } }: Texts): Html {
  return html`
    <template id="account-added">
      <div class="screen">
        <p class="added">${phone.added}</p>
        <div class="cards" data-control="account"></div>
      </div>
    </template>
    <template id="accounts">
      <div class="screen">
        <div class="cards" data-control="account"></div>
        <div class="actions">
          <button type="button" class="button secondary" data-control="add">
            ${documented.phone.addAccount}
          </button>
        </div>
      </div>
    </template>
    <template id="account-card">
      <div class="card">
        <span class="monogram" aria-hidden="true"></span>
        <div class="words">
          <p class="organisation"></p>
          <p class="address"></p>
        </div>
      </div>
    </template>
    <template id="account-code">
      <div class="one-time-code">
        <p>${phone.code}</p>
        <p class="digits" data-control="code" data-secret="code"></p>
      </div>
    </template>
  `;
}
