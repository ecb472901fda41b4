import type { Kind, Severity } from '../../guide/run/findings.ts';
import type { Mutation, Switch } from '../../fixtures/tenant.ts';

/** What must be found: no more and no less. */
export interface Expected {
  /** The id of the step; `after-…` for a screen that no step claims. */
  step: string;
  kind: Kind;
  severity: Severity;
}

/** One change that Microsoft might make, and what a night must make of it. */
export interface Case {
  name: string;
  /** Its row in MICROSOFT-FLOW.md §5, for one that Microsoft has made. */
  row?: string;
  /** The guide that is walked, on the edition that it documents; left out: the municipality's own. */
  guide?: string;
  mutations: readonly Mutation[];
  switches?: readonly Switch[];
  /** Nothing for a change that must not alarm. */
  expected: readonly Expected[];
  /** What becomes of the walk; left out: whatever the findings say. */
  status?: 'blocked' | 'broken';
  /** Held against accepted looks, made by a walk without the change. */
  looks?: true;
  /** Why no change to the guide can mend it; left out where one can. */
  unmendable?: string;
}

type Finding = readonly [step: string, kind: Kind, severity: Severity];

/** A case in one line. */
export function one(
  name: string,
  mutations: Mutation | readonly Mutation[],
  expected: readonly Finding[],
  more: Omit<Case, 'name' | 'mutations' | 'expected'> = {},
): Case {
  return {
    name,
    mutations: [mutations].flat(),
    expected: expected.map(([step, kind, severity]) => ({ step, kind, severity })),
    ...more,
  };
}
