import { one, type Case } from '../case.ts';
import { text } from '../mutations.ts';

/** Words that have changed, screen by screen. */
export const wording: readonly Case[] = [
  one('the heading of the e-mail screen', text('sign-in/email', '#loginHeader', 'Logg inn'), [
    ['skriv-inn-epost', 'wording', 'misleads'],
  ]),
  one('«Neste» on the e-mail screen', text('sign-in/email', '#idSIButton9', 'Fortsett'), [
    ['skriv-inn-epost', 'wording', 'misleads'],
  ]),
  one(
    'what the e-mail field suggests',
    {
      ...{ screen: 'sign-in/email', op: 'attribute', selector: '#i0116' },
      ...{ name: 'placeholder', value: 'E-post eller telefon' },
    },
    [['skriv-inn-epost', 'wording', 'misleads']],
  ),
  one(
    'a link on the e-mail screen',
    text('sign-in/email', '.row:nth-of-type(4) a', 'Flere måter å logge på'),
    [['skriv-inn-epost', 'wording', 'misleads']],
  ),
  one('the heading of the password screen', text('sign-in/password', '#loginHeader', 'Oppgi passord'), [
    ['skriv-inn-passord', 'wording', 'misleads'],
  ]),
  one('only a capital letter', text('sign-in/password', '#loginHeader', 'Skriv inn Passord'), [
    ['skriv-inn-passord', 'wording', 'cosmetic'],
  ]),
  one('«Logg på» on the password screen', text('sign-in/password', '#idSIButton9', 'Logg inn'), [
    ['skriv-inn-passord', 'wording', 'misleads'],
  ]),
  one(
    'the heading of the question about staying signed in',
    text('sign-in/stay-signed-in', '.title', 'Vil du holde deg pålogget?'),
    [['forbli-palogget', 'wording', 'misleads']],
  ),
  one(
    'the text under it',
    text('sign-in/stay-signed-in', '#KmsiDescription', 'Da slipper du å logge deg på så ofte.'),
    [['forbli-palogget', 'wording', 'misleads']],
  ),
  one('«Nei» of staying signed in', text('sign-in/stay-signed-in', '#idBtn_Back', 'Ikke nå'), [
    ['forbli-palogget', 'wording', 'misleads'],
  ]),
  one(
    '«More information required», protect your account',
    text('sign-in/more-information', '#heading', 'Beskytt kontoen din'),
    [['mer-informasjon', 'wording', 'misleads']],
    { row: 'D23' },
  ),
  one(
    '«More information required», keep your account secure',
    text('sign-in/more-information', '#heading', 'La oss holde kontoen din sikker'),
    [['mer-informasjon', 'wording', 'misleads']],
    { row: 'D23' },
  ),
  one(
    'the organisation needs, in other words',
    text(
      'sign-in/more-information',
      '#heading + .row',
      'Organisasjonen din trenger mer informasjon for å holde kontoen din sikker',
    ),
    [['mer-informasjon', 'wording', 'misleads']],
  ),
  one(
    'the heading of the registration page',
    text('proofup/contact-method', 'h1', 'Sikkerhetsbekreftelse'),
    [
      ['velg-mobilapp', 'wording', 'misleads'],
      ['vent-pa-aktivering', 'wording', 'misleads'],
      ['aktivering-bekreftet', 'wording', 'misleads'],
    ],
    { row: 'D7' },
  ),
  one(
    'the question of step 1',
    text('proofup/contact-method', 'main h2', 'Trinn 1: Hvordan vil du bli kontaktet?'),
    [
      ['velg-mobilapp', 'wording', 'misleads'],
      ['vent-pa-aktivering', 'wording', 'misleads'],
      ['aktivering-bekreftet', 'wording', 'misleads'],
    ],
  ),
  one(
    'the choice «Mobilapp»',
    text('proofup/contact-method', 'option[value="app"]', 'Authenticator-app'),
    [
      ['velg-mobilapp', 'missing', 'misleads'],
      ['vent-pa-aktivering', 'missing', 'misleads'],
      ['aktivering-bekreftet', 'missing', 'misleads'],
    ],
    { row: 'D25' },
  ),
  one(
    '«Motta varslinger for bekreftelse»',
    text('proofup/contact-method', '[value="notifications"] + span', 'Få varsler for bekreftelse'),
    [
      ['motta-varslinger', 'wording', 'misleads'],
      ['vent-pa-aktivering', 'wording', 'misleads'],
      ['aktivering-bekreftet', 'wording', 'misleads'],
    ],
  ),
  one('«Konfigurer»', text('proofup/contact-method', '.set-up button', 'Sett opp'), [
    ['motta-varslinger', 'wording', 'misleads'],
    ['vent-pa-aktivering', 'wording', 'misleads'],
  ]),
  one('the heading of the dialog', text('proofup/configure-app', 'dialog h2', 'Sett opp mobilappen'), [
    ['qr-koden-vises', 'wording', 'misleads'],
  ]),
  one(
    '«Can’t scan image?» is «Can’t scan the QR code?»',
    text(
      'proofup/configure-app',
      'dialog img + p',
      'Hvis du ikke kan skanne QR-koden, skriver du inn følgende informasjon i appen.',
    ),
    [['qr-koden-vises', 'wording', 'cosmetic']],
    { row: 'D25' },
  ),
  one(
    'a step of the dialog’s list',
    text('proofup/configure-app', 'dialog li:nth-child(3)', 'Skann QR-koden nedenfor.'),
    [['qr-koden-vises', 'wording', 'misleads']],
  ),
  one('«avbryt» of the dialog', text('proofup/configure-app', 'dialog button[type="button"]', 'Lukk'), [
    ['qr-koden-vises', 'wording', 'misleads'],
  ]),
  one(
    'that the app is set up',
    text('proofup/app-configured', 'main [role="status"]', 'Appen er klar til bruk.'),
    [['aktivering-bekreftet', 'wording', 'misleads']],
  ),
  one('«Neste» when the app is set up', text('proofup/app-configured', 'main [type="submit"]', 'Videre'), [
    ['aktivering-bekreftet', 'wording', 'misleads'],
  ]),
  one('the heading of step 3', text('proofup/fallback-phone', 'main h2', 'Trinn 3: Hvis du mister mobilen'), [
    ['velg-landskode', 'wording', 'misleads'],
  ]),
  one('«Fullført»', text('proofup/fallback-phone', 'main [type="submit"]', 'Ferdig'), [
    ['velg-landskode', 'wording', 'misleads'],
  ]),
  one('«Norge (+47)»', text('proofup/fallback-phone', 'option[value="47"]', 'Noreg (+47)'), [
    ['velg-landskode', 'wording', 'misleads'],
  ]),
  one(
    'the app’s icon',
    text('phone/start', '[data-control="app"] span:last-child', 'Microsoft Authenticator'),
    [['start-appen', 'wording', 'misleads']],
  ),
  one(
    '«Legg til konto» on the phone',
    text('phone/add-account', '[data-control="add"]', 'Legg til en konto'),
    [['legg-til-konto', 'wording', 'misleads']],
  ),
  one(
    'the question about a backup',
    text('phone/backup-question', 'h1', 'Vil du gjenopprette en sikkerhetskopi?'),
    [['fortsett-uten-sikkerhetskopi', 'wording', 'misleads']],
  ),
  one(
    '«Jobb- eller skolekonto»',
    text('phone/account-type', '[data-control="work"] span:last-child', 'Arbeids- eller skolekonto'),
    [['velg-jobb-eller-skolekonto', 'wording', 'misleads']],
  ),
  one(
    '«Godkjenn» on the phone',
    text('phone/approve', '[data-control="approve"]', 'Ja, det er meg'),
    [['godkjenn-varselet', 'wording', 'misleads']],
    { row: 'D9' },
  ),
];
