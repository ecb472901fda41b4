/** What becomes of each step where a whole stretch of a guide gives way to another. */
export const rewritten = {
  goes: (was: number) => `Trinn ${was} tas ut`,
  stays: (number: number) => `Trinn ${number}, uendret`,
  comes: (number: number) => `Nytt trinn ${number}`,
};
