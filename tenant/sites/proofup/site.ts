import { getCookie } from 'hono/cookie';

import type { HandOvers } from '../../state/hand-overs.ts';
import { Registration, type RegistrationMeans, type RegistrationStep } from '../../state/registration.ts';
import { Visits } from '../../state/visits.ts';
import type { Texts } from '../../text/texts.ts';
import { sendPage, type Page, type SiteContext } from '../../views/page.ts';
import { arrive, signOut, type Reception } from '../arrival.ts';
import { authorizeAddress } from '../authorize.ts';
import { registrationPlaces } from '../registration-place.ts';
import { createSite, type House, type Site } from '../site.ts';
import { contactMethodPage } from './contact-method-page.ts';
import { serveExchanges } from './exchanges.ts';
import { fallbackPhonePage } from './fallback-phone-page.ts';
import { finishedPage } from './finished-page.ts';
import { verifyAppPage } from './verify-app-page.ts';

const pages: Readonly<Record<RegistrationStep, (text: Texts) => Page>> = {
  'contact-method': contactMethodPage,
  'verify-app': verifyAppPage,
  'fallback-phone': fallbackPhonePage,
  finished: finishedPage,
};

/** account.activedirectory.windowsazure.com: the registration page as it was until 2023 (MICROSOFT-FLOW.md §2). */
export function createProofupSite(
  house: House,
  { handOvers, ...means }: RegistrationMeans & { readonly handOvers: HandOvers },
): Site {
  const site = createSite(house);
  const visits = new Visits<Registration>();
  // The cookie's name is our own: no source gives the real one.
  const reception: Reception<Registration> = { visits, handOvers, cookie: 'tofaktor-registration' };
  const find = (c: SiteContext) => visits.find(getCookie(c, reception.cookie));
  /** Sends somebody without a session to sign in, and remembers where they wanted to go. */
  const sendToSignIn = (c: SiteContext) => {
    const { pathname, search } = new URL(c.req.url);
    return c.redirect(
      authorizeAddress(registrationPlaces.legacy.reply, visits.awaitSignIn(pathname + search)),
    );
  };

  site.get('/signout', (c) => signOut(c, reception));
  site.post('/proofup.aspx', (c) =>
    arrive(c, reception, ({ account, state }) => {
      const returnTo = visits.arrive(state);
      return returnTo === undefined ? undefined : { returnTo, visit: new Registration(account, means) };
    }),
  );
  site.post('/proofup.aspx/contact-method', (c) => {
    find(c)?.goOn();
    return c.redirect('/proofup.aspx?proofup=1', 303);
  });
  serveExchanges(site, find);
  // Every page is for who has signed in, also one that does not exist.
  site.get('*', async (c, next) => (find(c) ? next() : sendToSignIn(c)));
  site.get('/proofup.aspx', (c) => {
    const registration = find(c);
    return registration ? sendPage(c, pages[registration.step](c.var.text)) : sendToSignIn(c);
  });
  return site;
}
