// @ts-check

import { exchange, poll } from './exchange.js';
import { find, fromTemplate } from './templates.js';

/** @typedef {import('../sites/proofup/exchanges.ts').FallbackPhoneAnswer} FallbackPhoneAnswer */

const form = find(document, 'main form', HTMLFormElement);
const country = find(form, 'select', HTMLSelectElement);
const number = find(form, 'input', HTMLInputElement);
const finish = find(form, 'button', HTMLButtonElement);
const controls = [country, number, finish];
const message = find(form, '.message', HTMLElement);

/** Sends the number, and waits for the approval that the phone is then asked for. */
async function finishRegistration() {
  /** @type {FallbackPhoneAnswer} */
  const sent = await exchange('POST', '/proofup.aspx/fallback-phone', {
    country: country.value,
    number: number.value,
  });
  if (sent.status === 'phone-needed') {
    message.replaceChildren(fromTemplate('phone-needed'));
    return;
  }
  message.replaceChildren(fromTemplate('notification-sent'));
  for (const control of controls) control.disabled = true;
  await waitForApproval();
}

async function waitForApproval() {
  /** @type {FallbackPhoneAnswer} */
  const { status } = await poll('/proofup.aspx/approval', 'waiting');
  if (status !== 'denied') {
    location.reload();
    return;
  }
  message.replaceChildren(fromTemplate('denied'));
  for (const control of controls) control.disabled = false;
}

form.onsubmit = () => {
  void finishRegistration();
  return false;
};
