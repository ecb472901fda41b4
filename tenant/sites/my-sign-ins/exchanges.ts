import { z } from 'zod';

import { answer, refuse } from './json.ts';
import { errorCodes } from './codes.ts';
import { takeCaptcha } from './captcha.ts';
import { changeDefault, removeMethod } from './managing.ts';
import { entriesOf } from './methods.ts';
import { addMethod, initializeMobileApp, verifyMethod } from './registering.ts';
import type { Visit } from './visit.ts';
import type { SiteContext } from '../../views/page.ts';
import type { Site } from '../site.ts';

/** An exchange of somebody who has signed in. */
type Exchange = (c: SiteContext, visit: Visit) => Response | Promise<Response>;

const path = '/api/authenticationmethods';

/** Serves the exchanges of MICROSOFT-FLOW.md §3.4 by which methods are registered and looked after. */
export function serveExchanges(site: Site, find: (c: SiteContext) => Visit | undefined): void {
  site.post('/api/session/authorize', (c) => authorize(c, find(c)));
  site.post('/api/captcha', guarded(find, takeCaptcha));
  site.get(`${path}/availablemethods`, guarded(find, tellMethods));
  site.post(`${path}/delete`, guarded(find, removeMethod));
  // Ours: no source tells where the default is changed.
  site.post(`${path}/default`, guarded(find, changeDefault));
  site.post(`${path}/initializemobileapp`, guarded(find, unlessAsked(initializeMobileApp)));
  site.post(`${path}/new`, guarded(find, unlessAsked(addMethod)));
  site.post(`${path}/verify`, guarded(find, unlessAsked(verifyMethod)));
}

/** An exchange belongs to a session, and brings what that was given (`Sessionctxv2`). */
function guarded(find: (c: SiteContext) => Visit | undefined, exchange: Exchange) {
  return async (c: SiteContext): Promise<Response> => {
    const visit = find(c);
    if (visit === undefined || c.req.header('sessionctxv2') !== visit.sessionContext)
      return answer(c, { isAuthorized: false, promptForLogin: true }, 401);
    try {
      return await exchange(c, visit);
    } catch (error) {
      if (error instanceof z.ZodError || error instanceof SyntaxError) return refuse(c);
      throw error;
    }
  };
}

/** A person is asked to prove themselves first (ErrorCode 28). */
function unlessAsked(exchange: Exchange): Exchange {
  return (c, visit) =>
    visit.captcha === undefined ? exchange(c, visit) : answer(c, { ErrorCode: errorCodes.captcha });
}

function authorize(c: SiteContext, visit: Visit | undefined): Response {
  return answer(c, {
    isAuthorized: visit !== undefined,
    requireMfa: false,
    promptForLogin: visit === undefined,
    hasMfaClaim: visit !== undefined && entriesOf(visit.account, c.var.text).length > 0,
    isMyStarEnabled: true,
    sessionCtxV2: visit?.sessionContext ?? null,
  });
}

function tellMethods(c: SiteContext, { account }: Visit): Response {
  return answer(c, { Methods: entriesOf(account, c.var.text) });
}
