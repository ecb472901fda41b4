import { html } from 'hono/html';

import type { Texts } from '../../text/texts.ts';
import type { Html } from '../../views/html.ts';
import { numberWords } from '../number-words.ts';
import { errorCodes, type ErrorName } from './codes.ts';

/** What the page says of what went wrong, by its code. */
export function errorTemplates(text: Texts): Html[] {
  const { proofup, register, securityInfo } = text.unconfirmed;
  const words: Readonly<Record<Exclude<ErrorName, 'none' | 'captcha'>, string>> = {
    'not-activated': proofup.notActivated,
    'activation-timed-out': register.activationTimedOut,
    denied: proofup.denied,
    'timed-out': register.unanswered,
    wrong: proofup.wrongCode,
    reused: proofup.reusedCode,
    expired: register.expiredCode,
    'wrong-message': register.wrongMessageCode,
    ...numberWords(text),
    default: securityInfo.defaultStays,
  };
  return [
    ...Object.entries(words).map(([name, word]) => errorTemplate(errorCodes[name as ErrorName], word)),
    errorTemplate(errorCodes.captcha, register.captchaWrong),
  ];
}

function errorTemplate(code: number, words: string): Html {
  return html`<template id="error-${code}"><p role="alert">${words}</p></template>`;
}
