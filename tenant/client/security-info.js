// @ts-check

import { exchange } from './my-sign-ins-exchange.js';
import { find, fromTemplate } from './templates.js';
import { say } from './wizard-stage.js';
import { Wizard } from './wizard.js';

/** @typedef {import('../sites/my-sign-ins/methods.ts').MethodEntry} MethodEntry */
/** @typedef {{ ErrorCode: number, Methods: MethodEntry[] }} Outcome */

const list = find(document, 'ul', HTMLUListElement);
const message = find(document, '[data-message]', HTMLElement);
const standard = find(document, '[data-default-row]', HTMLElement);

/** @param {string} name */
function dialog(name) {
  return find(document, `[data-dialog="${name}"]`, HTMLDialogElement);
}

/** @param {readonly MethodEntry[]} methods the default first */
function showMethods(methods) {
  const [first] = methods;
  standard.hidden = first === undefined;
  find(standard, '[data-default-name]', HTMLElement).textContent = first?.Name ?? '';
  find(document, '[data-none]', HTMLElement).hidden = first !== undefined;
  list.replaceChildren(...methods.map(rowFor));
  list.ariaBusy = 'false';
  const choice = find(dialog('change'), 'select', HTMLSelectElement);
  choice.replaceChildren(...methods.map(({ Name, Type }) => new Option(Name, String(Type))));
}

/** @param {MethodEntry} method */
function rowFor(method) {
  const row = fromTemplate('method-row');
  row.dataset.method = method.Method;
  find(row, '[data-name]', HTMLElement).textContent = method.Name;
  find(row, 'button', HTMLButtonElement).onclick = () => {
    askToDelete(method);
  };
  return row;
}

async function refresh() {
  /** @type {Outcome} */
  const { Methods } = await exchange('GET', 'authenticationmethods/availablemethods');
  showMethods(Methods);
}

/** @param {MethodEntry} method */
function askToDelete({ Type, Name }) {
  const asked = dialog('delete');
  const form = find(asked, 'form', HTMLFormElement);
  find(form, '[data-name]', HTMLElement).textContent = Name;
  find(form, '[data-testid="message-bar-error"]', HTMLElement).replaceChildren();
  form.onsubmit = () => {
    void remove(form, Type);
    return false;
  };
  open(asked);
}

/**
 * @param {HTMLFormElement} form
 * @param {number} Type
 */
async function remove(form, Type) {
  /** @type {Outcome} */
  const { ErrorCode, Methods } = await exchange('POST', 'authenticationmethods/delete', { Type });
  if (ErrorCode !== 0) {
    say(form, ErrorCode);
    return;
  }
  dialog('delete').close();
  showMethods(Methods);
  message.replaceChildren(fromTemplate('deleted'));
}

function askForDefault() {
  const asked = dialog('change');
  const form = find(asked, 'form', HTMLFormElement);
  form.onsubmit = () => {
    void changeDefault(Number(find(form, 'select', HTMLSelectElement).value));
    return false;
  };
  open(asked);
}

/** @param {number} Type */
async function changeDefault(Type) {
  /** @type {Outcome} */
  const { Methods } = await exchange('POST', 'authenticationmethods/default', { Type });
  dialog('change').close();
  showMethods(Methods);
}

function addMethod() {
  const adding = dialog('add');
  const views = find(adding, '.views', HTMLElement);
  const leave = () => {
    adding.close();
  };
  // Also by the Escape key: a step that waits for an answer waits no more, and what has been added by then is in the list.
  adding.onclose = () => {
    views.replaceChildren();
    void refresh();
  };
  const ways = { wantsBoth: false, registered: [], tellsWhenFinished: false };
  new Wizard({ ...ways, views, done: leave, cancel: leave }).choose();
  open(adding);
}

/** @param {HTMLDialogElement} asked */
function open(asked) {
  message.replaceChildren();
  asked.showModal();
}

for (const name of ['change', 'delete'])
  find(dialog(name), '[data-leads="back"]', HTMLButtonElement).onclick = () => {
    dialog(name).close();
  };
find(document, '[data-opens="add"]', HTMLButtonElement).onclick = addMethod;
find(document, '[data-opens="change"]', HTMLButtonElement).onclick = askForDefault;
await refresh();
