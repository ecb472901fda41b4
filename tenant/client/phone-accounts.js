// @ts-check

import { fetchAccounts } from './phone-line.js';
import { nameAccount } from './phone-screen.js';
import { find, fromTemplate } from './templates.js';

/** @typedef {import('./phone-line.js').AccountEntry} AccountEntry */

/** @type {readonly AccountEntry[]} */
let accounts = [];

export function hasAccounts() {
  return accounts.length > 0;
}

/**
 * Takes an account into the list, without waiting for the server to tell of it.
 *
 * @param {AccountEntry} added
 */
export function takeAccount(added) {
  accounts = [...accounts.filter(({ address }) => address !== added.address), added];
}

/** Learns from the server which accounts there are. Returns for how many ms their codes are good. */
export async function refreshAccounts() {
  const list = await fetchAccounts();
  if (list) accounts = list.accounts;
  return list?.lastsMs ?? 0;
}

/**
 * Lists the accounts, and keeps their codes fresh for as long as the list is on the screen.
 *
 * @param {HTMLElement} content
 * @param {(account: AccountEntry) => boolean} [wanted]
 */
export async function listAccounts(content, wanted = () => true) {
  const list = find(content, '.cards', HTMLElement);
  const draw = () => {
    list.replaceChildren(...accounts.filter(wanted).map(card));
  };
  draw();
  while (list.isConnected) {
    const lastsMs = await refreshAccounts();
    draw();
    if (!accounts.some(({ code }) => code)) return;
    await new Promise((resolve) => setTimeout(resolve, Math.max(lastsMs, 1000)));
  }
}

/** @param {AccountEntry} account */
function card(account) {
  const content = fromTemplate('account-card');
  nameAccount(content, account);
  if (account.code) {
    const code = fromTemplate('account-code');
    find(code, '.digits', HTMLElement).textContent = account.code;
    content.append(code);
  }
  return content;
}
