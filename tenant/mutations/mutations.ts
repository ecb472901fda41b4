import type { Host } from '../hosts.ts';
import { BoundedMap } from '../state/bounded-map.ts';
import { Matches } from './matches.ts';
import type { Operation } from './operations.ts';
import { planFor, type Plan } from './plan.ts';
import type { Mutation, MutationOf } from './schema.ts';
import { screenIds, screens, type ScreenId } from './screens.ts';

/** Where pages report which selectors matched. */
export const reportPath = '/tofaktor/matches';

/** A document as a site has answered with it, kept to be served later or elsewhere. */
export interface Kept {
  readonly markup: string;
  readonly status: number;
  readonly headers: Headers;
  readonly screen: ScreenId;
  /** Cookies to take along to another host, as `Set-Cookie` has them. */
  readonly cookies: readonly string[];
  /** Where a GET gets it again; none where it answers a form. */
  readonly path?: string;
}

/** A form on its way to its address, held up by a screen that has been placed after its own. */
export interface HeldForm {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** What is laid over a tenant, and what has come of it. */
export class Mutations {
  readonly matches: Matches;
  readonly kept = new BoundedMap<string, Kept>();
  readonly forms = new BoundedMap<string, HeldForm>();
  readonly #list: readonly Mutation[];
  readonly #plans = new Map<Host, Plan>();
  readonly #served = new Map<Mutation, number>();

  constructor(list: readonly Mutation[]) {
    this.#list = list;
    this.matches = new Matches(list);
  }

  get isEmpty(): boolean {
    return this.#list.length === 0;
  }

  /** The hosts that screens are redirected to, each with the host whose site it serves. */
  get aliases(): ReadonlyMap<string, Host> {
    const redirects = this.#list.filter((one) => one.op === 'redirect');
    return new Map(redirects.map(({ value, screen }) => [value, screens[screen].host]));
  }

  /** The documented host that a host's site is. */
  homeOf(host: string): Host {
    return this.aliases.get(host) ?? (host as Host);
  }

  /** The host that a screen is served at. */
  hostOf(screen: ScreenId): string {
    return this.last(screen, 'redirect')?.value ?? screens[screen].host;
  }

  /** What the pages of a host are to do by themselves. */
  plan(host: Host): Plan {
    const plan = this.#plans.get(host) ?? planFor(host, this.#list, reportPath);
    this.#plans.set(host, plan);
    return plan;
  }

  /** The screens that an exchange brings. */
  broughtBy(host: Host, exchange: string): ScreenId[] {
    return screenIds.filter((id) => screens[id].host === host && screens[id].exchange === exchange);
  }

  /** All of one operation on a screen, in the order of the file. */
  on<Name extends Operation>(screen: ScreenId, op: Name): MutationOf<Name>[] {
    return this.#list.filter((one): one is MutationOf<Name> => one.screen === screen && one.op === op);
  }

  /** The one that counts, where an operation can be done only once. */
  last<Name extends Operation>(screen: ScreenId, op: Name): MutationOf<Name> | undefined {
    return this.on(screen, op).at(-1);
  }

  /** The screens that are to come after this one. */
  placedAfter(screen: ScreenId): ScreenId[] {
    return this.#list
      .filter((one) => one.op === 'place-after' && one.target === screen)
      .map((one) => one.screen);
  }

  /** The pages to put before a screen, each with its place in the file. */
  interrupts(screen: ScreenId): { readonly index: number; readonly markup: string }[] {
    return this.on(screen, 'interrupt').map((one) => ({ index: this.#list.indexOf(one), markup: one.value }));
  }

  /** How long a screen is kept waiting for, in ms. */
  delayOf(screen: ScreenId): number {
    return this.on(screen, 'delay').reduce((sum, { ms }) => sum + ms, 0);
  }

  /** CSS of the control that goes past a screen which nobody is to see where it comes; undefined where it is to be seen. */
  passes(screen: ScreenId): string | undefined {
    const isElsewhere = this.on(screen, 'skip').length + this.on(screen, 'place-after').length > 0;
    return isElsewhere ? screens[screen].passedBy : undefined;
  }

  /** Whether a screen has an error to serve, now or later. */
  hasFailure(screen: ScreenId): boolean {
    return this.#failure(screen) !== undefined;
  }

  /** The error to serve in a screen's place this time, counted as served. */
  takeFailure(screen: ScreenId): number | undefined {
    const failure = this.#failure(screen);
    if (failure !== undefined) this.#served.set(failure, (this.#served.get(failure) ?? 0) + 1);
    return failure?.value;
  }

  #failure(screen: ScreenId): MutationOf<'status'> | undefined {
    return this.on(screen, 'status').find((one) => (this.#served.get(one) ?? 0) < (one.times ?? Infinity));
  }
}
