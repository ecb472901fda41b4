/** What the film says and shows besides the guide's own words, and the words by which its narration is checked. */
export const film = {
  /** The language that the words below are in: another narration cannot be checked by them. */
  language: 'nb',

  draft: 'Utkast',
  kicker: 'Opplæringsfilm',
  madeOn: (date: string, place: string) => `Laget ${date} i ${place}.`,
  simulated: 'Laget i en simulert pålogging. Kan avvike fra det du ser hos Microsoft.',
  place: { simulated: 'simulert pålogging', live: 'testmiljø hos Microsoft' },
  fastForward: 'Vi spoler fram.',
  step: (number: number, of: number) => `Trinn ${number} av ${of}`,
  optionalCard: 'Vises ikke alltid',
  phoneCard: 'På telefonen',
  pcCard: 'På PC-en',
  drawing: 'Tegning, ikke skjermbilde',
  /** Spoken while the title stands on the screen. */
  opening: (title: string) =>
    `${title}. Vi tar det trinn for trinn. Sett filmen på pause når du trenger mer tid.`,
  closing: {
    done: 'Da er du ferdig.',
    help: 'Står du fast, eller ser noe annerledes ut hos deg? Spør IT-hjelpen der du jobber.',
  },

  transcript: {
    title: (title: string) => `${title}: filmen som tekst`,
    lead: 'Her er alt som blir sagt i filmen, og en beskrivelse av hvert bilde. Tallet etter hver overskrift er tiden i filmen, i minutter og sekunder.',
    heading: (number: number, title: string, time: string) => `${number}. ${title} (${time})`,
    shows: (alt: string) => `Bildet viser: ${alt}`,
    noPicture: 'Dette trinnet har ikke noe bilde.',
  },

  /** What stands on the guide's pictures, and on the sheets of them. */
  pictures: {
    /** Under a picture of a page, where the page's own ribbon is cut off. */
    simulated: 'Fra en simulert pålogging, ikke Microsoft',
    none: 'Uten bilde',
    changed: 'Bilder som er endret',
    before: 'Før',
    now: 'Nå',
  },

  /** What stands in the fields, instead of somebody's own. */
  sample: { phone: '400 00 000', code: '123 456', number: '12', password: '••••••••' },

  /** How the title of a step is made of its instruction. */
  title: {
    open: (address: string) => `Gå til ${address}`,
    scan: 'Skann QR-koden med telefonen',
    /** What is done, and where: after a heading that is a question, without a colon. */
    at: (place: string, what: string) => (/[.!?]$/.test(place) ? `${place} ${what}` : `${place}: ${what}`),
    /** Joins what is done to the pressing that follows on it. */
    and: 'og',
    you: 'du',
    /** Before the name of what is pressed: «på lenken «Hjelp»». */
    on: 'på',
    /** Begins a condition. */
    if: ['hvis', 'om'],
    /** Ends what a text alternative says of the place, before what is on it. */
    with: 'med',
    /** By what a step bids the reader, and the same as the instruction says it after a condition. */
    bidding: {
      Bekreft: 'bekrefter',
      Endre: 'endrer',
      Finn: 'finner',
      Fyll: 'fyller',
      Gå: 'går',
      Hold: 'holder',
      Klikk: 'klikker',
      Last: 'laster',
      Skann: 'skanner',
      Skriv: 'skriver',
      Start: 'starter',
      Tast: 'taster',
      Trykk: 'trykker',
      Velg: 'velger',
      Åpne: 'åpner',
    },
    /** Those that press. */
    pressing: ['Klikk', 'Trykk', 'Velg'],
    /** They mean something that was said before: a title cannot begin or end with them. */
    pronouns: ['de', 'dem', 'den', 'denne', 'det', 'dette', 'disse'],
    /** A title may end before them. */
    joining: ['for', 'fra', 'i', 'med', 'og', 'om', 'på', 'slik', 'som', 'ved'],
  },

  /** The endings of a word that is still the same word. */
  endings: ['a', 'e', 'en', 'er', 'et', 'n', 'r', 't'],
  /** What stands in a field, by the placeholder of the guide. */
  entryWords: {
    account: ['e-postadresse', 'e-post', 'brukernavn'],
    password: ['passord'],
    phone: ['mobilnummer', 'telefonnummer'],
    code: ['kode', 'engangskode', 'bekreftelseskode'],
    number: ['tall', 'tallet'],
  },
  verbs: {
    write: ['skriv', 'fyll inn', 'fyller du inn', 'tast'],
    press: ['trykk', 'klikk', 'velg', 'åpne', 'start', 'ta på', 'tar du på'],
  },
  /** By what a narration tells that a code is scanned. */
  scanWords: ['skann', 'pek', 'kamera', 'QR'],
  /** Words of five letters or more that are no names of things. */
  smallWords: [
    ...[
      'andre',
      'denne',
      'dette',
      'disse',
      'eller',
      'etter',
      'finnes',
      'holdt',
      'hvordan',
      'klart',
      'ligger',
    ],
    ...['mellom', 'nederst', 'under', 'uten', 'velger', 'viser', 'vises'],
  ],
};
