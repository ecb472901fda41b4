import { methodsOf } from '../../state/methods.ts';
import type { SignIn } from '../../state/sign-ins.ts';
import { sendPage, type SiteContext } from '../../views/page.ts';
import { registrationPlaces } from '../registration-place.ts';
import { Browser } from './browser.ts';
import { errorPage } from './error-page.ts';
import { goOn } from './flow.ts';
import type { Means } from './means.ts';

/** Where a sign-in goes on that was sent to register, by the state that it was asked for with. Ours. */
export const resumePath = '/common/resume';

/**
 * Somebody comes back from registering: what is left of their sign-in, and back to the page that asked for it.
 *
 * Registering was a challenge. Who comes back with nothing registered has put it off, where that can be done.
 */
export async function resume(c: SiteContext, means: Means): Promise<Response> {
  const signIn = means.signIns.resume(c.req.query('state') ?? '');
  if (signIn === undefined || !isHere(signIn, c, means))
    return c.redirect(registrationPlaces[means.edition].home);
  if (methodsOf(signIn.account).length > 0) signIn.challenged = true;
  else if (means.switches.has('skip-registration')) signIn.registrationPutOff = true;
  return goOn(c, signIn, means);
}

/** Registration is put off (MICROSOFT-FLOW.md §1.2). */
export async function skipRegistration(c: SiteContext, means: Means): Promise<Response> {
  const signIn = means.signIns.claim({ ctx: c.req.query('ctx'), flowToken: c.req.query('flowToken') });
  if (signIn?.sentToRegister !== true || !means.switches.has('skip-registration'))
    return sendPage(c, errorPage(c.var.text, { code: '50089' }), 400);
  signIn.registrationPutOff = true;
  return c.redirect(`${resumePath}?${new URLSearchParams({ state: signIn.request.state })}`);
}

/** A state is no secret: the sign-in is this browser's only if its session says so. */
function isHere(
  signIn: SignIn,
  c: SiteContext,
  { sessions }: Means,
): signIn is SignIn & { account: NonNullable<SignIn['account']> } {
  if (signIn.account === undefined || !signIn.sentToRegister) return false;
  return new Browser(c, sessions).session?.find(signIn.account)?.signedIn === true;
}
