/** What becomes of each step where a whole stretch of a guide gives way to another. */
export const rewritten = {
  goes: (was: number) => `Trinn ${was} tas ut`,
  stays: (number: number) => `Trinn ${number}, uendret`,
  moves: (number: number) => `Trinn ${number}, flyttet hit`,
  comes: (number: number) => `Nytt trinn ${number}`,
};
