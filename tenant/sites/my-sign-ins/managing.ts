import { z } from 'zod';

import type { Method } from '../../state/accounts.ts';
import { chooseDefault, deleteMethod } from '../../state/methods.ts';
import type { SiteContext } from '../../views/page.ts';
import { errorCodes, types } from './codes.ts';
import { answer } from './json.ts';
import { entriesOf } from './methods.ts';
import type { Visit } from './visit.ts';

const meant = z.object({ Type: z.literal(Object.values(types)) });

/** Deletes a method. The default one stays while there are others (MICROSOFT-FLOW.md §6). */
export async function removeMethod(c: SiteContext, { account }: Visit): Promise<Response> {
  const isGone = deleteMethod(account, await methodMeant(c));
  return answer(c, {
    ErrorCode: isGone ? errorCodes.none : errorCodes.default,
    Methods: entriesOf(account, c.var.text),
  });
}

/** Another method is asked for first; one that is not registered, or no longer, is refused. */
export async function changeDefault(c: SiteContext, { account }: Visit): Promise<Response> {
  if (!chooseDefault(account, await methodMeant(c)))
    return answer(c, { Message: 'The account has no such method.' }, 400);
  return answer(c, { ErrorCode: errorCodes.none, Methods: entriesOf(account, c.var.text) });
}

async function methodMeant(c: SiteContext): Promise<Method> {
  const { Type } = meant.parse(await c.req.json());
  const [method] = Object.entries(types).find(([, type]) => type === Type) ?? [];
  return method as Method;
}
