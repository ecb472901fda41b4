// @ts-check

import { find } from './templates.js';

/** @typedef {import('../sites/phone/site.ts').PushMessage} PushMessage */
/** @typedef {import('../sites/phone/messages.ts').PhoneMessage} PhoneMessage */
/** @typedef {import('../sites/phone/site.ts').AnswerRefusal} AnswerRefusal */
/** @typedef {import('../sites/phone/accounts.ts').AccountEntry} AccountEntry */
/** @typedef {import('../sites/phone/accounts.ts').AccountList} AccountList */
/** @typedef {import('../sites/activation-site.ts').ActivationRefusal} ActivationRefusal */

/** This phone, as the server knows it. */
const device = find(document, '.phone', HTMLElement).dataset.device ?? '';

/**
 * Calls back with every question that is sent to this phone, and once the line is back with one that waits.
 *
 * @param {(push: PushMessage) => void} onPush
 */
export function listenForPushes(onPush) {
  listenTo(`/pushes?device=${device}`, onPush);
}

/**
 * Calls back with every message to this phone's number, if it has one.
 *
 * @param {(message: PhoneMessage) => void} onMessage
 */
export function listenForMessages(onMessage) {
  const { number } = find(document, '.phone', HTMLElement).dataset;
  if (number) listenTo(`/messages?${new URLSearchParams({ number })}`, onMessage);
}

/**
 * @template Sent
 * @param {string} path
 * @param {(sent: Sent) => void} onSent
 */
function listenTo(path, onSent) {
  /** @type {EventSource | undefined} */
  let events;
  const close = () => {
    events?.close();
  };
  const open = () => {
    close();
    events = new EventSource(path);
    events.onmessage = (/** @type {MessageEvent<string>} */ event) => {
      /** @type {Sent} */
      const sent = JSON.parse(event.data);
      onSent(sent);
    };
  };
  addEventListener('offline', close);
  addEventListener('online', open);
  open();
}

/**
 * @param {PushMessage} push
 * @param {'approved' | 'denied'} answer
 * @param {string} [number] the number that was typed, where one is wanted
 * @returns {Promise<'taken' | 'no-network' | AnswerRefusal['error']>}
 */
export async function answerPush(push, answer, number) {
  const typed = number && { number: Number(number) };
  const response = await post(`/pushes/${push.id}`, { device, answer, ...typed });
  if (!response) return 'no-network';
  if (response.ok) return 'taken';
  /** @type {AnswerRefusal} */
  const { error } = await response.json();
  return error;
}

/**
 * Takes up an invitation: at the address that the QR code gave; one to codes needs nobody else.
 *
 * @param {import('./phone-camera.js').Invitation} invitation
 * @returns {Promise<AccountEntry | 'no-network' | ActivationRefusal['error']>}
 */
export async function activate(invitation) {
  const response =
    'payload' in invitation
      ? await post('/accounts', { device, payload: invitation.payload })
      : await post(invitation.address, { device, code: invitation.code });
  if (!response) return 'no-network';
  /** @type {AccountEntry | ActivationRefusal} */
  const answer = await response.json();
  return 'error' in answer ? answer.error : answer;
}

/**
 * The accounts on this phone; nothing where there is no network.
 *
 * @returns {Promise<AccountList | undefined>}
 */
export async function fetchAccounts() {
  const response = await fetch(`/accounts?device=${device}`).catch(() => undefined);
  if (!response) return undefined;
  /** @type {AccountList} */
  const list = await response.json();
  return list;
}

/**
 * @param {string} address
 * @param {object} body
 */
function post(address, body) {
  return fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => undefined);
}
