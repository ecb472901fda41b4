/** Telephone numbers that are not taken, each with what is said of it: country, number, complaint. */
export const badNumbers = [
  ['', '400 00 000', 'Velg land eller område.'],
  ['47', '', 'Skriv inn telefonnummeret ditt.'],
  ['47', 'førti', 'Et telefonnummer har bare sifre. Ta bort bokstaver og andre tegn.'],
  ['47', '4000', 'Telefonnummeret er for kort for dette landet.'],
  ['47', '400 00 00 00', 'Telefonnummeret er for langt for dette landet.'],
  ['47', '12345678', 'Telefonnummeret er ikke i bruk i dette landet. Kontroller sifrene.'],
] as const;
