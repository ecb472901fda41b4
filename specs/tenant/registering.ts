import { test as inEdition } from './in-edition.ts';
import { openRegistration } from './register-steps.ts';

/** A telephone with a number, that messages may go to; otherwise it is as new as any. */
export const phoneWithNumber = 'https://phone.tofaktor.test/?number=40000000';

/** For specs of registration: somebody who has registered nothing stands at its first step, a new telephone beside them. */
export const test = inEdition.extend({
  page: async ({ page, served }, use) => {
    await openRegistration(page, await served.createAccount('new'));
    await use(page);
  },

  telephone: async ({ telephone }, use) => {
    await telephone.goto(phoneWithNumber);
    await use(telephone);
  },
});

export { expect, laterEditions } from './in-edition.ts';
