// @ts-check

import { hasAccounts, listAccounts, refreshAccounts, takeAccount } from './phone-accounts.js';
import { readInvitation, startCamera } from './phone-camera.js';
import { activate, listenForMessages, listenForPushes } from './phone-line.js';
import { putAside, takePush } from './phone-requests.js';
import { onPress, say, show } from './phone-screen.js';
import { find } from './templates.js';

/** @typedef {import('./phone-line.js').AccountEntry} AccountEntry */

/** The screen that is up, or that a notification came over. */
let current = showHome;

/** @param {() => void} screen */
function go(screen) {
  current = screen;
  screen();
}

function showHome() {
  onPress(show('start', { bar: 'none' }), 'app', () => {
    go(hasAccounts() ? showAccounts : showNoAccounts);
  });
}

function showNoAccounts() {
  onPress(show('add-account'), 'add', () => {
    go(showBackupQuestion);
  });
}

function showBackupQuestion() {
  onPress(show('backup-question'), 'continue', () => {
    go(showAccountTypes);
  });
}

function showAccountTypes() {
  onPress(show('account-type'), 'work', () => {
    go(showCamera);
  });
}

function showCamera() {
  void startCamera();
  const content = show('scan', { bar: 'none' });
  const camera = find(content, '[data-control="camera"]', HTMLInputElement);
  camera.onchange = async () => {
    const [picture] = camera.files ?? [];
    if (!picture) return;
    const added = await addAccount(picture);
    camera.value = '';
    if (typeof added === 'string') {
      say(content, added);
      return;
    }
    takeAccount(added);
    go(() => {
      showAdded(added);
    });
  };
}

/**
 * The account that a picture leads to, or the template that says why there is none.
 *
 * @param {Blob} picture
 */
async function addAccount(picture) {
  const invitation = await readInvitation(picture);
  return typeof invitation === 'string' ? invitation : activate(invitation);
}

/** @param {AccountEntry} added */
function showAdded(added) {
  void listAccounts(show('account-added'), ({ address }) => address === added.address);
}

function showAccounts() {
  const content = show('accounts');
  onPress(content, 'add', () => {
    go(showAccountTypes);
  });
  void listAccounts(content);
}

onPress(document, 'home', () => {
  if (!putAside()) go(showHome);
});
await refreshAccounts();
showHome();
listenForMessages(({ code }) => {
  const content = show('message', { bar: 'none' });
  find(content, '[data-control="code"]', HTMLElement).textContent = code;
});
listenForPushes((push) => {
  takePush(push, () => {
    current();
  });
});
