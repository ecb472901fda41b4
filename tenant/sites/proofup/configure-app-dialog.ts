import { html } from 'hono/html';

import type { Texts } from '../../text/texts.ts';
import type { Html } from '../../views/html.ts';

/**
 * «Konfigurer mobilapp»: the QR code, and what to type by whoever cannot scan it.
 *
 * What varies stands in `data-secret`: it is good for taking over a registration, and a recorder covers it.
 */
export function configureAppDialog(text: Texts): Html {
  const { configureApp, next } = text.documented;
  return html`<dialog aria-labelledby="configure-app">
    <form method="dialog">
      <h2 id="configure-app">${configureApp.heading}</h2>
      <p>${configureApp.introduction}</p>
      <ol>
        ${configureApp.steps.map((step) => html`<li>${step}</li>`)}
      </ol>
      <img alt="${text.unconfirmed.proofup.qrCode}" />
      <p>${configureApp.cannotScan}</p>
      <div class="typed"></div>
      <p>${configureApp.sixDigits}</p>
      <div class="not-activated"></div>
      <div class="buttons">
        <button type="submit" class="button primary">${next}</button>
        <button type="button" class="button secondary">${configureApp.cancel}</button>
      </div>
    </form>
  </dialog>`;
}

/** What stands in the dialog to be typed, by what the app is to be used for. Each place is filled by its `data-typed`. */
export function typedTemplates({ documented: { configureApp }, unconfirmed: { proofup } }: Texts): Html {
  return html`
    <template id="typed-notifications">
      <div>
        <p>${configureApp.code} <span data-typed="code" data-secret="code"></span></p>
        <p class="address">
          ${configureApp.address} <span data-typed="service"></span
          ><span data-typed="address" data-secret="address"></span>
        </p>
      </div>
    </template>
    <template id="typed-code">
      <div>
        <p>${proofup.accountName} <span data-typed="account"></span></p>
        <p>${proofup.secret} <span class="secret" data-typed="secret" data-secret="secret"></span></p>
      </div>
    </template>
  `;
}
