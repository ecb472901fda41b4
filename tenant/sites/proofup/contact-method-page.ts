import { html } from 'hono/html';

import type { Texts } from '../../text/texts.ts';
import type { Html } from '../../views/html.ts';
import type { Page } from '../../views/page.ts';
import { proofupPage } from './frame.ts';

/**
 * Step 1, in all its states: choosing the app, the dialog with the QR code, waiting for the phone, and set up.
 *
 * The fields of «Godkjenningstelefon» are not built: no source shows them.
 */
export function contactMethodPage(text: Texts): Page {
  const { proofup, contactMethod, next } = text.documented;
  return proofupPage({
    text,
    scripts: ['contact-method.js'],
    main: html`
      <p>${proofup.introduction}</p>
      <form method="post" action="/proofup.aspx/contact-method">
        <h2 id="step">${contactMethod.heading}</h2>
        <select name="method" aria-labelledby="step" autocomplete="off">
          <option value="phone" selected>${contactMethod.phone}</option>
          <option value="app">${contactMethod.app}</option>
        </select>
        <div class="app" hidden>
          <fieldset>
            <legend>${contactMethod.use}</legend>
            ${radio('notifications', contactMethod.notifications)} ${radio('code', contactMethod.code)}
          </fieldset>
          <p>${contactMethod.mustSetUp}</p>
          <div class="set-up">
            <button type="button" class="button primary" disabled>${contactMethod.setUp}</button>
            <span>${contactMethod.setUpApp}</span>
          </div>
        </div>
        <div class="buttons"><button type="submit" class="button primary" disabled>${next}</button></div>
      </form>
      <template id="not-activated"><p role="alert">${text.unconfirmed.proofup.notActivated}</p></template>
      <template id="checking">${checking(text)}</template>
      <template id="configured"
        ><div role="status" class="configured">${contactMethod.configured}</div></template
      >
    `,
    beside: configureAppDialog(text),
  });
}

function radio(value: string, label: string): Html {
  return html`<label class="radio">
    <input type="radio" name="use" value="${value}" autocomplete="off" />
    <span>${label}</span>
  </label>`;
}

function checking({ unconfirmed: { proofup } }: Texts): Html {
  return html`<div role="status" aria-busy="true" class="checking">
    <progress></progress>
    <span>${proofup.checking}</span>
  </div>`;
}

/** What varies stands in `data-secret`: it is good for taking over a registration, and a recorder covers it. */
function configureAppDialog({ documented: { configureApp, next }, unconfirmed: { proofup } }: Texts): Html {
  return html`<dialog aria-labelledby="configure-app">
    <form method="dialog">
      <h2 id="configure-app">${configureApp.heading}</h2>
      <p>${configureApp.introduction}</p>
      <ol>
        ${configureApp.steps.map((step) => html`<li>${step}</li>`)}
      </ol>
      <img alt="${proofup.qrCode}" />
      <p>${configureApp.cannotScan}</p>
      <p>${configureApp.code} <span data-secret="code"></span></p>
      <p class="address">
        ${configureApp.address} <span class="service"></span><span data-secret="address"></span>
      </p>
      <p>${configureApp.sixDigits}</p>
      <div class="not-activated"></div>
      <div class="buttons">
        <button type="submit" class="button primary">${next}</button>
        <button type="button" class="button secondary">${configureApp.cancel}</button>
      </div>
    </form>
  </dialog>`;
}
