import type { Run } from '../guide/run/schema.ts';
import { codeOnly, pushOnly, type ScreenId } from '../guide/screens.ts';

/** Why the phone of this run could not bring a screen about as it is documented; undefined where it could. */
export function whyUnchecked(screen: ScreenId | null, { phone }: Run): string | undefined {
  return phone === 'code' && screen !== null ? pushOnly[screen] : undefined;
}

/** Whether it is the phone of this run that makes a screen come or stay away, so that neither tells anything. */
export function isOfThePhone(screen: ScreenId | null, run: Run): boolean {
  if (run.phone !== 'code' || screen === null) return false;
  return whyUnchecked(screen, run) !== undefined || codeOnly.includes(screen);
}
