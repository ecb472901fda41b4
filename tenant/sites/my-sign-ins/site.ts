import { getCookie } from 'hono/cookie';

import { Enrolment, type EnrolmentMeans } from '../../state/enrolment.ts';
import type { HandOver, HandOvers } from '../../state/hand-overs.ts';
import { methodsOf } from '../../state/methods.ts';
import { randomToken } from '../../state/random.ts';
import { Visits } from '../../state/visits.ts';
import { sendPage, type SiteContext } from '../../views/page.ts';
import { arrive, signOut, type Reception } from '../arrival.ts';
import { authorizeAddress } from '../authorize.ts';
import { registrationPlaces } from '../registration-place.ts';
import { createSite, type House, type Site } from '../site.ts';
import { randomWord } from './captcha-picture.ts';
import { serveExchanges } from './exchanges.ts';
import { speakAsAsked } from './language.ts';
import { registerPage } from './register-page.ts';
import { securityInfoPage } from './security-info-page.ts';
import type { Visit } from './visit.ts';

/** mysignins.microsoft.com: registration and the management of methods as they are today (MICROSOFT-FLOW.md §3). */
export function createMySignInsSite(
  house: House,
  { handOvers, ...means }: EnrolmentMeans & { readonly handOvers: HandOvers },
): Site {
  const site = createSite(house);
  const visits = new Visits<Visit>();
  // The cookie's name is our own: no source gives the real one.
  const reception: Reception<Visit> = { visits, handOvers, cookie: 'tofaktor-my-sign-ins' };
  const find = (c: SiteContext) => visits.find(getCookie(c, reception.cookie));
  const place = registrationPlaces[house.edition];
  const visitOf = ({ account }: HandOver, signIn?: string): Visit => ({
    account,
    enrolment: new Enrolment(account, means),
    sessionContext: randomToken(48),
    verificationContexts: new Map(),
    signIn,
    captcha: house.switches.has('captcha') ? randomWord() : undefined,
  });

  site.use(speakAsAsked);
  site.get('/signout', (c) => signOut(c, reception));
  site.post('/register', (c) =>
    arrive(c, reception, (handOver) =>
      visits.isAwaited(handOver.state)
        ? { visit: visitOf(handOver, handOver.state), returnTo: '/register' }
        : undefined,
    ),
  );
  site.post('/signin-oidc', (c) =>
    arrive(c, reception, (handOver) => {
      const returnTo = visits.arrive(handOver.state);
      return returnTo === undefined ? undefined : { visit: visitOf(handOver), returnTo };
    }),
  );
  serveExchanges(site, find);
  // Every page is for who has signed in, also one that does not exist.
  site.get('*', async (c, next) => {
    if (find(c)) return next();
    const { pathname, search } = new URL(c.req.url);
    return c.redirect(authorizeAddress(place.reply, visits.awaitSignIn(pathname + search)));
  });
  site.get('/register', (c) => {
    const visit = find(c);
    return visit ? sendPage(c, registerPage(c.var.text, visit, house)) : c.notFound();
  });
  site.get('/security-info', (c) => {
    const visit = find(c);
    if (visit && isToRegister(visit)) return c.redirect('/register');
    return visit ? sendPage(c, securityInfoPage(c.var.text, visit, house)) : c.notFound();
  });
  return site;
}

/** Who was sent here to register has nothing to look after before they have. */
function isToRegister({ account, signIn }: Visit): boolean {
  return signIn !== undefined && methodsOf(account).length === 0;
}
