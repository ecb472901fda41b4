/**
 * A mistake that the person at the keyboard can mend: printed as it stands, with no stack.
 *
 * The message says what is wrong, where, by which rule, and what to do about it. It never repeats a value
 * that may be a secret.
 */
export class UserError extends Error {
  override name = 'UserError';
}

/** One sentence out of whatever was thrown. */
export function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
