import { interrupts } from '../../state/sign-ins.ts';
import { sendPage, type SiteContext } from '../../views/page.ts';
import { formFields } from '../form.ts';
import { claimed } from './claimed.ts';
import { errorPage } from './error-page.ts';
import { goOn } from './flow.ts';
import { interruptCanary } from './interrupt-page.ts';
import type { Means } from './means.ts';

/** Takes the answer to a page that stands in the way. Either leads on, but for terms that are declined. */
export async function takeInterrupt(c: SiteContext, means: Means): Promise<Response> {
  const field = await formFields(c);
  const signIn = claimed(field, interruptCanary, means);
  const interrupt = interrupts.find((name) => name === field('interrupt'));
  if (signIn?.account === undefined || interrupt === undefined)
    return sendPage(c, errorPage(c.var.text, { code: '50089' }), 400);
  const declined = field('answer') === 'no';
  if (interrupt === 'terms' && declined) {
    const { correlationId, request } = signIn;
    const error = { code: '65004', correlationId, startAgain: request.address } as const;
    return sendPage(c, errorPage(c.var.text, error), 400);
  }
  signIn.interruptsAnswered.add(interrupt);
  if (interrupt === 'action-required' && declined) signIn.registrationPutOff = true;
  return goOn(c, signIn, means);
}
