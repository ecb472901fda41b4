// @ts-check

import { ask, finish, messages, pollEvery, proofs } from './challenge-exchange.js';
import { onPress } from './press.js';
import { find, fromTemplate } from './templates.js';

/** @typedef {import('../sites/sign-in/challenge-config.ts').MethodId} MethodId */

const form = find(document, 'form', HTMLFormElement);
const views = find(form, '.views', HTMLElement);

/** The push that is waited for: one that was given up is not listened to any more. */
let waiting = 0;

/**
 * Puts a view up.
 *
 * @param {string} template
 * @returns {HTMLElement}
 */
function show(template) {
  waiting += 1;
  const view = fromTemplate(template);
  view.classList.add('animate', 'slide-in-next');
  views.replaceChildren(view);
  onPressIn('#signInAnotherWay', showWays);
  form.onsubmit = () => false;
  return view;
}

/**
 * What happens when something in the view is pressed; nothing where the view does not have it.
 *
 * @param {string} selector
 * @param {() => void} act
 */
function onPressIn(selector, act) {
  for (const control of views.querySelectorAll(selector)) onPress(control, act);
}

function showWays() {
  show('ways-view');
  for (const { authMethodId } of proofs) {
    onPressIn(`[data-value="${authMethodId}"]`, () => {
      challenge(authMethodId);
    });
  }
}

/** @param {MethodId} method */
function challenge(method) {
  if (method === 'PhoneAppNotification') void showPush();
  else void showCode(method);
}

async function showPush() {
  const view = show('push-view');
  const mine = waiting;
  const begun = await ask('BeginAuth', 'PhoneAppNotification');
  if (begun.Entropy > 0) {
    const sign = find(view, '#idRichContext_DisplaySign', HTMLElement);
    sign.textContent = String(begun.Entropy);
    sign.hidden = false;
    find(view, '.approve', HTMLElement).hidden = true;
    find(view, '.match-number', HTMLElement).hidden = false;
  }
  while (mine === waiting) {
    const { ResultValue } = await ask('EndAuth', 'PhoneAppNotification');
    if (mine !== waiting) return;
    if (ResultValue !== 'AuthenticationPending') {
      endPush(ResultValue);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, pollEvery));
  }
}

/** @param {import('../sites/sign-in/challenge.ts').AuthAnswer['ResultValue']} result */
function endPush(result) {
  if (result === 'Success') finish('PhoneAppNotification');
  else if (result === 'PhoneAppDenied') showResend('denied-view', '#idA_SAASDS_Resend');
  else showResend('timeout-view', '#idA_SAASTO_Resend');
}

/**
 * @param {string} template
 * @param {string} resend
 */
function showResend(template, resend) {
  show(template);
  onPressIn(resend, () => void showPush());
}

/** @param {MethodId} method an app that gives codes, or a number that gets them */
async function showCode(method) {
  const view = show('code-view');
  find(view, '.by-app', HTMLElement).hidden = method === 'OneWaySMS';
  find(view, '.by-message', HTMLElement).hidden = method !== 'OneWaySMS';
  const code = find(view, '#idTxtBx_SAOTCC_OTC', HTMLInputElement);
  const error = find(view, '#idSpan_SAOTCC_Error_OTC', HTMLElement);
  error.remove();
  code.focus();
  form.onsubmit = () => {
    void takeCode(method, code, error);
    return false;
  };
  await ask('BeginAuth', method);
}

/**
 * @param {MethodId} method
 * @param {HTMLInputElement} code
 * @param {HTMLElement} error
 */
async function takeCode(method, code, error) {
  const { ResultValue } = await ask('EndAuth', method, code.value);
  if (ResultValue === 'Success') {
    finish(method);
    return;
  }
  error.textContent = ResultValue === 'OathCodeDuplicate' ? messages.reusedCode : messages.wrongCode;
  code.before(error);
  code.classList.add('has-error');
  code.value = '';
  code.focus();
}

const first = proofs.find(({ isDefault }) => isDefault) ?? proofs[0];
if (first) challenge(first.authMethodId);
