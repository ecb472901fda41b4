import { getCountryCallingCode, type CountryCode } from 'libphonenumber-js/min';

import type { Texts } from '../text/texts.ts';

/** Whom a calling code belongs to: each has one country, or one that comes first and others that share it. */
const regions = [
  ...['AD', 'AL', 'AT', 'BA', 'BE', 'BG', 'BY', 'CH', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FO', 'FR'],
  ...['GB', 'GE', 'GI', 'GL', 'GR', 'HR', 'HU', 'IE', 'IS', 'IT', 'LI', 'LT', 'LU', 'LV', 'MC', 'MD', 'ME'],
  ...['MK', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'RS', 'RU', 'SE', 'SI', 'SJ', 'SK', 'SM', 'TR', 'UA', 'XK'],
  ...['AM', 'AU', 'AZ', 'BR', 'CA', 'CN', 'IN', 'JP', 'NZ', 'PH', 'PK', 'SO', 'SY', 'TH', 'US', 'VN', 'ZA'],
  ...['AF', 'ER', 'ET', 'IQ', 'IR', 'AX', 'GG', 'IM', 'JE', 'VA'],
] as const satisfies CountryCode[];

/** Who comes first where several share a calling code. */
const first: readonly CountryCode[] = ['FI', 'GB', 'IT', 'NO', 'US'];

/** A country to choose. */
export interface Country {
  readonly region: CountryCode;
  /** The value of its option: the calling code, and its own name after it where the code is first another's. */
  readonly value: string;
  readonly callingCode: string;
}

const codes = regions.map((region) => ({ region, callingCode: getCountryCallingCode(region) }));

export const countries: readonly Country[] = codes.map(({ region, callingCode }) => {
  const isShared = codes.filter((other) => other.callingCode === callingCode).length > 1;
  const value = isShared && !first.includes(region) ? `${callingCode}-${region}` : callingCode;
  return { region, callingCode, value };
});

/** The country that an option stands for. */
export function countryOf(value: string): CountryCode | undefined {
  return countries.find((country) => country.value === value)?.region;
}

/** The options of the menu, by name. */
export function countryOptions({ lang, documented }: Texts): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(lang, { type: 'region' });
  return countries
    .map(({ region, value, callingCode }) => ({
      value,
      label:
        region === 'NO' ? documented.fallbackPhone.norway : `${names.of(region) ?? region} (+${callingCode})`,
    }))
    .toSorted((one, other) => one.label.localeCompare(other.label, lang));
}
