import { one, type Case } from '../case.ts';

const page = (body: string) =>
  `<!doctype html><html lang="nb"><title>Microsoft</title><main>${body}</main></html>`;

/** Whole screens: in another language, at another host, in another order, new or gone. */
export const screens: readonly Case[] = [
  one(
    'the password screen is in English',
    { screen: 'sign-in/password', op: 'language', value: 'en' },
    [['skriv-inn-passord', 'language', 'misleads']],
    { unmendable: 'another language is another guide' },
  ),
  one(
    'the question about staying signed in is in English',
    { screen: 'sign-in/stay-signed-in', op: 'language', value: 'en' },
    [['forbli-palogget', 'language', 'misleads']],
    { unmendable: 'another language is another guide' },
  ),
  one(
    'the registration page is in English',
    { screen: 'proofup/contact-method', op: 'language', value: 'en' },
    [['velg-mobilapp', 'language', 'misleads']],
    { unmendable: 'another language is another guide' },
  ),
  one(
    'step 3 is in English',
    { screen: 'proofup/fallback-phone', op: 'language', value: 'en' },
    [['velg-landskode', 'language', 'misleads']],
    { unmendable: 'another language is another guide' },
  ),
  one(
    'registration is at another host',
    { screen: 'proofup/contact-method', op: 'redirect', value: 'mysignins.microsoft.com' },
    [
      ['velg-mobilapp', 'redirect', 'misleads'],
      ['qr-koden-vises', 'redirect', 'misleads'],
      ['vent-pa-aktivering', 'redirect', 'misleads'],
      ['aktivering-bekreftet', 'redirect', 'misleads'],
    ],
    { row: 'D5' },
  ),
  one(
    'the interrupt is at another host',
    { screen: 'sign-in/more-information', op: 'redirect', value: 'login.microsoft.com' },
    [['mer-informasjon', 'redirect', 'misleads']],
  ),
  one(
    'terms to agree to, with «Ikke nå»',
    {
      screen: 'sign-in/stay-signed-in',
      op: 'interrupt',
      value: page('<h1>Vilkår</h1><p>Les dette.</p><button>Ikke nå</button><button>Godta</button>'),
    },
    [['after-skriv-inn-passord', 'unknown-screen', 'misleads']],
    { unmendable: 'a screen that nobody knows needs a page object' },
  ),
  one(
    'a nudge to register, with «Hopp over»',
    {
      screen: 'sign-in/more-information',
      op: 'interrupt',
      value: page(
        '<h1>Beskytt kontoen din</h1><a href="#">Hopp over (14 dager igjen)</a><button>Neste</button>',
      ),
    },
    [['after-forbli-palogget', 'unknown-screen', 'misleads']],
    { row: 'D11', unmendable: 'a screen that nobody knows needs a page object' },
  ),
  one(
    'a nudge to make a passkey, with «Senere»',
    {
      screen: 'proofup/contact-method',
      op: 'interrupt',
      value: page(
        '<h1>Logg på raskere med en passnøkkel</h1><button>Opprett</button><button>Senere</button>',
      ),
    },
    [['after-mer-informasjon', 'unknown-screen', 'misleads']],
    { row: 'D21', unmendable: 'a screen that nobody knows needs a page object' },
  ),
  one(
    'a page with only a danger on it is not touched',
    {
      screen: 'sign-in/stay-signed-in',
      op: 'interrupt',
      value: page('<h1>Kontoen din</h1><button>Slett konto</button>'),
    },
    [['after-skriv-inn-passord', 'unknown-screen', 'blocks']],
    { unmendable: 'the walk had to stop' },
  ),
  one(
    'the interrupt is left out',
    { screen: 'sign-in/more-information', op: 'skip' },
    [['mer-informasjon', 'missing-screen', 'misleads']],
    { row: 'D13' },
  ),
  one(
    'another page in the place of the interrupt',
    [
      { screen: 'sign-in/more-information', op: 'skip' },
      {
        screen: 'proofup/contact-method',
        op: 'interrupt',
        value: page('<h1>Handling kreves</h1><button>Ikke nå</button>'),
      },
    ],
    [['mer-informasjon', 'replaced-screen', 'misleads']],
    { row: 'D23', unmendable: 'a screen that nobody knows needs a page object' },
  ),
  one(
    'staying signed in is asked after the interrupt',
    { screen: 'sign-in/stay-signed-in', op: 'place-after', target: 'sign-in/more-information' },
    [['forbli-palogget', 'screen-order', 'misleads']],
    { row: 'D6' },
  ),
  one(
    'registration wants a code from the app as well',
    [],
    [['after-aktivering-bekreftet', 'unknown-screen', 'misleads']],
    { switches: ['verify-app'] },
  ),
  one(
    'words have changed on six screens at once',
    [
      { screen: 'sign-in/email', op: 'text', selector: '#loginHeader', value: 'Logg inn' },
      { screen: 'sign-in/password', op: 'text', selector: '#loginHeader', value: 'Oppgi passord' },
      { screen: 'sign-in/more-information', op: 'text', selector: '#heading', value: 'Beskytt kontoen din' },
      { screen: 'proofup/configure-app', op: 'text', selector: 'dialog h2', value: 'Sett opp mobilappen' },
      { screen: 'proofup/fallback-phone', op: 'text', selector: 'main [type="submit"]', value: 'Ferdig' },
      {
        screen: 'phone/add-account',
        op: 'text',
        selector: '[data-control="add"]',
        value: 'Legg til en konto',
      },
    ],
    [
      ['skriv-inn-epost', 'wording', 'misleads'],
      ['skriv-inn-passord', 'wording', 'misleads'],
      ['mer-informasjon', 'wording', 'misleads'],
      ['qr-koden-vises', 'wording', 'misleads'],
      ['velg-landskode', 'wording', 'misleads'],
      ['legg-til-konto', 'wording', 'misleads'],
    ],
  ),
];
