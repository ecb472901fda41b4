// @ts-check

import { readInvitation, startCamera } from './phone-camera.js';
import { activate, answerPush, listenForPushes } from './phone-line.js';
import { find, fromTemplate } from './templates.js';

/** @typedef {import('./phone-line.js').Account} Account */
/** @typedef {import('../sites/phone/site.ts').PushMessage} PushMessage */

const main = find(document, 'main', HTMLElement);
const appBar = find(document, '.app-bar', HTMLElement);

/** @type {Account | undefined} */
let account;

/**
 * Puts a screen up.
 *
 * @param {string} screen its name, for whoever looks at the page
 * @param {{ template?: string, bar?: 'app' | 'none' }} [look]
 * @returns {HTMLElement}
 */
function show(screen, { template = screen, bar = 'app' } = {}) {
  const content = fromTemplate(template);
  appBar.hidden = bar === 'none';
  main.dataset.screen = screen;
  document.body.dataset.look = template;
  main.replaceChildren(content);
  return content;
}

/**
 * What happens when a control is pressed.
 *
 * @param {HTMLElement} content
 * @param {string} control
 * @param {() => void} act
 */
function onPress(content, control, act) {
  find(content, `[data-control="${control}"]`, HTMLButtonElement).onclick = act;
}

function showHome() {
  onPress(show('start', { bar: 'none' }), 'app', account ? showAccount : showNoAccounts);
}

function showNoAccounts() {
  onPress(show('add-account'), 'add', showBackupQuestion);
}

function showBackupQuestion() {
  onPress(show('backup-question'), 'continue', showAccountTypes);
}

function showAccountTypes() {
  onPress(show('account-type'), 'work', showCamera);
}

function showCamera() {
  startCamera();
  const content = show('scan', { bar: 'none' });
  const camera = find(content, '[data-control="camera"]', HTMLInputElement);
  camera.onchange = async () => {
    const [picture] = camera.files ?? [];
    if (!picture) return;
    const added = await addAccount(picture);
    if (typeof added !== 'string') {
      account = added;
      showAccount();
      return;
    }
    find(content, '.message', HTMLElement).replaceChildren(fromTemplate(added));
    camera.value = '';
  };
}

/**
 * The account that a picture leads to, or the template that says why there is none.
 *
 * @param {Blob} picture
 */
async function addAccount(picture) {
  const invitation = await readInvitation(picture);
  return typeof invitation === 'string' ? invitation : ((await activate(invitation)) ?? 'refused');
}

function showAccount() {
  const content = show('account-added');
  if (account) nameAccount(content, account);
}

/** @param {PushMessage} push */
function showNotification(push) {
  onPress(show('approve', { template: 'notification', bar: 'none' }), 'notification', () => {
    showRequest(push);
  });
}

/** @param {PushMessage} push */
function showRequest(push) {
  const content = show('approve', { template: 'request' });
  nameAccount(content, push);
  onPress(content, 'approve', () => void answer(push, 'approved'));
  onPress(content, 'deny', () => void answer(push, 'denied'));
}

/**
 * @param {PushMessage} push
 * @param {'approved' | 'denied'} given
 */
async function answer(push, given) {
  await answerPush(push, given);
  showAccount();
}

/**
 * @param {HTMLElement} content
 * @param {Account} named
 */
function nameAccount(content, { organisation, address }) {
  find(content, '.organisation', HTMLElement).textContent = organisation;
  find(content, '.address', HTMLElement).textContent = address;
}

listenForPushes(showNotification);
showHome();
