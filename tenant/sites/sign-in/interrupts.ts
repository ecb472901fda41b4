import type { Account } from '../../state/accounts.ts';
import { methodsOf } from '../../state/methods.ts';
import { interrupts, type Interrupt, type SignIn } from '../../state/sign-ins.ts';
import type { Means } from './means.ts';

/** The page that stands in the way next. Who is signed in already has passed them all. */
export function openInterrupt(
  { bySession, interruptsAnswered, registrationPutOff }: SignIn,
  account: Account,
  { switches }: Means,
): Interrupt | undefined {
  if (bySession) return undefined;
  const isToRegister = methodsOf(account).length === 0 && !registrationPutOff;
  return interrupts.find(
    (name) =>
      switches.has(name) && !interruptsAnswered.has(name) && (name !== 'action-required' || isToRegister),
  );
}
