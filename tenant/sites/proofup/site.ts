import { getCookie, setCookie } from 'hono/cookie';

import { at, hosts } from '../../hosts.ts';
import type { HandOvers } from '../../state/hand-overs.ts';
import type { Registration, RegistrationStep } from '../../state/registration.ts';
import type { Registrations } from '../../state/registrations.ts';
import type { Texts } from '../../text/texts.ts';
import { createSite, type House, type Site } from '../site.ts';
import { sendPage, type Page, type SiteContext } from '../../views/page.ts';
import { authorizeAddress } from '../authorize.ts';
import { formFields } from '../form.ts';
import { contactMethodPage } from './contact-method-page.ts';
import { serveExchanges } from './exchanges.ts';
import { fallbackPhonePage } from './fallback-phone-page.ts';
import { finishedPage } from './finished-page.ts';

/** What registration knows and changes. */
export interface ProofupState {
  readonly registrations: Registrations;
  readonly handOvers: HandOvers;
}

/** Our own name: no source gives the real one. */
const sessionCookie = 'tofaktor-registration';

const pages: Readonly<Record<RegistrationStep, (text: Texts) => Page>> = {
  'contact-method': contactMethodPage,
  'fallback-phone': fallbackPhonePage,
  finished: finishedPage,
};

/** account.activedirectory.windowsazure.com: the registration page as it was until 2023 (MICROSOFT-FLOW.md §2). */
export function createProofupSite(house: House, state: ProofupState): Site {
  const site = createSite(house);

  const find = (c: SiteContext) => state.registrations.find(getCookie(c, sessionCookie));
  site.get('/proofup.aspx', (c) => {
    const registration = find(c);
    return registration ? showStep(c, registration) : sendToSignIn(c, state);
  });
  site.post('/proofup.aspx', (c) => arrive(c, state));
  site.post('/proofup.aspx/contact-method', (c) => {
    find(c)?.goOn();
    return c.redirect('/proofup.aspx?proofup=1', 303);
  });
  serveExchanges(site, find);
  return site;
}

function showStep(c: SiteContext, { step }: Registration) {
  return sendPage(c, pages[step](c.var.text));
}

function sendToSignIn(c: SiteContext, { registrations }: ProofupState): Response {
  const { pathname, search } = new URL(c.req.url);
  return c.redirect(authorizeAddress(registrations.awaitSignIn(pathname + search)));
}

/** Somebody comes from signing in: a session for them, and on to the address they first asked for. */
async function arrive(c: SiteContext, { handOvers, registrations }: ProofupState): Promise<Response> {
  const field = await formFields(c);
  const handOver = handOvers.redeem(field('evo_code'));
  const returnTo = handOver && registrations.arrive(handOver.state);
  if (handOver === undefined || returnTo === undefined)
    return c.redirect(at(hosts.shortLinks, '/mfasetup'), 303);
  setCookie(c, sessionCookie, registrations.begin(handOver.account), {
    httpOnly: true,
    secure: true,
    sameSite: 'Lax',
    path: '/',
  });
  return c.redirect(returnTo, 303);
}
