import { html } from 'hono/html';

import { at, hosts } from '../../hosts.ts';
import type { Texts } from '../../text/texts.ts';
import type { Page } from '../../views/page.ts';

/** Too many requests in a short time. A page without `$Config` or page id: no source tells any. */
export function tooManyRequestsPage(text: Texts): Page {
  const { tooManyHeading, tooMany } = text.unconfirmed.signIn;
  return messagePage(text, tooManyHeading, tooMany);
}

/** The end of a session. */
export function signedOutPage(text: Texts): Page {
  const { signedOutHeading, signedOut } = text.unconfirmed.signIn;
  return messagePage(text, signedOutHeading, signedOut);
}

/** Where a browser without JavaScript, or without cookies, is sent (MICROSOFT-FLOW.md §1.1). */
export function incapablePage(text: Texts, lacks: 'javaScriptOff' | 'cookiesOff'): Page {
  return messagePage(text, text.unconfirmed.signIn.errorHeading, text.ours[lacks]);
}

function messagePage(text: Texts, heading: string, message: string): Page {
  const { title, startAgain } = text.unconfirmed.signIn;
  return {
    text,
    title,
    styles: ['base.css', 'buttons.css', 'sign-in.css'],
    scripts: [],
    body: html`<main class="sign-in-box">
      <div class="brand" aria-hidden="true">${text.ours.simulatedSignIn}</div>
      <h1 class="title">${heading}</h1>
      <p>${message}</p>
      <p><a href="${at(hosts.shortLinks, '/mfasetup')}">${startAgain}</a></p>
    </main>`,
  };
}
