import { one, type Case } from '../case.ts';
import { attribute, insert, style, text } from '../mutations.ts';

const nothing = [] as const;

/** What must not alarm: decoration, markup, what the guide does not claim and nobody acts on, and a slow or hiccuping service. */
export const harmless: readonly Case[] = [
  one('another background', style('sign-in/email', '#backgroundImage', 'background: #123'), nothing, {
    row: 'D4',
  }),
  one(
    'a newer background, held against accepted looks',
    style('sign-in/password', '#backgroundImage', 'background: linear-gradient(#fed, #def)'),
    nothing,
    { row: 'D19', looks: true },
  ),
  one('the brand has another name', text('sign-in/email', '.brand', 'Entra'), nothing, { row: 'D8' }),
  one(
    'no style sheet of the organisation’s own',
    attribute('sign-in/email', '#lightbox', 'class', 'plain'),
    nothing,
    {
      row: 'D20',
    },
  ),
  one(
    'a hidden twin of a field',
    insert(
      'sign-in/email',
      '#i0116',
      '<input class="moveOffScreen" type="text" aria-hidden="true" tabindex="-1">',
    ),
    nothing,
    {
      row: 'D12',
    },
  ),
  one('the year in the footer', text('proofup/fallback-phone', 'footer span', '© 2031 Microsoft'), nothing),
  one(
    'another link in the footer',
    insert('sign-in/email', '#ftrPrivacy', '<a href="#">Informasjonskapsler</a>'),
    nothing,
  ),
  one('other words in the footer', text('sign-in/stay-signed-in', '#ftrTerms', 'Vilkår'), nothing),
  one(
    'a header with a logo',
    insert('proofup/contact-method', 'main', '<header><a href="#">Microsoft</a></header>'),
    nothing,
  ),
  one(
    'text that the guide does not claim',
    insert('sign-in/more-information', '#cancelLink', '<span>Dette tar bare et øyeblikk.</span>'),
    nothing,
  ),
  one(
    'what the page says while it waits',
    text('proofup/checking-activation', 'main [role="status"] span', 'Vent litt …'),
    nothing,
  ),
  one(
    'more space between words',
    text('sign-in/password', '#loginHeader', '  Skriv  inn\u00a0passord '),
    nothing,
  ),
  one(
    'a soft hyphen',
    text('sign-in/more-information', '#heading', 'Trenger mer informa\u00adsjon'),
    nothing,
  ),
  one(
    'a heading of another level',
    {
      screen: 'sign-in/password',
      op: 'replace',
      selector: '#loginHeader',
      value: '<h2 id="loginHeader">Skriv inn passord</h2>',
    },
    nothing,
  ),
  one(
    'a text cut otherwise',
    {
      ...{ screen: 'sign-in/more-information', op: 'replace', selector: '#heading + .row' },
      value:
        '<div class="row">Organisasjonen trenger <b>mer informasjon</b> for å beskytte kontoen din</div>',
    },
    nothing,
  ),
  one(
    'the same button with another id',
    {
      screen: 'sign-in/email',
      op: 'replace',
      selector: '#idSIButton9',
      value: '<button id="next2" class="button primary">Neste</button>',
    },
    nothing,
    { row: 'D16' },
  ),
  one(
    'the same field with another id',
    attribute('sign-in/email', '#i0116', 'data-testid', 'usernameEntry'),
    nothing,
    { row: 'D16' },
  ),
  one(
    'something that nobody sees',
    insert('proofup/contact-method', 'main h2', '<div hidden><button>Slett konto</button></div>'),
    nothing,
  ),
  one('an optional screen that does not come', { screen: 'sign-in/stay-signed-in', op: 'skip' }, nothing),
  one('a slow screen', { screen: 'sign-in/password', op: 'delay', ms: 3000 }, nothing),
  one(
    'a server that fails once',
    { screen: 'sign-in/more-information', op: 'status', value: 500, times: 1 },
    nothing,
  ),
  one(
    'a page down for maintenance is no change',
    { screen: 'sign-in/stay-signed-in', op: 'status', value: 503 },
    nothing,
    {
      status: 'blocked',
    },
  ),
  one(
    'too many requests are no change',
    { screen: 'sign-in/stay-signed-in', op: 'status', value: 429 },
    nothing,
    {
      status: 'blocked',
    },
  ),
  one(
    'a server that fails again and again is no change',
    { screen: 'proofup/contact-method', op: 'status', value: 500 },
    nothing,
    {
      status: 'broken',
    },
  ),
];
