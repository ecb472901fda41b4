import type { Act } from './schema.ts';

/** The control of the page object that an act touches, by its name; undefined for one that opens an address. */
export function controlOf(act: Act): string | undefined {
  if ('open' in act) return undefined;
  if ('press' in act) return act.press;
  if ('choose' in act) return act.choose;
  return 'enter' in act ? act.into : act.scan;
}
