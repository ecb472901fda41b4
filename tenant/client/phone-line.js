// @ts-check

/** @typedef {import('../sites/phone/site.ts').PushMessage} PushMessage */
/** @typedef {{ organisation: string, address: string }} Account */

/** This phone, for as long as its page is open. */
const device = crypto.randomUUID();

/**
 * Calls back with every question that is sent to this phone.
 *
 * @param {(push: PushMessage) => void} onPush
 */
export function listenForPushes(onPush) {
  const events = new EventSource(`/pushes?device=${device}`);
  events.onmessage = (/** @type {MessageEvent<string>} */ event) => {
    /** @type {PushMessage} */
    const push = JSON.parse(event.data);
    onPush(push);
  };
}

/**
 * @param {PushMessage} push
 * @param {'approved' | 'denied'} answer
 */
export async function answerPush(push, answer) {
  await post(`/pushes/${push.id}`, { device, answer });
}

/**
 * Takes up an invitation at the address that the QR code gave; nothing where it is refused.
 *
 * @param {{ address: string, code: string }} invitation
 * @returns {Promise<Account | undefined>}
 */
export async function activate({ address, code }) {
  const response = await post(address, { device, code }).catch(() => undefined);
  return response?.ok ? /** @type {Account} */ (await response.json()) : undefined;
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
  });
}
