import { html } from 'hono/html';

import type { Texts } from '../text/texts.ts';
import type { Page } from './page.ts';

/** The links that lead out of what is simulated, each with the words that it has on its page. */
const topics = {
  createAccount: ({ documented }) => documented.email.createAccount,
  cannotAccess: ({ documented }) => documented.email.cannotAccess,
  signInOptions: ({ documented }) => documented.email.options,
  forgottenPassword: ({ documented }) => documented.password.forgotten,
  learnMore: ({ documented }) => documented.moreInformation.learnMore,
  challengeHelp: ({ unconfirmed }) => unconfirmed.challenge.moreInformation,
  terms: ({ unconfirmed }) => unconfirmed.signIn.terms,
  privacy: ({ unconfirmed }) => unconfirmed.signIn.privacy,
  more: ({ unconfirmed }) => unconfirmed.signIn.more,
  legal: ({ documented }) => documented.proofup.legal,
  proofupPrivacy: ({ documented }) => documented.proofup.privacy,
} as const satisfies Record<string, (text: Texts) => string>;

export type OutsideTopic = keyof typeof topics;

const path = '/utenfor';

/** Where a link leads whose page the tenant does not have. Any path that nothing else answers shows the same. */
export function outside(topic: OutsideTopic): string {
  return `${path}?topic=${topic}`;
}

/** What stands there: which link it was, and the way back. */
export function outsidePage(text: Texts, query: string | undefined): Page {
  const { outsideTitle, outside: explanation, goBack } = text.ours;
  const topic = Object.entries(topics).find(([name]) => name === query)?.[1](text);
  return {
    text,
    title: outsideTitle,
    styles: ['base.css', 'buttons.css', 'sign-in.css'],
    scripts: ['outside.js'],
    body: html`<main class="sign-in-box">
      <h1 class="title">${outsideTitle}</h1>
      ${topic && html`<p><strong>${topic}</strong></p>`}
      <p>${explanation}</p>
      <div class="buttons"><button type="button" class="button secondary">${goBack}</button></div>
    </main>`,
  };
}
