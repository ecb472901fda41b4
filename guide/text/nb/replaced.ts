/** What the report says where other screens stand in the place of a whole stretch of the guide. */
export const replaced = {
  nav: 'Andre skjermer',
  title: (from: number) => `Fra trinn ${from} kommer andre skjermer`,
  lead: 'En hel del av veiledningen gjelder skjermer som ikke finnes lenger. Lenger ned står et forslag til de nye trinnene.',
  gone: (steps: number) =>
    steps === 1 ? 'Ett trinn finnes ikke lenger' : `${steps} trinn finnes ikke lenger`,
  came: (screens: number) =>
    screens === 1 ? 'Én skjerm er ikke beskrevet' : `${screens} skjermer er ikke beskrevet`,
};
