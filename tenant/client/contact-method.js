// @ts-check

import { exchange, poll } from './exchange.js';
import { find, fromTemplate } from './templates.js';

/** @typedef {import('../sites/proofup/invitation.ts').Invitation} Invitation */
/** @typedef {import('../sites/proofup/exchanges.ts').ActivationAnswer} ActivationAnswer */

const form = find(document, 'main form', HTMLFormElement);
const method = find(form, 'select', HTMLSelectElement);
const app = find(form, '.app', HTMLElement);
const setUp = find(form, '.set-up', HTMLElement);
const setUpButton = find(setUp, 'button', HTMLButtonElement);
const message = find(form, '.message', HTMLElement);
const next = find(form, 'button[type="submit"]', HTMLButtonElement);

const dialog = find(document, 'dialog', HTMLDialogElement);
const dialogForm = find(dialog, 'form', HTMLFormElement);
const typedPlace = find(dialog, '.typed', HTMLElement);
const notActivated = find(dialog, '.not-activated', HTMLElement);

/** What the app is to be used for: `notifications` or `code`. */
function chosenUse() {
  return find(form, 'input[name="use"]:checked', HTMLInputElement).value;
}

/** Opens the dialog with a fresh invitation in it. */
async function invite() {
  const use = chosenUse();
  /** @type {Invitation} */
  const { picture, typed } = await exchange('POST', '/proofup.aspx/invitation', { use });
  const image = find(dialog, 'img', HTMLImageElement);
  image.src = picture;
  const words = fromTemplate(`typed-${use}`);
  for (const [name, value] of Object.entries(typed))
    find(words, `[data-typed="${name}"]`, HTMLElement).textContent = value;
  typedPlace.replaceChildren(words);
  notActivated.replaceChildren();
  message.replaceChildren();
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
  const outcome = status === 'checking' ? await waitForActivation() : status;
  if (outcome === 'configured') showConfigured();
  else message.replaceChildren(fromTemplate(outcome));
}

/** Holds the page still until the server says whether the phone is active. */
async function waitForActivation() {
  disable(true);
  message.replaceChildren(fromTemplate('checking'));
  /** @type {ActivationAnswer} */
  const { status } = await poll('/proofup.aspx/activation', 'checking');
  disable(false);
  return status;
}

function showConfigured() {
  disable(true);
  setUp.remove();
  message.replaceChildren(fromTemplate(`configured-${chosenUse()}`));
  next.disabled = false;
}

/** @param {boolean} isStill */
function disable(isStill) {
  for (const control of [method, ...form.querySelectorAll('input'), setUpButton]) control.disabled = isStill;
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
