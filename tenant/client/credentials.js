// @ts-check

import { config, credentialType, fillHiddenFields, form, pick } from './credentials-exchange.js';
import { onPress } from './press.js';
import { find, fromTemplate } from './templates.js';
import { again, slide, tellAddress, tellError, views } from './credentials-views.js';

const cover = find(document, '.lightbox-cover', HTMLElement);

/** An address, a telephone number or a name that has been typed: MICROSOFT-FLOW.md §1.5. */
const wellFormed = /^(\S+@\S+\.\S+|\+?[\d\s]{8,}|[A-Za-z][\w.:-]{5,31})$/;

/** The account picker. */
function pickAccountView() {
  const view = fromTemplate('pick-account-view');
  const other = find(view, '#otherTile', HTMLElement);
  for (const { name, isSignedIn } of config.arrSessions) {
    const tile = fromTemplate('account-tile');
    find(tile, '.table', HTMLElement).dataset.testId = name;
    find(tile, '.tile-name', HTMLElement).textContent = name;
    find(tile, '.tile-status', HTMLElement).append(
      fromTemplate(isSignedIn ? 'tile-status-in' : 'tile-status-out'),
    );
    other.before(tile);
    onPress(tile, () => {
      if (isSignedIn) pick(name);
      else slide(passwordView(name, ''), 'slide-in-next');
    });
  }
  onPress(other, () => {
    slide(emailView('', ''), 'slide-in-next');
  });
  form.onsubmit = () => false;
  return view;
}

/**
 * The e-mail screen.
 *
 * @param {string} username what has been typed already
 * @param {string} error what was wrong with it, or nothing
 */
function emailView(username, error) {
  const view = fromTemplate('email-view');
  const field = find(view, '#i0116', HTMLInputElement);
  field.value = username;
  tellError(view, '#usernameError', error);
  form.onsubmit = (event) => {
    event.preventDefault();
    const typed = field.value.trim();
    const { emptyAddress, malformedAddress } = config.messages;
    if (typed === '') again(emailView(typed, emptyAddress));
    else if (!wellFormed.test(typed)) again(emailView(typed, malformedAddress));
    else void goToPassword(typed);
  };
  return view;
}

/**
 * What to sign in with.
 *
 * @param {string} username
 */
function credentialPicker(username) {
  const view = fromTemplate('credential-picker-view');
  tellAddress(view, username);
  find(view, '#idBtn_Back', HTMLButtonElement).onclick = () => {
    slide(emailView(username, ''), 'slide-in-back');
  };
  onPress(find(view, '[data-test-cred-id="password"]', HTMLElement), () => {
    slide(passwordView(username, ''), 'slide-in-next');
  });
  onPress(find(view, '[data-test-cred-id="passkey"]', HTMLElement), () => {
    location.assign(config.urlFidoLogin);
  });
  form.onsubmit = () => false;
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
  tellAddress(view, username);
  tellError(view, '#passwordError', error);
  find(view, '#idBtn_Back', HTMLButtonElement).onclick = () => {
    slide(config.arrSessions.length > 0 ? pickAccountView() : emailView(username, ''), 'slide-in-back');
  };
  form.onsubmit = () => {
    if (find(view, '#i0118', HTMLInputElement).value === '') {
      again(passwordView(username, config.messages.emptyPassword));
      return false;
    }
    fillHiddenFields(username);
    cover.classList.add('disable-lightbox');
    return true;
  };
  return view;
}

/**
 * Asks what the account signs in with, and slides on to that.
 *
 * @param {string} username
 */
async function goToPassword(username) {
  cover.classList.add('disable-lightbox');
  const answer = await credentialType(username);
  cover.classList.remove('disable-lightbox');
  if (answer === undefined) {
    // The server has the words for whatever is wrong: let it answer as to any other form.
    fillHiddenFields(username);
    form.submit();
    return;
  }
  config.sFT = answer.FlowToken;
  config.apiCanary = answer.apiCanary;
  if (answer.IfExistsResult === 0) {
    slide(
      config.fShowCredentialPicker ? credentialPicker(username) : passwordView(username, ''),
      'slide-in-next',
    );
    return;
  }
  config.sErrorCode = '50034';
  again(emailView(username, config.messages.unknownUser));
}

const { sPOST_Username: username, sErrorCode, sErrTxt, arrSessions } = config;
if (username !== '')
  again(sErrorCode === '50034' ? emailView(username, sErrTxt) : passwordView(username, sErrTxt));
else views.replaceChildren(arrSessions.length > 0 ? pickAccountView() : emailView('', ''));
