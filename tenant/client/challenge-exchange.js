// @ts-check

import { find } from './templates.js';

/** @typedef {import('../sites/sign-in/challenge-config.ts').ChallengeConfig} ChallengeConfig */
/** @typedef {import('../sites/sign-in/challenge-config.ts').MethodId} MethodId */
/** @typedef {import('../sites/sign-in/challenge.ts').AuthAnswer} AuthAnswer */

const config = /** @type {ChallengeConfig} */ (Reflect.get(globalThis, '$Config'));
const form = find(document, 'form', HTMLFormElement);

export const { arrUserProofs: proofs, messages } = config;

/** How long to wait between two questions whether the phone has answered, in ms. */
export const pollEvery = config.oPerAuthPollingInterval.PhoneAppNotification * 1000;

/** The tokens of the newest answer: each one is good for one question (MICROSOFT-FLOW.md §1.2). */
let tokens = { Ctx: config.sCtx, FlowToken: config.sFT, SessionId: config.sessionId };

/**
 * The question before: the next one waits for its answer, since that brings the tokens.
 *
 * @type {Promise<unknown>}
 */
let before = Promise.resolve();

/**
 * BeginAuth and EndAuth of MICROSOFT-FLOW.md §1.2, one at a time.
 *
 * @param {'BeginAuth' | 'EndAuth'} exchange
 * @param {MethodId} method
 * @param {string} [code]
 * @returns {Promise<AuthAnswer>}
 */
export function ask(exchange, method, code) {
  const answer = before.then(() => send(exchange, method, code));
  before = answer;
  return answer;
}

/**
 * @param {'BeginAuth' | 'EndAuth'} exchange
 * @param {MethodId} method
 * @param {string} [code]
 * @returns {Promise<AuthAnswer>}
 */
async function send(exchange, method, code) {
  const response = await fetch(exchange === 'BeginAuth' ? config.urlBeginAuth : config.urlEndAuth, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({
      AuthMethodId: method,
      Method: exchange,
      ...tokens,
      ...(code !== undefined && { AdditionalAuthData: code }),
    }),
  }).catch(() => undefined);
  /** @type {AuthAnswer | undefined} */
  const answer = response?.ok ? await response.json() : undefined;
  if (answer === undefined || answer.ErrCode === 50089) {
    // The server has the words for whatever is wrong: let it answer as to any other form.
    finish(method);
    return new Promise(() => undefined);
  }
  tokens = { Ctx: answer.Ctx, FlowToken: answer.FlowToken, SessionId: answer.SessionId };
  return answer;
}

/**
 * Posts the form that goes on (`ProcessAuth`).
 *
 * @param {MethodId} method
 */
export function finish(method) {
  const values = {
    request: tokens.Ctx,
    flowToken: tokens.FlowToken,
    canary: config.canary,
    hpgrequestid: config.sessionId,
    mfaAuthMethod: method,
  };
  for (const [name, value] of Object.entries(values)) {
    find(form, `input[name="${name}"]`, HTMLInputElement).value = value;
  }
  form.submit();
}
