// @ts-check

import { exchange } from './my-sign-ins-exchange.js';

/**
 * @typedef {object} Invitation
 * @property {string} QrCode a PNG, base64
 * @property {string | null} ActivationCode
 * @property {string | null} Url
 * @property {string} AccountName
 * @property {string | null} SecretKey
 * @property {string | null} AffinityRegion
 */

/**
 * @typedef {object} Outcome
 * @property {number} Type
 * @property {number} VerificationState
 * @property {string | null} Data the number to match
 * @property {string | null} VerificationContext ties what follows to what was begun
 * @property {number} ErrorCode
 * @property {{ DefaultMethod: { Name: string, Type: number } }} [DataUpdates]
 */

/** The kinds of method, and how far one has come (`sites/my-sign-ins/codes.ts`). */
export const types = { push: 2, code: 3, sms: 6 };
export const states = { none: 0, pending: 1, verified: 2, activating: 3 };

/** A person is to prove themselves first. */
export const captchaWanted = 28;

/**
 * @param {'push' | 'code'} use
 * @returns {Promise<Invitation & { ErrorCode?: number }>}
 */
export function invite(use) {
  return exchange('POST', 'authenticationmethods/initializemobileapp', { securityInfoType: types[use] });
}

/**
 * Begins to register a method.
 *
 * @param {keyof typeof types} method
 * @param {object} [data]
 * @returns {Promise<Outcome>}
 */
export function add(method, data = {}) {
  return exchange('POST', 'authenticationmethods/new', { Type: types[method], Data: JSON.stringify(data) });
}

/**
 * Verifies it, or asks what has come of it.
 *
 * @param {keyof typeof types} method
 * @param {Outcome} begun what came of beginning it
 * @param {string} [typed]
 * @returns {Promise<Outcome>}
 */
export function verify(method, { VerificationContext }, typed) {
  return exchange('POST', 'authenticationmethods/verify', {
    Type: types[method],
    VerificationContext,
    VerificationData: typed ?? null,
  });
}

/**
 * Tells the word in the picture; without one, asks for the picture.
 *
 * @param {string} word
 * @returns {Promise<{ ErrorCode: number, Picture: string | null }>}
 */
export function tellWord(word) {
  return exchange('POST', 'captcha', { word });
}
