import type { SignIn } from '../../state/sign-ins.ts';
import type { Field } from '../form.ts';
import type { Means } from './means.ts';

/** The sign-in that a form belongs to by its tokens and by what its page's canary ends in. */
export function claimed(field: Field, canary: string, { signIns }: Means): SignIn | undefined {
  const signIn = signIns.claim({ ctx: field('ctx'), flowToken: field('flowToken') });
  return signIn && field('canary') === `${signIn.canary}${canary}` ? signIn : undefined;
}
