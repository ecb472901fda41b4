import { html } from 'hono/html';

import type { Texts } from '../../text/texts.ts';
import type { Html } from '../../views/html.ts';

/**
 * The Authenticator app, drawn by us.
 *
 * A control is named by `data-control`. The words on the buttons are the guide's; all else is unconfirmed.
 */
export function appScreens(text: Texts): Html {
  return html`${addingAnAccount(text)} ${scan(text)} ${request(text)}`;
}

function addingAnAccount({ documented, unconfirmed: { phone } }: Texts): Html {
  return html`
    <template id="add-account">
      <div class="screen centred">
        <div class="drawing accounts" aria-hidden="true"></div>
        <p class="lead">${phone.noAccounts}</p>
        <p>${phone.noAccountsHint}</p>
        <div class="actions">
          <button type="button" class="button" data-control="add">${documented.phone.addAccount}</button>
        </div>
      </div>
    </template>
    <template id="backup-question">
      <div class="screen centred">
        <div class="drawing backup" aria-hidden="true"></div>
        <h1>${documented.phone.backupQuestion}</h1>
        <p>${phone.backupHint}</p>
        <div class="actions">
          <button type="button" class="button" data-control="continue">${documented.phone.continue}</button>
        </div>
      </div>
    </template>
    <template id="account-type">
      <div class="screen">
        <p class="lead">${phone.accountTypeHint}</p>
        <button type="button" class="choice" data-control="work">
          <span class="choice-icon" aria-hidden="true"></span>
          <span>${documented.phone.workAccount}</span>
        </button>
      </div>
    </template>
  `;
}

/** The camera is a file input: what is put in it is what the camera sees. */
function scan({ unconfirmed: { phone } }: Texts): Html {
  return html`
    <template id="scan">
      <div class="camera">
        <label class="viewfinder">
          <input type="file" accept="image/*" data-control="camera" tabindex="-1" aria-hidden="true" />
        </label>
        <p>${phone.scanHint}</p>
        <div class="message"></div>
      </div>
    </template>
    <template id="no-code"><p role="alert">${phone.noCode}</p></template>
    <template id="wrong-code"><p role="alert">${phone.wrongCode}</p></template>
    <template id="used"><p role="alert">${phone.used}</p></template>
    <template id="expired"><p role="alert">${phone.expired}</p></template>
    <template id="refused"><p role="alert">${phone.refused}</p></template>
    <template id="no-network"><p role="alert">${phone.noNetwork}</p></template>
  `;
}

/** What is asked, with a field for the number where one is wanted; and what stands there when nobody asks any more. */
function request({ documented, unconfirmed: { phone } }: Texts): Html {
  return html`
    <template id="request">
      <div class="screen centred">
        <div class="drawing key" aria-hidden="true"></div>
        <p class="lead">${phone.question}</p>
        <p class="organisation"></p>
        <p class="address"></p>
        <p class="warning">${phone.warning}</p>
        <div class="actions">
          <label class="number" hidden>
            <span>${phone.number}</span>
            <input inputmode="numeric" maxlength="2" autocomplete="off" data-control="number" />
          </label>
          <div class="message"></div>
          <button type="button" class="button" data-control="approve">${documented.phone.approve}</button>
          <button type="button" class="button secondary" data-control="deny">${phone.deny}</button>
        </div>
      </div>
    </template>
    <template id="wrong-number"><p role="alert">${phone.wrongNumber}</p></template>
    <template id="request-gone">
      <div class="screen centred">
        <div class="drawing key" aria-hidden="true"></div>
        <p role="alert">${phone.requestGone}</p>
        <div class="actions">
          <button type="button" class="button" data-control="close">${phone.close}</button>
        </div>
      </div>
    </template>
  `;
}
