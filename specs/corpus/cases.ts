import type { Case } from './case.ts';
import { added, changed, missing } from './cases/elements.ts';
import { harmless } from './cases/harmless.ts';
import { screens } from './cases/screens.ts';
import { today } from './cases/today.ts';
import { wording } from './cases/wording.ts';

/** Every change that is rehearsed, by what kind of change it is. */
export const corpus: Readonly<Record<string, readonly Case[]>> = {
  wording,
  missing,
  added,
  changed,
  screens,
  harmless,
  today,
};
