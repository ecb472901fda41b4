// @ts-check

import { find, fromTemplate } from './templates.js';

/** @typedef {import('../sites/sign-in/config.ts').CredentialsConfig} CredentialsConfig */
/** @typedef {import('../sites/sign-in/credential-type.ts').CredentialType} CredentialType */

const config = /** @type {CredentialsConfig} */ (Reflect.get(globalThis, '$Config'));
const form = find(document, 'form', HTMLFormElement);
const views = find(form, '.views', HTMLElement);

/**
 * The e-mail screen.
 *
 * @param {string} username what has been typed already
 * @param {string} error what was wrong with it, or nothing
 */
function emailView(username, error) {
  const view = fromTemplate('email-view');
  find(view, '#i0116', HTMLInputElement).value = username;
  tellError(view, '#usernameError', error);
  form.onsubmit = (event) => {
    event.preventDefault();
    void goToPassword(find(view, '#i0116', HTMLInputElement).value.trim());
  };
  return view;
}

/**
 * The password screen.
 *
 * @param {string} username
 * @param {string} error
 */
function passwordView(username, error) {
  const view = fromTemplate('password-view');
  find(view, '#i0116', HTMLInputElement).value = username;
  const banner = find(view, '#displayName', HTMLElement);
  banner.textContent = username;
  banner.title = username;
  tellError(view, '#passwordError', error);
  find(view, '#idBtn_Back', HTMLButtonElement).onclick = () => {
    slide(emailView(username, ''), 'slide-in-back');
  };
  form.onsubmit = () => {
    fillHiddenFields(username);
  };
  return view;
}

/**
 * Asks what the account signs in with, and slides on to the password where there is one.
 *
 * @param {string} username
 */
async function goToPassword(username) {
  const answer = await credentialType(username);
  if (answer === undefined) {
    // The server has the words for whatever is wrong: let it answer as to any other form.
    fillHiddenFields(username);
    form.submit();
    return;
  }
  config.sFT = answer.FlowToken;
  config.apiCanary = answer.apiCanary;
  if (answer.IfExistsResult === 0) {
    slide(passwordView(username, ''), 'slide-in-next');
    return;
  }
  config.sErrorCode = '50034';
  views.replaceChildren(emailView(username, config.unknownUser));
}

/**
 * The exchange of MICROSOFT-FLOW.md §1.2; nothing where the server refuses it or cannot be reached.
 *
 * @param {string} username
 * @returns {Promise<CredentialType | undefined>}
 */
async function credentialType(username) {
  const response = await fetch(config.urlGetCredentialType, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      canary: config.apiCanary,
      'client-request-id': config.correlationId,
      hpgact: String(config.hpgact),
      hpgid: String(config.hpgid),
      hpgrequestid: config.sessionId,
    },
    body: JSON.stringify({
      username,
      isOtherIdpSupported: true,
      checkPhones: false,
      isRemoteNGCSupported: true,
      isCookieBannerShown: false,
      isFidoSupported: true,
      originalRequest: config.sCtx,
      flowToken: config.sFT,
    }),
  }).catch(() => undefined);
  return response?.ok ? /** @type {CredentialType} */ (await response.json()) : undefined;
}

/** @param {string} username */
function fillHiddenFields(username) {
  const values = {
    login: username,
    canary: config.canary,
    ctx: config.sCtx,
    flowToken: config.sFT,
    hpgrequestid: config.sessionId,
  };
  for (const [name, value] of Object.entries(values)) {
    find(form, `input[name="${name}"]`, HTMLInputElement).value = value;
  }
}

/**
 * Fills in a view's alert, or takes it away where there is nothing to tell.
 *
 * @param {HTMLElement} view
 * @param {string} selector
 * @param {string} error
 */
function tellError(view, selector, error) {
  const alert = find(view, selector, HTMLElement);
  if (error === '') alert.remove();
  else alert.textContent = error;
  find(view, '.field', HTMLInputElement).classList.toggle('has-error', error !== '');
}

/**
 * @param {HTMLElement} view
 * @param {'slide-in-next' | 'slide-in-back'} direction
 */
function slide(view, direction) {
  view.classList.add('animate', direction);
  views.replaceChildren(view);
  find(view, '.field', HTMLInputElement).focus();
}

const { sPOST_Username: username, sErrorCode, sErrTxt } = config;
const passwordRefused = username !== '' && sErrorCode !== '50034';
views.replaceChildren(passwordRefused ? passwordView(username, sErrTxt) : emailView(username, sErrTxt));
