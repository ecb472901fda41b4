import { at, hosts } from '../../hosts.ts';
import type { SignIn, SignInRequest } from '../../state/sign-ins.ts';
import { sendPage, type SiteContext } from '../../views/page.ts';
import { formFields } from '../form.ts';
import { registrationPlaces } from '../registration-place.ts';
import { Browser } from './browser.ts';
import { errorPage } from './error-page.ts';
import { askWho, goOn } from './flow.ts';
import { hiddenFormPage } from './hidden-form-page.ts';
import type { Means } from './means.ts';

/** Begins a sign-in: `prompt` and the sessions of this browser decide with what. */
export async function authorize(c: SiteContext, means: Means): Promise<Response> {
  // Nobody is sent back to anywhere outside of what is simulated.
  const { reply } = registrationPlaces[means.edition];
  const redirectUri = c.req.query('redirect_uri') ?? reply;
  if (redirectUri !== reply) return c.notFound();
  const request = requestOf(c, redirectUri);
  const signIn = means.signIns.begin(request);
  const signedIn = new Browser(c, means.sessions).session?.known.filter((known) => known.signedIn) ?? [];
  const [only] = signedIn.length === 1 ? signedIn : [];
  if (request.prompt === 'none' && only === undefined) return refuseSilently(c, request);
  if (only === undefined || ['login', 'select_account'].includes(request.prompt))
    return askWho(c, signIn, means);
  return goOnBySession(c, signIn, only.account.address, means);
}

function requestOf(c: SiteContext, redirectUri: string): SignInRequest {
  const { pathname, search, searchParams } = new URL(c.req.url);
  const asked = (name: string) => searchParams.get(name) ?? '';
  return {
    redirectUri,
    state: asked('state'),
    nonce: asked('nonce'),
    prompt: asked('prompt'),
    // As the browser has it: behind the proxy, the connection is plain.
    address: at(hosts.signIn, pathname + search),
  };
}

/** Goes on with the account that was picked, if this browser is signed in with it. */
export async function reprocess(c: SiteContext, means: Means): Promise<Response> {
  const field = await formFields(c);
  const signIn = means.signIns.claim({ ctx: field('ctx'), flowToken: field('flowToken') });
  if (signIn === undefined) return sendPage(c, errorPage(c.var.text, { code: '50089' }), 400);
  return goOnBySession(c, signIn, field('login'), means);
}

async function goOnBySession(
  c: SiteContext,
  signIn: SignIn,
  address: string,
  means: Means,
): Promise<Response> {
  const account = means.accounts.find(address);
  const known = account && new Browser(c, means.sessions).session?.find(account);
  if (known?.signedIn !== true) return askWho(c, signIn, means);
  signIn.account = known.account;
  signIn.bySession = true;
  return goOn(c, signIn, means);
}

/** `prompt=none` asks that nobody be asked: where somebody would have to be, the page is told so (50058, MICROSOFT-FLOW.md §1.6). */
async function refuseSilently(c: SiteContext, { redirectUri, state }: SignInRequest): Promise<Response> {
  const fields = {
    error: 'login_required',
    error_description: 'AADSTS50058: A silent sign-in request was sent but no user is signed in.',
    state,
  };
  return sendPage(c, hiddenFormPage(c.var.text, redirectUri, fields));
}
