import { test } from '@playwright/test';
import { corpus } from '../corpus/cases.ts';
import { checkCase, nameOf } from '../corpus/check.ts';

/** One of each kind. All of them are walked by `npm run corpus`. */
const some = [
  'words have changed on six screens at once',
  'the button of the password screen is gone',
  '«Godkjenn» is gone, and «Avslå» is not taken for it',
  'a warning on the password screen',
  'the list of the dialog is in another order',
  'a link has become a button',
  'a button of nearly the same name in the place of «Logg på»',
  'the code of the dialog has eight digits',
  'both boxes are on one page',
  'the blue button is green',
  'a button has other words, and so looks otherwise: that is one finding',
  'step 3 is in English',
  'registration is at another host',
  'terms to agree to, with «Ikke nå»',
  'a page with only a danger on it is not touched',
  'another page in the place of the interrupt',
  'staying signed in is asked after the interrupt',
  'the same button with another id',
  'a server that fails once',
  'words have changed on four screens of registration at once',
  'the link to another app has become a button',
];

for (const [group, cases] of Object.entries(corpus))
  for (const one of cases.filter(({ name }) => some.includes(name)))
    test(`${group}: ${nameOf(one)}`, async ({ browser }) => {
      await checkCase(one, browser);
    });
