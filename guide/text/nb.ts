import { capital } from './capital.ts';
import { film } from './nb/film.ts';
import { history } from './nb/history.ts';
import { notice } from './nb/notice.ts';
import { proposal } from './nb/proposal.ts';
import { replaced } from './nb/replaced.ts';
import { report } from './nb/report.ts';
import { review } from './nb/review.ts';
import { rewritten } from './nb/rewritten.ts';
import { screenName } from './nb/screens.ts';

/** What differs, in the words of whoever says it: the element's kind, what the guide says, what the screen says. */
interface Difference extends Sight {
  documented: string;
}

/** What the screen alone tells of an element. */
interface Sight {
  role: string;
  observed: string;
}

/**
 * Everything that Tofaktor itself says to a Norwegian reader, in one place: another language is another file of this shape.
 *
 * The guide's own words are in the guide. What runs in a terminal or a log speaks English and is not here.
 */
export const nb = {
  film,
  history,
  notice,
  proposal,
  device: { pc: 'PC', phone: 'Telefon' },
  rehearsal: 'Øvelse',
  rehearsalSuite: 'Øvelse mot simulert pålogging',
  rehearsalNotice: 'Øvelse mot simulert pålogging. Resultatet sier ingenting om hva Microsoft viser i dag.',
  retired: (since: string, replacedBy: string | null) =>
    replacedBy === null
      ? `Denne veiledningen er utgått. Den gjaldt fram til ${since}. Ingen annen veiledning erstatter den ennå.`
      : `Denne veiledningen er utgått. Den gjaldt fram til ${since}. Bruk «${replacedBy}» i stedet.`,
  walkTitle: (guide: string) => `Gå gjennom veiledningen «${guide}»`,
  stepTitle: (number: number, device: string, instruction: string) => `${number}. ${device}: ${instruction}`,
  unclaimedScreen: (screen: string) => `Skjerm som ingen trinn beskriver: ${screen}`,
  inTheEnd: 'Det som først er klart når alt er sett',
  unknownScreen: 'en skjerm vi ikke kjenner',
  note: 'Merk',
  verdictTitle: 'Resultat',
  edition: 'Utgave',
  nowhere: '(ingen steder)',
  elsewhere: '(på en annen plass)',
  picture: { live: 'Skjermbilde', simulated: 'Bilde fra simulert pålogging' },
  drawing: 'Tegning, ikke skjermbilde',

  verdict: {
    matches: (steps: number) =>
      `Veiledningen stemmer. ${steps} av ${steps} trinn er kontrollert mot Microsoft.`,
    partly: (checked: number) => `Ingen avvik i de ${checked} trinnene vi kunne kontrollere.`,
    drifted: (drifted: number, steps: number) =>
      `Veiledningen stemmer ikke lenger: ${drifted} av ${steps} trinn har avvik.`,
    replaced: (from: number, steps: number, screens: number) =>
      `Fra trinn ${from} viser Microsoft andre skjermer enn veiledningen beskriver: ${goneAndNew(steps, screens)}.`,
    strangersOnly: (screens: number) => `Veiledningen stemmer ikke lenger: Det kommer ${strangers(screens)}.`,
    blocked: (cause: string) =>
      `Veiledningen ble ikke kontrollert: ${cause} Det tyder ikke på at Microsoft har endret noe.`,
    broken: (cause: string) =>
      `Kontrollen stoppet på grunn av en feil hos oss eller i nettet: ${cause} Resultatet sier ingenting om veiledningen.`,
  },

  /** The same for a rehearsal, which says nothing of Microsoft. */
  rehearsalVerdict: {
    matches: (steps: number) => `Øvelse: Alle ${steps} trinn stemmer med den simulerte påloggingen.`,
    partly: (checked: number) => `Øvelse: Ingen avvik i de ${checked} trinnene vi kunne kontrollere.`,
    drifted: (drifted: number, steps: number) =>
      `Øvelse: ${drifted} av ${steps} trinn avviker fra den simulerte påloggingen.`,
    replaced: (from: number, steps: number, screens: number) =>
      `Øvelse: Fra trinn ${from} kommer andre skjermer enn veiledningen beskriver: ${goneAndNew(steps, screens)}.`,
    strangersOnly: (screens: number) => `Øvelse: Det kommer ${strangers(screens)}.`,
    blocked: (cause: string) => `Øvelse: Veiledningen ble ikke gått gjennom: ${cause}`,
    broken: (cause: string) => `Øvelse: Kontrollen stoppet på grunn av en feil hos oss: ${cause}`,
  },

  /** What the walk could not check: it may all be on the phone. */
  byHand: (steps: number, onPhone: boolean) =>
    `${capital(numberWord(steps))} trinn ${onPhone ? 'på telefonen ' : ''}må kontrolleres for hånd.`,

  othersToo: (steps: number) =>
    `${steps === 1 ? 'Ett annet trinn har avvik' : `${capital(numberWord(steps))} andre trinn har avvik`}.`,
  strangersToo: (screens: number) => `I tillegg kommer ${strangers(screens)}.`,
  stopsThere: 'Leseren kommer ikke videre derfra.',
  stopsAt: (step: number) => `Trinn ${step} stopper leseren.`,

  cause: {
    'wrong-password': 'Passordet til testkontoen er feil (feilkode 50126).',
    locked: 'Testkontoen er låst (feilkode 50053).',
    'unknown-account': 'Testkontoen finnes ikke (feilkode 50034).',
    disabled: 'Testkontoen er slått av (feilkode 50057).',
    'expired-password': 'Passordet til testkontoen har gått ut (feilkode 50055).',
    'wrong-account': 'Feil konto. Skjermen viser en annen konto enn testkontoen.',
    refused: 'Påloggingen ble avvist.',
    captcha: 'Tjenesten vil ha bevis for at et menneske sitter ved tastaturet.',
    throttled: 'Tjenesten sier at det kommer for mange forespørsler.',
    maintenance: 'Tjenesten er nede for vedlikehold.',
    'tenant-gone': 'Påloggingstjenesten svarte ikke lenger.',
    'server-error': 'Påloggingstjenesten svarte med en feil.',
    stuck: 'Vi kom ikke videre fra en skjerm.',
    'own-fault': 'Kontrollen feilet av en grunn hos oss selv.',
  },

  cure: {
    'wrong-password': 'Slik løser du det: Rett passordet i .env.',
    locked: 'Slik løser du det: Vent til sperren er over, eller lås opp kontoen.',
    'unknown-account': 'Slik løser du det: Rett adressen i .env.',
    disabled: 'Slik løser du det: Slå på kontoen igjen, eller bruk en annen testkonto.',
    'expired-password': 'Slik løser du det: Velg et nytt passord for testkontoen, og skriv det inn i .env.',
    'wrong-account': 'Slik løser du det: Logg ut andre kontoer, og sjekk adressen i .env.',
    refused: 'Slik løser du det: Slå opp feilkoden og rett testkontoen.',
    captcha: 'Slik løser du det: Vent en dag, og kjør sjeldnere fra samme adresse.',
    throttled: 'Slik løser du det: Vent, og kjør sjeldnere.',
    maintenance: 'Slik løser du det: Prøv igjen senere.',
    'tenant-gone': 'Slik løser du det: Sjekk nettet, og kjør på nytt.',
    'server-error': 'Slik løser du det: Kjør på nytt.',
    stuck: '',
    'own-fault': 'Slik løser du det: Se loggen, og kjør på nytt.',
  },

  severity: { blocks: 'Stopper leseren', misleads: 'Villeder leseren', cosmetic: 'Liten forskjell' },

  role: {
    button: 'knappen',
    link: 'lenken',
    heading: 'overskriften',
    textbox: 'feltet',
    combobox: 'nedtrekksmenyen',
    option: 'valget',
    radio: 'valget',
    checkbox: 'avkryssingsboksen',
    switch: 'bryteren',
    tab: 'fanen',
    menuitem: 'menyvalget',
    searchbox: 'søkefeltet',
    spinbutton: 'tallfeltet',
    dialog: 'dialogen',
    alert: 'varselet',
    status: 'meldingen',
    img: 'bildet',
    other: 'teksten',
  },

  colour: {
    blue: 'blå',
    green: 'grønn',
    red: 'rød',
    yellow: 'gul',
    orange: 'oransje',
    purple: 'lilla',
    grey: 'grå',
    black: 'svart',
    white: 'hvit',
  },

  /** An element that looks otherwise than the picture that somebody accepted. */
  look: ({ role, observed }: Sight) =>
    `${capital(element(role, observed))} ser annerledes ut enn på det godkjente bildet.`,

  /** What a pattern has in place of words. */
  pattern: {
    digits: (count: string) => `⟨${count} ${count === '1' ? 'siffer' : 'sifre'}⟩`,
    number: '⟨tall⟩',
    address: '⟨e-postadresse⟩',
    anything: '⟨noe⟩',
  },
  element,
  languageName,
  screenName,
  /** A screen that we know by its heading only. */
  screenHeaded: (heading: string) => `en skjerm med overskriften «${heading}»`,
  screenCalled: (name: string) => `skjermen «${name}»`,
  replaced,
  report,
  review,
  rewritten,

  finding: {
    wording: ({ documented, observed }: Difference) =>
      `I veiledningen står det «${documented}», på skjermen «${observed}».`,
    missing: ({ role, documented }: Difference) =>
      `${capital(element(role, documented))} finnes ikke lenger på skjermen.`,
    added: ({ role, observed }: Difference) =>
      `På skjermen finnes ${element(role, observed)}, som veiledningen ikke nevner.`,
    moved: ({ role, documented }: Difference) =>
      `På skjermen står ${element(role, documented)} på en annen plass.`,
    role: ({ documented, observed }: Difference) =>
      `I veiledningen er det ${documented}, på skjermen ${observed}.`,
    value: ({ documented, observed }: Difference) =>
      `På skjermen står «${observed}». Det har ikke lenger den formen som veiledningen beskriver (${documented}).`,
    language: ({ documented, observed }: Difference) =>
      `Skjermen er på et annet språk (${observed}) enn veiledningen (${documented}).`,
    visual: ({ role, documented, observed }: Difference) =>
      `I veiledningen er ${role} ${documented}, på skjermen ${observed}.`,
    redirect: ({ documented, observed }: Difference) => `Siden ligger på ${observed}, ikke på ${documented}.`,
    'unknown-screen': ({ observed }: Difference) =>
      `Det kommer en skjerm som veiledningen ikke nevner: ${observed}.`,
    'replaced-screen': ({ documented, observed }: Difference) =>
      `I stedet for ${documented} kommer ${observed}.`,
    'missing-screen': ({ documented }: Difference) => `${capital(documented)} kom ikke.`,
    'screen-order': ({ documented }: Difference) =>
      `${capital(documented)} kommer på et annet sted i rekkefølgen.`,
  },
};

function goneAndNew(steps: number, screens: number): string {
  return `${numberWord(steps)} trinn finnes ikke lenger, og ${numberWord(screens)} skjermer er ikke beskrevet`;
}

function strangers(screens: number): string {
  return screens === 1
    ? 'en skjerm som veiledningen ikke nevner'
    : `${numberWord(screens)} skjermer som veiledningen ikke nevner`;
}

const numberWords = 'ett to tre fire fem seks sju åtte ni ti elleve tolv'.split(' ');

/** Small numbers in words, as running text has them. */
function numberWord(number: number): string {
  return numberWords[number - 1] ?? String(number);
}

/** An element with the words on it; many have none. */
function element(role: string, words: string): string {
  return words === '' ? role : `${role} «${words}»`;
}

const languageNames = new Intl.DisplayNames('nb', { type: 'language' });

/** A language by its tag: «engelsk». What is no tag stays as it is. */
function languageName(tag: string): string {
  try {
    return languageNames.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

export type Catalogue = typeof nb;
