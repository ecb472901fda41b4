import { html } from 'hono/html';

import type { Texts } from '../../text/texts.ts';
import type { Html } from '../../views/html.ts';
import type { Page } from '../../views/page.ts';
import { configureAppDialog, typedTemplates } from './configure-app-dialog.ts';
import { alerts, proofupPage } from './frame.ts';

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
          <div class="message"></div>
        </div>
        <div class="buttons"><button type="submit" class="button primary" disabled>${next}</button></div>
      </form>
      ${templates(text)}
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

/** What the page may come to say: while it waits, when the app is set up for either use, and when it is not. */
function templates(text: Texts): Html {
  const { documented, unconfirmed } = text;
  const { notActivated, activationTimedOut, checking, codesConfigured } = unconfirmed.proofup;
  return html`
    ${typedTemplates(text)} ${alerts({ 'not-activated': notActivated, 'timed-out': activationTimedOut })}
    <template id="checking">
      <div role="status" aria-busy="true" class="checking">
        <progress></progress>
        <span>${checking}</span>
      </div>
    </template>
    ${configured('notifications', documented.contactMethod.configured)} ${configured('code', codesConfigured)}
  `;
}

function configured(use: string, words: string): Html {
  return html`<template id="configured-${use}"
    ><div role="status" class="configured">${words}</div></template
  >`;
}
