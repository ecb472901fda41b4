import { one, type Case } from '../case.ts';
import { attribute, insert, remove, replace, style, text } from '../mutations.ts';

const push = { guide: 'sikkerhetsinformasjon' };
const code = { guide: 'sikkerhetsinformasjon-kode' };

const title = '[data-testid="reskin-step-title"]';
const next = '[data-testid="reskin-step-next-button"]';
const toggle = '[data-testid="activation-qr-show/hide-info-button"]';

/** The registration of today, walked by the guides that document it. */
export const today: readonly Case[] = [
  one(
    'another heading of the first step',
    text('register/install-app', title, 'Last ned Microsoft Authenticator'),
    [['installer-appen', 'wording', 'misleads']],
    { ...push, row: 'D16' },
  ),
  one(
    'who cannot scan is asked otherwise',
    text('register/scan-code', toggle, 'Får du ikke skannet QR-koden?'),
    [['qr-koden-vises', 'wording', 'misleads']],
    { ...push, row: 'D25' },
  ),
  one(
    'another word leads on from the account',
    text('register/set-up-account', next, 'Fortsett'),
    [['konfigurer-kontoen', 'wording', 'misleads']],
    push,
  ),
  one(
    'another word ends registration',
    text('register/finished', next, 'OK'),
    [['ferdig', 'wording', 'misleads']],
    push,
  ),
  one(
    'the app asks to say yes',
    text('phone/match-number', '[data-control="approve"]', 'Ja'),
    [['skriv-inn-tallet', 'wording', 'misleads']],
    push,
  ),
  one(
    'the list of methods has another heading',
    text('security-info/overview', 'h1', 'Metodene dine'),
    [['oversikten', 'wording', 'misleads']],
    push,
  ),
  one(
    'words have changed on four screens of registration at once',
    [
      text('register/install-app', title, 'Last ned Microsoft Authenticator'),
      text('register/scan-code', title, 'Hold mobilen mot koden'),
      text('register/match-number', title, 'Er dette deg?'),
      text('register/app-added', title, 'Appen er registrert'),
    ],
    [
      ['installer-appen', 'wording', 'misleads'],
      ['qr-koden-vises', 'wording', 'misleads'],
      ['tallet-vises', 'wording', 'misleads'],
      ['appen-er-lagt-til', 'wording', 'misleads'],
    ],
    push,
  ),
  one(
    'there is no way to another app',
    remove('register/install-app', '[data-leads="another-app"]'),
    [['installer-appen', 'missing', 'misleads']],
    push,
  ),
  one(
    'there is nothing for who cannot scan',
    remove('register/scan-code', toggle),
    [['qr-koden-vises', 'missing', 'misleads']],
    push,
  ),
  one(
    'the default cannot be changed',
    remove('security-info/overview', '[data-opens="change"]'),
    [['oversikten', 'missing', 'misleads']],
    push,
  ),
  one(
    'nothing leads on from the app that was added',
    remove('register/app-added', next),
    [['appen-er-lagt-til', 'missing', 'blocks']],
    { ...push, unmendable: 'the reader is stopped there' },
  ),
  one(
    'a warning on the first step',
    insert('register/install-app', next, '<p role="alert">Tjenesten er treg i dag.</p>'),
    [['installer-appen', 'added', 'misleads']],
    push,
  ),
  one(
    'one more button on the list of methods',
    insert('security-info/overview', 'ul', '<button type="button">Meld fra om noe galt</button>'),
    [['oversikten', 'added', 'cosmetic']],
    push,
  ),
  one(
    'the link to another app has become a button',
    attribute('register/install-app', '[data-leads="another-app"]', 'role', 'button'),
    [['installer-appen', 'role', 'cosmetic']],
    { ...push, row: 'D16' },
  ),
  one(
    'the way on from the account is another element at another place',
    replace(
      'register/set-up-account',
      next,
      '<button type="submit" style="background: #0b5cad; color: #fff">Neste</button>',
    ),
    [],
    push,
  ),
  one(
    'the QR code comes in English',
    { screen: 'register/scan-code', op: 'language', value: 'en' },
    [['qr-koden-vises', 'language', 'misleads']],
    { ...push, unmendable: 'another language is another guide' },
  ),
  one(
    'registration of today is at another host',
    { screen: 'register/install-app', op: 'redirect', value: 'myaccount.microsoft.com' },
    [
      'installer-appen',
      'konfigurer-kontoen',
      'qr-koden-vises',
      'tallet-vises',
      'appen-er-lagt-til',
      'ferdig',
    ].map((step) => [step, 'redirect', 'misleads'] as const),
    push,
  ),
  one(
    'a page to pass before registration of today, with «Ikke nå»',
    {
      screen: 'register/install-app',
      op: 'interrupt',
      value: '<main><h1>Nyheter</h1><p>Les dette.</p><button>Ikke nå</button><button>Les mer</button></main>',
    },
    [['after-sikre-kontoen', 'unknown-screen', 'misleads']],
    { ...push, unmendable: 'a screen that nobody knows needs a page object' },
  ),
  one(
    'the campaign is passed by another word',
    text('sign-in/campaign', 'main a[role="button"]', 'Hopp over nå'),
    [['ikke-na', 'wording', 'misleads']],
    { ...push, switches: ['campaign'], row: 'D11' },
  ),
  one(
    'terms are agreed to by another word',
    text('sign-in/terms', '#idBtn_Accept', 'Jeg er enig'),
    [['godta-vilkarene', 'wording', 'misleads']],
    { ...push, switches: ['terms'] },
  ),
  one(
    'another heading over the code from another app',
    text('register/enter-code', title, 'Bekreft med en kode'),
    [['skriv-inn-koden', 'wording', 'misleads']],
    code,
  ),
  one(
    'there is no way back from the code',
    remove('register/enter-code', '[data-leads="back"]'),
    [['skriv-inn-koden', 'missing', 'misleads']],
    code,
  ),

  one(
    'registration of today on another ground',
    style('register/install-app', 'body', 'background: #ffe9f0'),
    [],
    { ...push, row: 'D19' },
  ),
  one('other ids in registration of today', attribute('register/scan-code', title, 'id', 'id__99'), [], push),
  one('the QR code takes its time', { screen: 'register/scan-code', op: 'delay', ms: 3_000 }, [], push),
  one(
    'registration of today fails once',
    { screen: 'register/install-app', op: 'status', value: 500, times: 1 },
    [],
    push,
  ),
  one(
    'nobody is asked to stay signed in before registration of today',
    { screen: 'sign-in/stay-signed-in', op: 'skip' },
    [],
    push,
  ),
  one(
    'staying signed in is asked after the interrupt, where the guide says any order',
    { screen: 'sign-in/stay-signed-in', op: 'place-after', target: 'sign-in/more-information' },
    [],
    push,
  ),
];
