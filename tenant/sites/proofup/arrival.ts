import { setCookie } from 'hono/cookie';
import { html } from 'hono/html';

import { at, hosts } from '../../hosts.ts';
import type { HandOvers } from '../../state/hand-overs.ts';
import type { Registrations } from '../../state/registrations.ts';
import type { Texts } from '../../text/texts.ts';
import { sendPage, type Page, type SiteContext } from '../../views/page.ts';
import { authorizeAddress } from '../authorize.ts';
import { formFields } from '../form.ts';

/** What registration knows and changes. */
export interface ProofupState {
  readonly registrations: Registrations;
  readonly handOvers: HandOvers;
}

/** Our own name: no source gives the real one. */
export const sessionCookie = 'tofaktor-registration';

/** Sends somebody without a session to sign in, and remembers where they wanted to go. */
export function sendToSignIn(c: SiteContext, { registrations }: ProofupState): Response {
  const { pathname, search } = new URL(c.req.url);
  return c.redirect(authorizeAddress(registrations.awaitSignIn(pathname + search)));
}

/**
 * Somebody comes from signing in: a session for them, and on to the address they first asked for.
 *
 * Who is to register brings `evo_code` (MICROSOFT-FLOW.md §1.1), who has registered brings `code` (§1.2). Who brings neither,
 * or one that has been used, is told so here: the page that posts the form may send it nowhere else.
 */
export async function arrive(c: SiteContext, { handOvers, registrations }: ProofupState): Promise<Response> {
  const field = await formFields(c);
  const handOver = handOvers.redeem(field('evo_code') || field('code'));
  const returnTo = handOver && registrations.arrive(handOver.state);
  if (handOver === undefined || returnTo === undefined)
    return sendPage(c, failedPage(c.var.text, field('error')), 400);
  setCookie(c, sessionCookie, registrations.begin(handOver.account), {
    httpOnly: true,
    secure: true,
    sameSite: 'Lax',
    path: '/',
  });
  return c.redirect(returnTo, 303);
}

/** Stands where a sign-in came back without saying who it was, with the error's name where it gave one. */
function failedPage(text: Texts, error: string): Page {
  const { signInFailedTitle, signInFailed } = text.ours;
  return {
    text,
    title: signInFailedTitle,
    styles: ['base.css', 'buttons.css', 'sign-in.css'],
    scripts: [],
    body: html`<main class="sign-in-box">
      <h1 class="title">${signInFailedTitle}</h1>
      <p role="alert">${signInFailed}</p>
      ${/^\w{1,60}$/.test(error) && html`<p><code>${error}</code></p>`}
      <p><a href="${at(hosts.shortLinks, '/mfasetup')}">${text.unconfirmed.signIn.startAgain}</a></p>
    </main>`,
  };
}
