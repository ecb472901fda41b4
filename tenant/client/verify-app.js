// @ts-check

import { exchange } from './exchange.js';
import { find, fromTemplate } from './templates.js';

/** @typedef {import('../sites/proofup/exchanges.ts').VerificationAnswer} VerificationAnswer */

const form = find(document, 'main form', HTMLFormElement);
const code = find(form, 'input', HTMLInputElement);
const message = find(form, '.message', HTMLElement);

/** Sends the code: a right one leads on to the next step. */
async function verify() {
  /** @type {VerificationAnswer} */
  const { status } = await exchange('POST', '/proofup.aspx/verification', { code: code.value });
  if (status === 'right') {
    location.reload();
    return;
  }
  message.replaceChildren(fromTemplate(status));
  code.select();
}

form.onsubmit = () => {
  void verify();
  return false;
};
