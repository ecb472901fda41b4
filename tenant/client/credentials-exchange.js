// @ts-check

import { find } from './templates.js';

/** @typedef {import('../sites/sign-in/credentials-config.ts').CredentialsConfig} CredentialsConfig */
/** @typedef {import('../sites/sign-in/credential-type.ts').CredentialType} CredentialType */

export const config = /** @type {CredentialsConfig} */ (Reflect.get(globalThis, '$Config'));
export const form = find(document, 'form', HTMLFormElement);

/**
 * The exchange of MICROSOFT-FLOW.md §1.2; nothing where the server refuses it or cannot be reached.
 *
 * @param {string} username
 * @returns {Promise<CredentialType | undefined>}
 */
export async function credentialType(username) {
  const response = await fetch(config.urlGetCredentialType, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      canary: config.apiCanary,
      'client-request-id': config.correlationId,
      hpgact: String(config.hpgact),
      hpgid: String(config.hpgid),
      hpgrequestid: config.sessionId,
    },
    body: JSON.stringify({
      username,
      isOtherIdpSupported: true,
      checkPhones: false,
      isRemoteNGCSupported: true,
      isCookieBannerShown: false,
      isFidoSupported: true,
      originalRequest: config.sCtx,
      flowToken: config.sFT,
    }),
  }).catch(() => undefined);
  return response?.ok ? /** @type {CredentialType} */ (await response.json()) : undefined;
}

/** @param {string} username */
export function fillHiddenFields(username) {
  const values = {
    login: username,
    canary: config.canary,
    ctx: config.sCtx,
    flowToken: config.sFT,
    hpgrequestid: config.sessionId,
  };
  for (const [name, value] of Object.entries(values)) {
    find(form, `input[name="${name}"]`, HTMLInputElement).value = value;
  }
}

/**
 * Goes on with an account that is signed in already.
 *
 * @param {string} username
 */
export function pick(username) {
  fillHiddenFields(username);
  form.action = config.urlReprocess;
  form.submit();
}
