import { capital } from '../capital.ts';
import { change } from './change.ts';

/** So many of something, the noun in its right form. */
const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** The night's report, and its summary for a CI job page. */
export const report = {
  name: 'Kontrollrapport',
  title: (guide: string, day: string) => `${guide} – kontroll ${day}`,
  skip: 'Hopp til innholdet',
  contents: 'Innhold',
  rehearsalMark: 'Øvelse',
  liveMark: 'Mot Microsoft',

  /** The sections of the page. */
  section: {
    first: 'Dette rammer leserne først',
    none: 'Avvik',
    steps: 'Avvikene, trinn for trinn',
    suggestions: 'Andre forslag',
    decision: 'Beslutning',
    untouched: 'Trinnene uten avvik',
    others: 'De andre trinnene',
    all: 'Alle trinnene',
    history: 'Utvikling over tid',
    about: 'Om kontrollen',
  },
  nav: {
    first: 'Avvikene kort',
    steps: 'Trinn for trinn',
    decision: 'Beslutning',
    untouched: 'Øvrige trinn',
    history: 'Utvikling',
    about: 'Om kontrollen',
  },

  noFindings: {
    matches: 'Det ble ikke funnet noe avvik.',
    drifted: 'Det ble ikke funnet noe avvik.',
    blocked: 'Kontrollen fant ingen avvik på skjermene den rakk å se.',
    broken: 'Kontrollen fant ingen avvik på skjermene den rakk å se.',
  },
  severityMeans: {
    blocks: 'Leseren kommer ikke videre.',
    misleads: 'Det veiledningen sier, er ikke det leseren finner.',
    cosmetic: 'Leseren finner fortsatt fram.',
  },

  /** The facts at the top. */
  fact: {
    walked: 'Gått gjennom',
    where: 'Hvor',
    with: 'Med',
    lastMatched: 'Sist kontrollert uten avvik',
    changes: 'Lagt inn i øvelsen',
  },
  walkedIn: (moment: string, seconds: number) =>
    `${moment}, på ${seconds < 90 ? count(seconds, 'sekund', 'sekunder') : `${Math.round(seconds / 60)} minutter`}`,
  moment: (day: string, time: string) => `${day} kl. ${time}`,
  where: {
    simulated: (edition: string | null) =>
      edition === null ? 'Simulert pålogging' : `Simulert pålogging, utgaven «${edition}»`,
    live: (edition: string | null) =>
      edition === null ? 'Hos Microsoft' : `Hos Microsoft. Veiledningen gjelder utgaven «${edition}»`,
  },
  phone: { simulated: 'simulert telefon', code: 'telefon som bare gir koder' },
  noBrowser: 'uten nettleser',
  changesLaid: (number: number) =>
    `${count(number, 'endring', 'endringer')} som noen har laget for å øve. Avvikene kan skyldes dem.`,

  counts: 'Resultatet i tall',
  tile: {
    blocks: 'stopper leseren',
    misleads: 'villeder leseren',
    cosmetic: (number: number) => (number === 1 ? 'liten forskjell' : 'små forskjeller'),
    matches: 'trinn stemmer',
    withoutScreen: 'trinn uten skjerm',
    gone: 'trinn finnes ikke lenger',
    unchecked: 'trinn ikke kontrollert',
    skipped: 'trinn hoppet over',
  },

  /** Sentences that belong at the top. */
  notice: {
    guideChanged:
      'Veiledningen er endret etter denne kontrollen. Det som står her, gjelder veiledningen slik den var da.',
    stopped: (step: number | null, unseen: number) =>
      `Kontrollen kom ikke lenger enn til ${step === null ? 'en skjerm utenfor trinnene' : `trinn ${step}`}.` +
      (unseen === 0 ? '' : ` ${count(unseen, 'trinn', 'trinn')} er derfor ikke kontrollert.`),
    acknowledged: (number: number) =>
      `${count(number, 'avvik er kjent', 'avvik er kjent')} og meldt fra om. ${number === 1 ? 'Det' : 'De'} gjør ikke kontrollen rød, men leserne rammes fortsatt.`,
    looksNotCompared: {
      'other-place':
        'Utseendet ble ikke sammenlignet. Bildene som er godkjent, er fra et annet sted eller en annen utgave.',
      'other-browser': 'Utseendet ble ikke sammenlignet. Bildene som er godkjent, er fra en annen nettleser.',
      'other-machine':
        'Utseendet ble ikke sammenlignet. Bildene som er godkjent, er fra en maskin som tegner bokstaver annerledes.',
    },
  },

  /** A card. */
  stepOf: (number: number, all: number) => `Trinn ${number} av ${all}`,
  step: (number: number) => `Trinn ${number}`,
  stranger: {
    start: 'Før første trinn',
    after: (step: number) => `Etter trinn ${step}`,
    titled: (name: string) => `Uventet: ${name}`,
    silent: (name: string) => capital(name),
  },
  reworded: (role: string | null) =>
    role === null ? 'Teksten er en annen.' : `${capital(role)} har en annen tekst.`,
  reshaped: (role: string | null) =>
    `${role === null ? 'Teksten' : capital(role)} har ikke lenger den formen som veiledningen beskriver.`,
  documented: 'I veiledningen',
  observed: 'På skjermen',
  absent: {
    missing: 'Finnes ikke på skjermen',
    added: 'Ikke nevnt i veiledningen',
    'missing-screen': 'Kom ikke',
    'screen-order': 'Kom på et annet sted i rekkefølgen',
    moved: 'Står på en annen plass',
    'unknown-screen': 'Ikke nevnt i veiledningen',
    other: 'Ikke oppgitt',
  },
  look: { documented: 'Slik det er godkjent', observed: 'Slik det er nå', changed: 'Ser annerledes ut' },
  named: 'Avvikets navn',
  pattern: 'mønster',
  unnamed: 'uten tekst',
  onlyHere: { documented: 'bare i veiledningen', observed: 'bare på skjermen' },
  since: (day: string) => `Avviket ble oppdaget ${day}.`,
  notOnPicture: 'Stedet er utenfor bildet, lenger ned på siden.',
  acknowledged: 'Kjent avvik',
  acknowledgedBy: (name: string, until: string) => `Sett av ${name}. Gjelder til og med ${until}.`,
  reachedBy: {
    name: (role: string, name: string) =>
      `${capital(role)} var ikke der den pleier på siden. Kontrollen fant den på navnet${name}, og gikk videre.`,
    likeness: (role: string, name: string) =>
      `${capital(role)} var ikke der den pleier på siden. Kontrollen tok den som ligner mest i navnet${name}, og gikk videre.`,
    only: (role: string, name: string) =>
      `${capital(role)} var ikke der den pleier på siden. Kontrollen tok den eneste det kunne være på skjermen${name}, og gikk videre.`,
  },
  quoted: (words: string) => `, «${words}»`,
  flag: { drafted: 'Utkast', unverified: 'Ikke bekreftet mot Microsoft', optional: 'Valgfritt' },
  flagMeans: {
    drafted: 'Kilden viser skjermen, men sier ikke hva leseren skal gjøre. Instruksen er vår.',
    unverified: 'Ingen har sett disse ordene på en ekte skjerm.',
    optional: 'Trinnet kan utebli uten at det er et avvik.',
  },

  /** Under the pictures. */
  closeUp: 'Utsnitt.',
  wholeScreen: 'Vis hele skjermen',
  marked: (numbers: string) => `Merket: ${numbers}.`,
  lastScreen: 'Den siste skjermen kontrollen så, før den måtte stoppe.',
  noPicture: {
    came: 'Det finnes ikke noe bilde.',
    missing: 'Skjermen kom ikke, så det finnes ikke noe bilde av den.',
  },
  pictureOf: (screen: string) => `Bilde av ${screen}.`,

  /** The proposal. */
  suggestion: 'Forslag til veiledningen',
  change,
  field: { instruction: 'Instruks', narration: 'Fortellerstemme', alt: 'Bildetekst for skjermleser' },
  now: 'Nå',
  then: 'Forslag',
  fileLines: 'Linjene i veiledningens fil',
  noLines: '(ingen linjer)',
  unverified:
    'Ikke sett mot Microsoft. Det som legges til, merkes som ikke bekreftet, til noen har sett det.',
  unmended: {
    blocks:
      'Kan ikke rettes i veiledningen: Leseren kommer ikke videre, og ingen skjerm viser hva som nå skal gjøres.',
    'unknown-screen':
      'Kan ikke rettes i veiledningen: Skjermen er ukjent, og noen må se på den og skrive et trinn for den.',
    language:
      'Kan ikke rettes i veiledningen: Hele skjermen er på et annet språk. Sjekk språket på kontoen og i nettleseren.',
    look: 'Kan ikke rettes i veiledningen: Utseendet er endret. Se på bildet, og godta det nye utseendet om det er riktig.',
    'claims-collide':
      'Kan ikke rettes i veiledningen: Flere trinn sier hvert sitt om det samme. Noen må velge hva som gjelder.',
  },

  /** The steps without a finding. */
  coverage: {
    live: 'Kontrollert mot Microsoft',
    simulated: 'Kontrollert i øvelse, mot simulert pålogging',
    'not-checked': 'Ikke kontrollert',
  },
  status: {
    matches: 'Stemmer',
    drifted: 'Avvik',
    'not-reached': 'Ikke nådd',
    skipped: 'Hoppet over',
    'not-checked': 'Ikke kontrollert',
    withoutScreen: 'Uten skjerm',
    stranger: 'Uten trinn',
  },
  why: {
    withoutScreen: 'Trinnet har ingen egen skjerm, så det er ikke noe å kontrollere.',
    skipped: 'Trinnet er valgfritt, og skjermen kom ikke.',
    noPhone: 'Telefonen i denne kontrollen gir bare koder. Den har ingen skjerm å se på.',
    noNotification: 'Skjermen kommer slik veiledningen viser den, bare når telefonen får varsler.',
    noDevice: { pc: 'Kontrollen hadde ingen PC å se på.', phone: 'Kontrollen hadde ingen telefon å se på.' },
    neverCame: 'Skjermen kom aldri.',
    leftBefore: 'Kontrollen forlot skjermen før dette trinnet.',
    stopped: (step: number | null, cause: string) =>
      `Kontrollen stoppet ${step === null ? 'før den kom hit' : `ved trinn ${step}`}: ${cause}`,
    silent: 'Skjermen hører ikke til noe trinn, og er ikke et avvik. Den er tatt med for helhetens skyld.',
  },
  fieldName: { device: 'Enhet', screen: 'Skjerm', host: 'Adresse', control: 'Kontroll', why: 'Hvorfor' },
  variantMet: (number: number, all: number, seen: string | null) =>
    `Veiledningen godtar ${all} varianter av skjermen. Her kom variant ${number}` +
    (seen === null ? ', som ingen har sett mot Microsoft.' : `, sist sett mot Microsoft ${seen}.`),

  /** At the end. */
  idle: 'Kjente avvik som ikke lenger gjelder',
  idleIntro: 'Disse merkene gjorde ingenting denne gangen, og kan tas bort eller fornyes.',
  idleHead: { finding: 'Avvik', who: 'Hvem og hvorfor', until: 'Gjaldt til', why: 'Hva som skjedde' },
  idleWhy: { expired: 'Fristen er ute', 'not-met': 'Avviket kom ikke' },
  detours: 'Elementer som har flyttet seg i koden',
  detoursIntro:
    'Kontrollen fant dem på en annen måte enn før. Leseren merker kanskje ingenting, men kontrollen bør rettes av en utvikler.',
  detoursHead: { step: 'Trinn', control: 'Element', by: 'Funnet på' },
  detouredBy: { name: 'navnet', likeness: 'det navnet som ligner mest', only: 'at det var det eneste' },
  history: 'Hvilke trinn som har hatt avvik, kontroll for kontroll.',
  words: 'Slik leser du rapporten',
  wordsOf: [
    ['Avvik', 'Noe skjermen viser annerledes enn veiledningen sier.'],
    ['Stopper leseren', 'Den som følger veiledningen, kommer ikke videre.'],
    ['Villeder leseren', 'Leseren ser etter noe som ikke er der, men kommer fram.'],
    ['Liten forskjell', 'Leseren merker den knapt.'],
    [
      'Øvelse',
      'Kontrollen gikk mot en simulert pålogging på egen maskin. Den prøver verktøyet og veiledningen, og sier ingenting om Microsoft.',
    ],
  ],
  technical: 'Teknisk',
  technicalOf: {
    guide: 'Veiledning',
    hash: 'Filens SHA-256',
    started: 'Begynte',
    ended: 'Sluttet',
    browser: 'Nettleser',
    cause: 'Hvorfor kontrollen stoppet',
  },
  footer: 'Laget av Tofaktor. Ikke tilknyttet Microsoft.',
  fold: { open: 'Åpne alle', close: 'Lukk alle' },

  /** The summary for a CI job page. */
  summary: {
    head: { severity: 'Alvor', step: 'Trinn', finding: 'Avvik' },
    more: (number: number) => `… og ${number} til. Alle står i rapporten.`,
    known: 'kjent',
    todo: 'Gjør dette',
    look: 'Åpne `report.html` i kontrollens mappe. Der står avvikene med bilde, og veiledningen ved siden av skjermen.',
    propose: '`npx tofaktor propose` viser hva som kan rettes i veiledningen. `--write` retter den.',
    unmended: (number: number) =>
      `${count(number, 'avvik', 'avvik')} kan ikke rettes i veiledningen av seg selv. Rapporten sier hvorfor.`,
    nothing: 'Ingenting.',
    acknowledged: 'Ingenting nytt. De kjente avvikene må rettes før fristen går ut.',
    cure: 'Rett det som stoppet kontrollen, og kjør den på nytt.',
  },
};
