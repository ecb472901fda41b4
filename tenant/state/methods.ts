import type { Account, Method } from './accounts.ts';

/** What an account has registered; what it is asked for first comes first. */
export function methodsOf({ devices, authenticator, phoneNumber, defaultMethod }: Account): Method[] {
  const methods: Method[] = [];
  if (devices.length > 0) methods.push('push');
  if (authenticator !== undefined) methods.push('code');
  if (phoneNumber !== undefined) methods.push('sms');
  return methods.toSorted((one, other) => Number(other === defaultMethod) - Number(one === defaultMethod));
}

/**
 * Takes a method off an account.
 *
 * The one that is asked for first stays while there are others (MICROSOFT-FLOW.md §6). Returns whether it is gone.
 */
export function deleteMethod(account: Account, method: Method): boolean {
  const [first, ...others] = methodsOf(account);
  if (method === first && others.length > 0) return false;
  if (method === 'push') account.devices.length = 0;
  else if (method === 'code') account.authenticator = undefined;
  else account.phoneNumber = undefined;
  if (method === account.defaultMethod) account.defaultMethod = undefined;
  return true;
}

/** Another method comes first, where the account has it. Returns whether it does. */
export function chooseDefault(account: Account, method: Method): boolean {
  if (!methodsOf(account).includes(method)) return false;
  account.defaultMethod = method;
  return true;
}
