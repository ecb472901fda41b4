// @ts-check

import { answerPush } from './phone-line.js';
import { nameAccount, onPress, say, show } from './phone-screen.js';
import { find } from './templates.js';

/** @typedef {import('./phone-line.js').PushMessage} PushMessage */

/**
 * The question that has no answer yet, and the way back to the screen that it came over.
 *
 * @type {{ push: PushMessage, goBack: () => void } | undefined}
 */
let open;

/**
 * Shows the notification of a question; one that is on the screen already stays as it is.
 *
 * @param {PushMessage} push
 * @param {() => void} goBack
 */
export function takePush(push, goBack) {
  if (open?.push.id === push.id) return;
  open = { push, goBack };
  showNotification(push, goBack);
}

/** The question that is open shows as a notification again. Returns whether there was one. */
export function putAside() {
  if (open) showNotification(open.push, open.goBack);
  return open !== undefined;
}

/**
 * @param {PushMessage} push
 * @param {() => void} goBack
 */
function showNotification(push, goBack) {
  const screen = push.wantsNumber ? 'notification' : 'approve';
  onPress(show(screen, { template: 'notification', bar: 'none' }), 'notification', () => {
    showRequest(push, goBack);
  });
}

/**
 * @param {PushMessage} push
 * @param {() => void} goBack
 */
function showRequest(push, goBack) {
  const content = show(push.wantsNumber ? 'match-number' : 'approve', { template: 'request' });
  nameAccount(content, push);
  find(content, '.number', HTMLElement).hidden = !push.wantsNumber;
  const number = find(content, '[data-control="number"]', HTMLInputElement);

  /** @param {'approved' | 'denied'} given */
  const answer = async (given) => {
    const outcome = await answerPush(push, given, number.value);
    if (outcome === 'wrong-number' || outcome === 'no-network') {
      say(content, outcome);
      number.select();
      return;
    }
    open = undefined;
    if (outcome === 'taken') goBack();
    else onPress(show('request-gone'), 'close', goBack);
  };
  onPress(content, 'approve', () => void answer('approved'));
  onPress(content, 'deny', () => void answer('denied'));
}
