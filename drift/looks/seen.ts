import type { Finding } from '../../guide/run/findings.ts';
import type { Run } from '../../guide/run/schema.ts';
import { elementAt, wordsAt } from './claims.ts';

/** Why accepted looks are not compared: they were accepted of another place, browser or machine. */
export type NotCompared = 'other-place' | 'other-browser' | 'other-machine';

/** A control that looks otherwise than what was accepted. */
export interface LookChange {
  step: string;
  control: string;
  seen: { visit: number; view: number };
  /** How much of it, from 0 to 1. */
  share: number;
}

/** What came of holding a run against the accepted looks. */
export interface LooksSeen {
  changes: LookChange[];
  notCompared?: NotCompared;
}

/** A changed look as a finding; undefined where the run no longer has it. */
export function lookFinding(run: Run, { control, seen }: LookChange): Finding | undefined {
  const view = run.visits[seen.visit]?.views[seen.view];
  const look = view?.looks?.find((one) => one.control === control);
  if (view === undefined || look === undefined) return undefined;
  const observed = wordsAt(view, look);
  return {
    kind: 'visual',
    severity: 'cosmetic',
    ...elementAt(view, look),
    ...(observed !== undefined && { observed }),
    seen,
  };
}
