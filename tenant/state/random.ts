import { randomBytes, randomInt } from 'node:crypto';

/** An unguessable word of letters, digits, hyphens and underscores. */
export function randomToken(bytes = 24): string {
  return randomBytes(bytes).toString('base64url');
}

/** So many decimal digits, the first of them never zero. */
export function randomDigits(count: number): string {
  return String(randomInt(10 ** (count - 1), 10 ** count));
}

/** So many capital letters and digits. */
export function randomCapitals(count: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
  return Array.from({ length: count }, () => alphabet[randomInt(alphabet.length)]).join('');
}
