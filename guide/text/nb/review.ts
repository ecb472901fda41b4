/** What the review says: the page where somebody accepts or rejects each proposed change to the guide. */
export const review = {
  title: 'Forslag til endringer i veiledningen',
  nothing: 'Det er ingenting å avgjøre. Ingen endring i veiledningen er foreslått.',
  lead: (changes: number) =>
    changes === 1
      ? 'Det er ett forslag. Les det, rett teksten om du vil, og godta eller avvis det.'
      : `Det er ${changes} forslag. Les dem ett for ett, rett teksten der du vil, og godta eller avvis.`,
  next: {
    server: 'Ingenting skrives til veiledningen før du trykker «Lagre». Lukker du siden, tas alt vare på.',
    offline:
      'Når du er ferdig, laster du ned beslutningen og sender filen til IT. Lukker du siden, tas alt vare på i denne nettleseren.',
  },
  withoutScript: 'Slå på JavaScript i nettleseren for å godta eller avvise forslagene.',
  from: (time: string) => `Kontrollert ${time}`,

  toolbar: 'Verktøy for gjennomgangen',
  decided: (decided: string, all: number) => `${decided} av ${all} avgjort`,
  undo: 'Angre',
  redo: 'Gjør om',
  /** Buttons that are always at hand. Where there is little room, only the first words are seen. */
  goOn: ['Neste', 'uavgjorte'],
  acceptAll: 'Godta alle',
  rejectAll: 'Avvis alle',
  finish: { server: ['Lagre', ''], offline: ['Last ned', 'beslutningen'] },
  keyboard: 'Med tastatur',
  keys: 'Tab går videre, og piltastene velger. Ctrl+Z angrer det siste du gjorde, og Ctrl+Skift+Z gjør det om igjen. I et tekstfelt angrer Ctrl+Z det du skrev der.',

  change: (number: number) => `Forslag ${number}`,
  step: (number: number) => `Trinn ${number}`,
  newStep: 'Nytt trinn',
  comesFirst: 'Kommer først i veiledningen.',
  comesAfter: (step: string, instruction: string) =>
    `Kommer etter ${step.toLocaleLowerCase('nb')}: ${instruction}`,
  kind: {
    words: 'Nye ord på skjermen',
    pattern: 'En verdi har fått ny form',
    role: 'Noe på skjermen er blitt noe annet',
    look: 'Noe på skjermen ser annerledes ut',
    host: 'Siden har fått ny adresse',
    remove: 'Noe er borte fra skjermen',
    add: 'Noe nytt på skjermen',
    move: 'Noe på skjermen har fått ny plass',
    'new-step': 'En skjerm som veiledningen ikke har',
    'move-step': 'Skjermene kommer i en annen rekkefølge',
    optional: 'Skjermen kommer ikke alltid',
    replace: 'Andre skjermer i stedet for de beskrevne',
  },
  consequence: {
    words: 'Godtar du, får veiledningen de nye ordene.',
    pattern: 'Godtar du, beskriver veiledningen den nye formen.',
    role: 'Godtar du, beskriver veiledningen det slik det er på skjermen nå.',
    look: 'Godtar du, beskriver veiledningen det nye utseendet.',
    host: 'Godtar du, får trinnet den nye adressen.',
    remove: 'Godtar du, tas det ut av veiledningen.',
    add: 'Godtar du, tas det med i veiledningen.',
    move: 'Godtar du, følger veiledningen den nye plasseringen.',
    'new-step': 'Godtar du, får veiledningen et nytt trinn. Teksten er et utkast: les den nøye.',
    'move-step': 'Godtar du, flyttes trinnet i veiledningen.',
    optional: 'Godtar du, sier veiledningen at skjermen ikke alltid kommer.',
    replace:
      'Godtar du, tas trinnene som ikke finnes lenger, ut, og de nye skjermene får hvert sitt trinn. Tekstene er utkast: les dem nøye.',
  },
  unverified: 'Ikke sett hos Microsoft. Merkes som ubekreftet i veiledningen.',

  before: 'I veiledningen nå',
  after: 'Etter endringen',
  none: '(ingenting)',
  file: 'Linjene i veiledningens fil',
  part: {
    heading: 'Overskrift',
    button: 'Knapp',
    link: 'Lenke',
    text: 'Tekst',
    textbox: 'Felt',
    combobox: 'Nedtrekksmeny',
    option: 'Valg',
    radio: 'Valg',
    checkbox: 'Avkryssingsboks',
    alert: 'Varsel',
    img: 'Bilde',
    placeholder: 'Eksempel i feltet',
    press: 'Leseren trykker på',
    choose: 'Leseren velger',
    enter: 'Leseren fyller ut',
    instruction: 'Instruksjon',
    narration: 'Tale i filmen',
    alt: 'Bildebeskrivelse',
    host: 'Adresse',
    looks: 'Farge',
    optional: 'Kommer ikke alltid',
  },
  yes: 'ja',
  no: 'nei',

  allFindings: (findings: number) =>
    findings === 1 ? 'Avviket som dette retter' : `De ${findings} avvikene som dette retter`,
  sentences: 'Teksten som endres med',
  inStep: (field: string, step: number) => `${field} i trinn ${step}`,
  sentenceNow: 'Nå:',
  sentenceNew: 'Ny tekst. Du kan rette den.',
  resetSentence: 'Bruk forslaget igjen',
  emptySentence: 'Setningen kan ikke være tom.',
  editedHint: 'Du har rettet teksten. Den blir med når du velger «Godta».',

  verdict: (change: number) => `Hva vil du gjøre med forslag ${change}?`,
  verdicts: { accept: 'Godta', reject: 'Avvis', undecided: 'Ikke avgjort' },
  states: { accept: 'Godtatt', reject: 'Avvist', undecided: 'Ikke avgjort' },

  pictureOf: (step: string, marked: boolean) =>
    `Skjermen (${step.toLocaleLowerCase('nb')})${marked ? ', med stedet markert' : ''}.`,
  pictureAt: (source: string, time: string) => `${source}, ${time}.`,
  noPicture: 'Det ble ikke tatt noe bilde av denne skjermen.',
  compare: 'Dra for å sammenligne',
  acceptedLook: 'Godkjent tidligere',
  tonightLook: 'Nå',
  comparing: (step: string) =>
    `Det godkjente bildet og bildet fra nå, over hverandre (${step.toLocaleLowerCase('nb')}).`,

  unmended: 'Avvik som ikke kan rettes her',
  unmendedLead: 'Disse avvikene løses ikke ved å endre ord i veiledningen. Noen må se på dem.',
  todo: 'Gjør dette:',
  why: {
    blocks: 'Leseren kommer ikke videre på denne skjermen.',
    'unknown-screen': 'Vi kjenner ikke skjermen som kom.',
    language: 'Skjermen kom på et annet språk enn veiledningen.',
    look: 'Utseendet er endret, men ordene er de samme.',
    'claims-collide': 'To forslag vil endre det samme på hver sin måte.',
  },
  cure: {
    blocks: 'Be IT gå gjennom trinnet for hånd og finne ut om det er skjermen eller testkontoen som stopper.',
    'unknown-screen':
      'Se på bildet. Hører skjermen til, må IT lære Tofaktor å kjenne den igjen før veiledningen kan få et trinn om den.',
    language: 'Be IT sjekke språket på testkontoen og i nettleseren, og kjøre kontrollen på nytt.',
    look: 'Se på bildet. Er det nye utseendet riktig, ber du IT om å godkjenne det.',
    'claims-collide': 'Avgjør det ene forslaget, og kjør kontrollen på nytt.',
  },

  undone: (change: string) => `Angret: forslag ${change}.`,
  redone: (change: string) => `Gjort om: forslag ${change}.`,
  allDecided: 'Alt er avgjort.',

  ask: {
    title: 'Noe er ikke avgjort',
    body: (undecided: string, all: number) =>
      `${undecided} av ${all} forslag er ikke avgjort. Det du ikke har avgjort, blir ikke med, og veiledningen står der som før.`,
    edited: 'Du har rettet tekst i et forslag som du ikke har godtatt. Den teksten blir ikke med.',
    goOn: { server: 'Lagre likevel', offline: 'Last ned likevel' },
    back: 'Gå til neste uavgjorte',
  },

  kept: 'Alt er tatt vare på.',
  notKept: {
    server:
      'Tofaktor svarer ikke, og det siste du gjorde er ikke tatt vare på. La siden stå åpen, og start «npx tofaktor review» igjen.',
    offline: 'Denne nettleseren kan ikke ta vare på det du gjør. Last ned beslutningen før du lukker siden.',
    elsewhere: 'Gjennomgangen er åpnet i en annen fane. Fortsett der, eller last inn denne siden på nytt.',
  },
  downloaded:
    'Filen «decisions.json» er lastet ned. Send den til IT. De legger endringene inn med «npx tofaktor propose --decisions decisions.json --write».',

  saved: {
    title: 'Lagret',
    written: (changes: number) =>
      changes === 1
        ? 'Én endring er skrevet til veiledningen.'
        : `${changes} endringer er skrevet til veiledningen.`,
    unchanged: 'Du godtok ingen forslag, så veiledningen er som før.',
    leftOut: (changes: number) =>
      changes === 1 ? 'Ett forslag ble ikke med.' : `${changes} forslag ble ikke med.`,
    close: 'Lukk siden',
    closeByHand: 'Du kan lukke denne fanen nå.',
  },
  refused: {
    changed:
      'Ingenting er skrevet: veiledningen er endret etter at den ble kontrollert. Det du har avgjort, er tatt vare på. Kjør kontrollen på nytt, så får du forslag som passer.',
    invalid:
      'Ingenting er skrevet: endringene lot seg ikke legge inn i veiledningen. Det du har avgjort, er tatt vare på.',
  },

  door: {
    title: 'Gjennomgang av veiledningen',
    used: 'Denne lenken er brukt.',
    usedBody:
      'Lenken til gjennomgangen virker bare én gang. Har du åpnet den i denne nettleseren, kan du fortsette. Ellers starter du «npx tofaktor review» på nytt og bruker den nye lenken.',
    goOn: 'Fortsett gjennomgangen',
    closed: 'Du har ikke tilgang til denne siden.',
    closedBody: 'Bruk lenken som «npx tofaktor review» skrev ut. Den virker én gang, i én nettleser.',
    opening: 'Åpner gjennomgangen …',
  },
};
