// @ts-check

import { config, credentialType, fillHiddenFields, form, pick } from './credentials-exchange.js';
import { find, fromTemplate } from './templates.js';

const views = find(form, '.views', HTMLElement);
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
 * Asks what the account signs in with, and slides on to the password where there is one.
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
    slide(passwordView(username, ''), 'slide-in-next');
    return;
  }
  config.sErrorCode = '50034';
  again(emailView(username, config.messages.unknownUser));
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
 * The same screen again, with what is wrong.
 *
 * @param {HTMLElement} view
 */
function again(view) {
  views.replaceChildren(view);
  find(view, '.field', HTMLInputElement).focus();
}

/**
 * @param {HTMLElement} view
 * @param {'slide-in-next' | 'slide-in-back'} direction
 */
function slide(view, direction) {
  view.classList.add('animate', direction);
  views.replaceChildren(view);
  /** @type {HTMLElement | null} */ (view.querySelector('.field, .table'))?.focus();
}

/**
 * What happens when a tile is pressed, or chosen by keyboard.
 *
 * @param {HTMLElement} tile
 * @param {() => void} act
 */
function onPress(tile, act) {
  tile.onclick = act;
  tile.onkeydown = ({ key }) => {
    if ([' ', 'Enter'].includes(key)) act();
  };
}

const { sPOST_Username: username, sErrorCode, sErrTxt, arrSessions } = config;
if (username !== '')
  again(sErrorCode === '50034' ? emailView(username, sErrTxt) : passwordView(username, sErrTxt));
else views.replaceChildren(arrSessions.length > 0 ? pickAccountView() : emailView('', ''));
