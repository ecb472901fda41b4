import { one, type Case } from '../case.ts';
import { insert, remove, replace, style } from '../mutations.ts';

/** What is gone. What a reader must press and no longer finds stops them. */
export const missing: readonly Case[] = [
  one('a link is gone from the e-mail screen', remove('sign-in/email', '.row:nth-of-type(3)'), [
    ['skriv-inn-epost', 'missing', 'misleads'],
  ]),
  one('the checkbox is gone', remove('sign-in/stay-signed-in', '.row:has(#KmsiCheckboxField)'), [
    ['forbli-palogget', 'missing', 'misleads'],
  ]),
  one('an explanation is gone', remove('sign-in/stay-signed-in', '#KmsiDescription'), [
    ['forbli-palogget', 'missing', 'cosmetic'],
  ]),
  one('«Lær mer» is gone', remove('sign-in/more-information', '#moreInfoLink'), [
    ['mer-informasjon', 'missing', 'misleads'],
  ]),
  one('the code to type is gone', remove('proofup/configure-app', '.typed p:not(.address)'), [
    ['qr-koden-vises', 'missing', 'cosmetic'],
  ]),
  one('«Avslå» is gone from the phone', remove('phone/approve', '[data-control="deny"]'), [
    ['godkjenn-varselet', 'missing', 'misleads'],
  ]),
  one(
    'the button of the password screen is gone',
    remove('sign-in/password', '#idSIButton9'),
    [['skriv-inn-passord', 'missing', 'blocks']],
    { unmendable: 'the walk had to stop' },
  ),
  one(
    '«Konfigurer» is gone',
    remove('proofup/contact-method', '.set-up button'),
    [['motta-varslinger', 'missing', 'blocks']],
    { unmendable: 'the walk had to stop' },
  ),
  one(
    '«Neste» is gone when the app is set up',
    remove('proofup/app-configured', 'main [type="submit"]'),
    [['aktivering-bekreftet', 'missing', 'blocks']],
    { unmendable: 'the walk had to stop' },
  ),
  one(
    '«Godkjenn» is gone, and «Avslå» is not taken for it',
    remove('phone/approve', '[data-control="approve"]'),
    [['godkjenn-varselet', 'missing', 'blocks']],
    { row: 'D9', unmendable: 'the walk had to stop' },
  ),
  one(
    'the QR code is gone',
    remove('proofup/configure-app', 'dialog img'),
    [
      ['qr-koden-vises', 'missing', 'misleads'],
      ['kontoen-er-lagt-til', 'missing-screen', 'blocks'],
    ],
    { unmendable: 'the walk had to stop' },
  ),
];

/** What is new, and a reader would act on or heed. */
export const added: readonly Case[] = [
  one(
    'a link on the e-mail screen',
    insert('sign-in/email', '#idSIButton9', '<a href="#">Logg på med nøkkel</a>'),
    [['skriv-inn-epost', 'added', 'cosmetic']],
  ),
  one(
    'a warning on the password screen',
    insert('sign-in/password', '#i0118', '<p role="alert">Passordet ditt går snart ut.</p>'),
    [['skriv-inn-passord', 'added', 'misleads']],
  ),
  one(
    'a link to another way in',
    insert('sign-in/password', '#idA_PWD_ForgotPassword', '<a href="#">Logg på på en annen måte</a>'),
    [['skriv-inn-passord', 'added', 'cosmetic']],
    { row: 'D10' },
  ),
  one(
    'a button beside «Nei»',
    insert('sign-in/stay-signed-in', '#idBtn_Back', '<button type="button">Spør meg senere</button>'),
    [['forbli-palogget', 'added', 'cosmetic']],
  ),
  one(
    'a third way to use the app',
    insert(
      'proofup/contact-method',
      'fieldset label:last-of-type',
      '<label><input type="radio" name="other"> Passnøkkel</label>',
    ),
    [
      ['motta-varslinger', 'added', 'cosmetic'],
      ['vent-pa-aktivering', 'added', 'cosmetic'],
      ['aktivering-bekreftet', 'added', 'cosmetic'],
    ],
    { row: 'D17' },
  ),
  one(
    'a heading in step 3',
    insert('proofup/fallback-phone', 'main [type="submit"]', '<h3>Personvern og avgifter</h3>'),
    [['velg-landskode', 'added', 'cosmetic']],
  ),
  one(
    'a field in step 3',
    insert(
      'proofup/fallback-phone',
      'main [type="submit"]',
      '<label>Internnummer <input type="text" name="extension"></label>',
    ),
    [['velg-landskode', 'added', 'cosmetic']],
  ),
  one(
    'a button in the app',
    insert('phone/add-account', '[data-control="add"]', '<button type="button">Gjenopprett konto</button>'),
    [['legg-til-konto', 'added', 'cosmetic']],
  ),
];

/** What stands elsewhere, or is another kind of thing, or no longer has its form, or looks otherwise. */
export const changed: readonly Case[] = [
  one(
    'two links have changed places',
    {
      ...{ screen: 'sign-in/email', op: 'move', selector: '.row:nth-of-type(4)' },
      ...{ position: 'beforebegin', target: '.row:nth-of-type(3)' },
    },
    [['skriv-inn-epost', 'moved', 'cosmetic']],
  ),
  one(
    '«Ja» stands before «Nei»',
    {
      ...{ screen: 'sign-in/stay-signed-in', op: 'move', selector: '#idSIButton9' },
      ...{ position: 'beforebegin', target: '#idBtn_Back' },
    },
    [['forbli-palogget', 'moved', 'cosmetic']],
  ),
  one(
    'the list of the dialog is in another order',
    {
      ...{ screen: 'proofup/configure-app', op: 'move', selector: 'dialog li:nth-child(2)' },
      ...{ position: 'beforebegin', target: 'dialog li:nth-child(1)' },
    },
    [['qr-koden-vises', 'moved', 'cosmetic']],
  ),
  one(
    'a link has become a button',
    replace(
      'sign-in/email',
      '.row:nth-of-type(4) a',
      '<button type="button">Påloggingsalternativer</button>',
    ),
    [['skriv-inn-epost', 'role', 'cosmetic']],
    { row: 'D16' },
  ),
  one(
    'a button has become a link',
    replace('proofup/configure-app', 'dialog button[type="button"]', '<a href="#">avbryt</a>'),
    [['qr-koden-vises', 'role', 'cosmetic']],
    { row: 'D16' },
  ),
  one(
    'another button in the place of «Neste»',
    replace('sign-in/email', '#idSIButton9', '<button class="button primary">Videre</button>'),
    [['skriv-inn-epost', 'wording', 'misleads']],
    { row: 'D2' },
  ),
  one(
    'a button of nearly the same name in the place of «Logg på»',
    replace('sign-in/password', '#idSIButton9', '<button class="button primary">Logg deg på</button>'),
    [['skriv-inn-passord', 'wording', 'misleads']],
    { row: 'D2' },
  ),
  one(
    'the code of the dialog has eight digits',
    { screen: 'proofup/configure-app', op: 'text', selector: '[data-typed="code"]', value: '12 345 678' },
    [['qr-koden-vises', 'value', 'misleads']],
  ),
  one(
    'the app shows a name instead of the address',
    {
      screen: 'phone/account-added',
      op: 'text',
      selector: '[data-control="account"] .address',
      value: 'Alstahaug kommune',
    },
    [['kontoen-er-lagt-til', 'missing', 'cosmetic']],
  ),
  one(
    'both boxes are on one page',
    insert(
      'sign-in/email',
      '.row:nth-of-type(2)',
      '<input type="password" name="passwd" aria-label="Passord">',
    ),
    [['skriv-inn-epost', 'added', 'cosmetic']],
    { row: 'D1' },
  ),
  one('the blue button is green', style('proofup/contact-method', '.set-up button', 'background: #2e8b57'), [
    ['trykk-konfigurer', 'visual', 'misleads'],
  ]),
  one(
    'a button has another colour than what was accepted',
    style('sign-in/more-information', '#idSubmit_ProofUp_Redirect', 'background: #8b0000'),
    [['mer-informasjon', 'visual', 'cosmetic']],
    { looks: true, unmendable: 'looks are accepted, not documented' },
  ),
  one(
    'a field on the phone looks otherwise',
    style('phone/account-type', '[data-control="work"]', 'background: #7a3b9a; border-radius: 0'),
    [['velg-jobb-eller-skolekonto', 'visual', 'cosmetic']],
    { looks: true, unmendable: 'looks are accepted, not documented' },
  ),
  one(
    'a button has other words, and so looks otherwise: that is one finding',
    {
      screen: 'sign-in/more-information',
      op: 'text',
      selector: '#idSubmit_ProofUp_Redirect',
      value: 'Gå videre',
    },
    [['mer-informasjon', 'wording', 'misleads']],
    { looks: true },
  ),
];
