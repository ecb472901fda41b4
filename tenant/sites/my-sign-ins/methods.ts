import type { Account, Method } from '../../state/accounts.ts';
import { methodsOf } from '../../state/methods.ts';
import { maskedNumber } from '../../state/phone-number.ts';
import { fill } from '../../text/table.ts';
import type { Texts } from '../../text/texts.ts';
import { types } from './codes.ts';

/** A registered method as a page shows it. */
export interface MethodEntry {
  readonly Type: number;
  readonly Method: Method;
  readonly Name: string;
}

/** What an account has registered, the default first. */
export function entriesOf(account: Account, text: Texts): MethodEntry[] {
  return methodsOf(account).map((method) => ({
    Type: types[method],
    Method: method,
    Name: nameOf(method, account, text),
  }));
}

/** What a method is called in lists. */
function nameOf(method: Method, account: Account, { documented, unconfirmed }: Texts): string {
  if (method === 'push') return documented.securityInfo.push;
  const { codeMethod, smsMethod } = unconfirmed.register;
  return method === 'code' ? codeMethod : fill(smsMethod, { number: maskedNumber(account) });
}
