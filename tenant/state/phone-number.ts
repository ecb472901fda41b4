import {
  isValidPhoneNumber,
  Metadata,
  parsePhoneNumber,
  validatePhoneNumberLength,
  type CountryCode,
} from 'libphonenumber-js/min';

import type { Account } from './accounts.ts';

/** What is wrong with a telephone number, or nothing. */
export type NumberVerdict =
  'good' | 'country-needed' | 'number-needed' | 'not-digits' | 'too-short' | 'too-long' | 'unknown-number';

/** Judges a number to fall back on, as typed: in the country's own form, or with a calling code before it. */
export function judgeNumber(country: CountryCode | undefined, typed: string): NumberVerdict {
  if (country === undefined) return 'country-needed';
  const number = typed.trim();
  if (number === '') return 'number-needed';
  if (!/^\+?[\d\s().-]*\d[\d\s().-]*$/.test(number)) return 'not-digits';
  const length = validatePhoneNumberLength(number, country);
  if (length === 'TOO_LONG') return 'too-long';
  if (length !== undefined) return 'too-short';
  if (isValidPhoneNumber(number, country)) return 'good';
  // Of a length that only special services have, such as the five digits of a Norwegian one.
  return digits(number) < usualLength(country) ? 'too-short' : 'unknown-number';
}

/** A number in the form that it has everywhere, such as `+4740000000`; one without a calling code is the country's. */
export function internationalNumber(country: CountryCode, typed: string): string {
  return parsePhoneNumber(typed, country).number;
}

/** An account's number as pages show it: the calling code, and the last two digits. */
export function maskedNumber({ phoneNumber }: Pick<Account, 'phoneNumber'>): string {
  if (phoneNumber === undefined) return '';
  const { countryCallingCode, nationalNumber } = parsePhoneNumber(phoneNumber);
  return `+${countryCallingCode} ${nationalNumber.replaceAll(/\d(?=\d{2})/g, 'X')}`;
}

function digits(number: string): number {
  return number.replaceAll(/\D/g, '').length;
}

function usualLength(country: CountryCode): number {
  const metadata = new Metadata();
  metadata.selectNumberingPlan(country);
  return Math.max(...(metadata.numberingPlan?.possibleLengths() ?? []));
}
