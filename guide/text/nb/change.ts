/** What each kind of change to a guide is called in a report. */
export const change = {
  words: 'Nye ord',
  pattern: 'Nytt mønster',
  role: 'Ny type element',
  look: 'Nytt utseende',
  host: 'Ny adresse',
  remove: 'Tas ut',
  add: 'Legges til',
  move: 'Flyttes',
  'new-step': 'Nytt trinn',
  'move-step': 'Trinnet flyttes',
  optional: 'Trinnet blir valgfritt',
  replace: 'Nye trinn i stedet for dem som ikke finnes lenger',
};
