/** How many nights. */
const nights = (count: number) => (count === 1 ? '1 natt' : `${count} netter`);

/** What is said to people who did not ask: in Teams, by e-mail and in an issue. */
export const notice = {
  sender: 'Tofaktor',

  title: {
    fresh: (guide: string) => `Nye avvik i veiledningen «${guide}»`,
    worse: (guide: string) => `Avvik er blitt verre i veiledningen «${guide}»`,
    notChecked: (guide: string, count: number) =>
      `Veiledningen «${guide}» er ikke kontrollert på ${nights(count)}`,
    uncheckedWeek: (guide: string, days: number) =>
      `Veiledningen «${guide}» er ikke kontrollert mot Microsoft på ${days} døgn`,
    signOfLife: (guide: string) => `Ukens status for veiledningen «${guide}»`,
    test: 'Prøvemelding fra Tofaktor',
  },

  /** What changed since the last night that checked anything. */
  since: (night: string, changes: string) => `Siden forrige kontroll, ${night}: ${changes}.`,
  first: (changes: string) => `Dette er den første kontrollen: ${changes}.`,
  /** The same for rehearsals. */
  sinceRehearsal: (night: string, changes: string) => `Siden forrige øvelse, ${night}: ${changes}.`,
  firstRehearsal: (changes: string) => `Dette er den første øvelsen: ${changes}.`,
  found: (count: number) => `${count} avvik`,
  fresh: (count: number) => (count === 1 ? '1 nytt avvik' : `${count} nye avvik`),
  worse: (count: number) => `${count} er blitt verre`,
  gone: (count: number) => `${count} er borte`,
  unchanged: (count: number) => `${count} er som før`,
  nothing: 'ingen endring',
  noDeviations: 'ingen avvik',

  mark: { fresh: 'Nytt', worse: 'Verre', unchanged: 'Som før' },
  place: (number: number, device: string) => `Trinn ${number} (${device})`,
  after: (number: number) => `Etter trinn ${number}`,
  beforeFirst: 'Før første trinn',
  more: (count: number) =>
    count === 1 ? 'Ett avvik til står i rapporten.' : `${count} avvik til står i rapporten.`,

  lastChecked: (night: string) => `Sist kontrollert: ${night}.`,
  neverChecked: (night: string) => `Ingen kontroll har lyktes siden den første, ${night}.`,
  nightsInARow: (count: number) => `Dette er ${nights(count)} på rad uten kontroll.`,
  whatToDo: 'Sjekk at den nattlige kontrollen kjører, og at testkontoen virker.',
  unseen: (count: number) =>
    count === 1
      ? '1 avvik fra før kunne ikke kontrolleres denne gangen.'
      : `${count} avvik fra før kunne ikke kontrolleres denne gangen.`,
  acknowledged: (count: number) => `I tillegg er ${count} avvik sett og kvittert ut.`,
  expired: (count: number) =>
    count === 1
      ? 'Én kvittering er gått ut, og avviket teller igjen.'
      : `${count} kvitteringer er gått ut, og avvikene teller igjen.`,

  /** In the report: what did not arrive. The reason is the log's, and English. */
  failed: {
    teams: (why: string) => `Meldingen på Teams ble ikke sendt. Loggen sier: «${why}».`,
    email: (why: string) => `E-posten ble ikke sendt. Loggen sier: «${why}».`,
    issue: (why: string) => `Teksten til saken ble ikke skrevet. Loggen sier: «${why}».`,
  },

  openReport: 'Åpne rapporten',
  openPicture: 'Se bildet',
  pictureOf: (place: string) => `Bilde av skjermen, ${place.toLowerCase()}`,

  test: (guide: string) =>
    `Varslingen virker. Hit kommer det melding når noe endrer seg for veiledningen «${guide}». Du trenger ikke gjøre noe.`,
  why: 'Du får denne meldingen fordi Tofaktor kontrollerer veiledningen hver natt.',
};
