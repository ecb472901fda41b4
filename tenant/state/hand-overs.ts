import type { Account } from './accounts.ts';
import { BoundedMap } from './bounded-map.ts';
import { randomToken } from './random.ts';

/** A person sent from sign-in to registration. */
export interface HandOver {
  readonly account: Account;
  readonly state: string;
}

/** The slips that sign-in gives out and registration takes in, each good for one use (`evo_code`, MICROSOFT-FLOW.md §1.1). */
export class HandOvers {
  readonly #slips = new BoundedMap<string, HandOver>();

  issue(handOver: HandOver): string {
    const code = randomToken(48);
    this.#slips.set(code, handOver);
    return code;
  }

  redeem(code: unknown): HandOver | undefined {
    return typeof code === 'string' ? this.#slips.take(code) : undefined;
  }
}
