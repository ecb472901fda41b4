import { html } from 'hono/html';

import type { Texts } from '../../text/texts.ts';
import type { Page } from '../../views/page.ts';

/** Stands in for the telephone of an account that has none. */
export function noPhonePage(text: Texts, address: string): Page {
  const { noPhoneTitle, noPhone, newPhone } = text.ours;
  return {
    text,
    title: noPhoneTitle,
    styles: ['base.css', 'phone.css', 'phone-screens.css', 'phone-accounts.css'],
    scripts: [],
    body: html`<div class="phone">
      <main>
        <div class="screen centred no-phone">
          <h1>${noPhoneTitle}</h1>
          <p class="address">${address}</p>
          <p>${noPhone}</p>
          <p><a href="/">${newPhone}</a></p>
        </div>
      </main>
    </div>`,
  };
}
