// @ts-check

import { exchange, poll } from './exchange.js';
import { find, fromTemplate } from './templates.js';

/** @typedef {import('../sites/proofup/exchanges.ts').Invitation} Invitation */
/** @typedef {import('../sites/proofup/exchanges.ts').ActivationAnswer} ActivationAnswer */

const form = find(document, 'main form', HTMLFormElement);
const method = find(form, 'select', HTMLSelectElement);
const app = find(form, '.app', HTMLElement);
const setUp = find(form, '.set-up', HTMLElement);
const setUpButton = find(setUp, 'button', HTMLButtonElement);
const next = find(form, 'button[type="submit"]', HTMLButtonElement);

const dialog = find(document, 'dialog', HTMLDialogElement);
const dialogForm = find(dialog, 'form', HTMLFormElement);
const notActivated = find(dialog, '.not-activated', HTMLElement);

/** Opens the dialog with a fresh invitation in it. */
async function invite() {
  /** @type {Invitation} */
  const { picture, code, service, number } = await exchange('POST', '/proofup.aspx/invitation');
  const image = find(dialog, 'img', HTMLImageElement);
  image.src = picture;
  find(dialog, '[data-secret="code"]', HTMLElement).textContent = code;
  find(dialog, '.service', HTMLElement).textContent = service;
  find(dialog, '[data-secret="address"]', HTMLElement).textContent = number;
  notActivated.replaceChildren();
  await image.decode();
  dialog.showModal();
}

/** Closes the dialog where a phone has taken up the invitation, and says so where none has. */
async function checkActivation() {
  /** @type {ActivationAnswer} */
  const { status } = await exchange('POST', '/proofup.aspx/activation');
  if (status === 'not-activated') {
    notActivated.replaceChildren(fromTemplate('not-activated'));
    return;
  }
  dialog.close();
  await waitForActivation();
}

/** Holds the page still until the server says that the phone is active. */
async function waitForActivation() {
  for (const control of [method, ...form.querySelectorAll('input'), setUpButton, next])
    control.disabled = true;
  const checking = fromTemplate('checking');
  setUp.after(checking);
  await poll('/proofup.aspx/activation', 'checking');
  setUp.remove();
  checking.replaceWith(fromTemplate('configured'));
  next.disabled = false;
}

method.onchange = () => {
  app.hidden = method.value !== 'app';
};
app.onchange = () => {
  setUpButton.disabled = false;
};
setUpButton.onclick = () => void invite();
find(dialog, 'button[type="button"]', HTMLButtonElement).onclick = () => {
  dialog.close();
};
dialogForm.onsubmit = () => {
  void checkActivation();
  return false;
};
