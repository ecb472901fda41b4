import { deleteCookie, setCookie } from 'hono/cookie';
import { html } from 'hono/html';

import { at, hosts } from '../hosts.ts';
import type { HandOver, HandOvers } from '../state/hand-overs.ts';
import type { Visits } from '../state/visits.ts';
import type { Texts } from '../text/texts.ts';
import { sendPage, type Page, type SiteContext } from '../views/page.ts';
import { formFields } from './form.ts';

/** A site that is for who has signed in. */
export interface Reception<Visit> {
  readonly visits: Visits<Visit>;
  readonly handOvers: HandOvers;
  /** The name of its session's cookie. */
  readonly cookie: string;
}

/** What a site makes of somebody who has signed in, and where they go on to; nothing, where it did not ask for it. */
type Welcome<Visit> = (handOver: HandOver) => { visit: Visit; returnTo: string } | undefined;

/** Where signing out ends: the short link that leads here. */
const afterSignOut = at(hosts.shortLinks, '/mfasetup');

/**
 * Somebody comes from signing in: a session for them, and on.
 *
 * Who is to register brings `evo_code` (MICROSOFT-FLOW.md §1.1), who has registered brings `code` (§1.2). Who brings neither,
 * or one that has been used, is told so here: the page that posts the form may send it nowhere else.
 */
export async function arrive<Visit>(
  c: SiteContext,
  { visits, handOvers, cookie }: Reception<Visit>,
  welcome: Welcome<Visit>,
): Promise<Response> {
  const field = await formFields(c);
  const handOver = handOvers.redeem(field('evo_code') || field('code'));
  const arrival = handOver && welcome(handOver);
  if (arrival === undefined) return sendPage(c, failedPage(c.var.text, field('error')), 400);
  setCookie(c, cookie, visits.begin(arrival.visit), {
    httpOnly: true,
    secure: true,
    sameSite: 'Lax',
    path: '/',
  });
  return c.redirect(arrival.returnTo, 303);
}

/** Ends the visit, and the sign-in with it. */
export function signOut<Visit>(c: SiteContext, { visits, cookie }: Reception<Visit>): Response {
  const session = deleteCookie(c, cookie, { path: '/', secure: true });
  if (session !== undefined) visits.end(session);
  const query = new URLSearchParams({ post_logout_redirect_uri: afterSignOut });
  return c.redirect(at(hosts.signIn, `/common/oauth2/logout?${query}`));
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
