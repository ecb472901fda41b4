import type { NumberVerdict } from '../state/phone-number.ts';
import type { Texts } from '../text/texts.ts';

/** What a page says is wrong with a telephone number. */
export function numberWords({
  unconfirmed: { proofup },
}: Texts): Record<Exclude<NumberVerdict, 'good'>, string> {
  return {
    'country-needed': proofup.countryNeeded,
    'number-needed': proofup.numberNeeded,
    'not-digits': proofup.numberNotDigits,
    'too-short': proofup.numberTooShort,
    'too-long': proofup.numberTooLong,
    'unknown-number': proofup.numberUnknown,
  };
}
