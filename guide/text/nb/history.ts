/** How many nights. */
const nights = (count: number) => (count === 1 ? '1 natt' : `${count} netter`);

/** What is said of the nights that have been. */
export const history = {
  lastWithout: (night: string) => `Sist kontrollert uten avvik: ${night}.`,
  neverWithout: 'Veiledningen er ennå ikke kontrollert uten avvik.',
  discovered: (night: string) => `Avviket ble oppdaget ${night}.`,

  /** An accepted variant of a screen, by its number, that has long not been met. */
  forgottenVariant: (step: number, variant: number, last: string | null) =>
    `Variant ${variant} av skjermen i trinn ${step} har ikke vist seg på 30 netter${last === null ? '' : `; sist ${last}`}. Vurder å ta den ut av veiledningen.`,

  title: 'Avvik over tid',
  /** The same for rehearsals. */
  rehearsalTitle: 'Avvik over tid, i øvelser',
  none: 'Det finnes ingen tidligere kontroller å vise.',
  description: (shown: number, checked: number, drifted: number, unchecked: number) =>
    `${nights(shown)}, den nyeste til høyre. Kontrollert: ${checked}. Med avvik: ${drifted}. Kontrollen stoppet: ${unchecked}.`,
  /** The row of the whole walk. */
  whole: 'Hele kontrollen',
  step: (number: number, instruction: string) => `${number}. ${instruction}`,
  unclaimed: (number: number) => `Etter trinn ${number}: en skjerm uten eget trinn`,
  unclaimedFirst: 'Før første trinn: en skjerm uten eget trinn',
  others: (count: number) =>
    count === 1
      ? 'Det siste trinnet har ikke hatt avvik.'
      : `De andre ${count} trinnene har ikke hatt avvik.`,
  noDeviations: 'Ingen trinn har hatt avvik disse nettene.',
  legend: 'Tegnforklaring',
  state: {
    matches: 'stemmer',
    blocks: 'stopper leseren',
    misleads: 'villeder leseren',
    cosmetic: 'liten forskjell',
    unchecked: 'ikke kontrollert',
  },
  table: 'Vis som tabell',
  columns: { what: 'Trinn', nights: 'Netter', state: 'Resultat' },
};
