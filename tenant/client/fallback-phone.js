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

/** Sends the number, waits for the approval that a phone may then be asked for, and says what came of it. */
async function finishRegistration() {
  /** @type {FallbackPhoneAnswer} */
  let { status } = await exchange('POST', '/proofup.aspx/fallback-phone', {
    country: country.value,
    number: number.value,
  });
  if (status === 'waiting') status = await waitForApproval();
  if (status === 'approved') location.reload();
  else message.replaceChildren(fromTemplate(status));
}

async function waitForApproval() {
  message.replaceChildren(fromTemplate('notification-sent'));
  for (const control of controls) control.disabled = true;
  /** @type {FallbackPhoneAnswer} */
  const { status } = await poll('/proofup.aspx/approval', 'waiting');
  for (const control of controls) control.disabled = status === 'approved';
  return status;
}

form.onsubmit = () => {
  void finishRegistration();
  return false;
};
