import { setTimeout } from 'node:timers/promises';

import { getCookie } from 'hono/cookie';
import { html } from 'hono/html';

import { randomToken } from '../state/random.ts';
import { renderPage, type SiteContext } from '../views/page.ts';
import type { Kept, Mutations } from './mutations.ts';
import { failedPage, unknownPage } from './pages.ts';
import type { Plan } from './plan.ts';

/** Where documents wait that are to be shown later, or at another host than the one that made them. */
export const keptPath = '/tofaktor/kept';

/** Where a form goes first whose screen is followed by one that has been moved there. */
export const heldPath = '/tofaktor/held';

/** Where an unknown page is left. */
export const passedPath = '/tofaktor/passed';

/** Which unknown pages a browser has passed, by their places in the file. */
export const passedCookie = 'tofaktor-passed';

const cookieRules = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** What a site has answered with, and what the mutations make of it. */
export class Serving {
  readonly #c: SiteContext;
  readonly #mutations: Mutations;

  constructor(c: SiteContext, mutations: Mutations) {
    this.#c = c;
    this.#mutations = mutations;
  }

  /** A document that a site has made: late, at the host where it belongs, and after whatever is to come before it. */
  async arrive(kept: Kept): Promise<Response> {
    const { screen } = kept;
    await setTimeout(this.#mutations.delayOf(screen));
    const host = this.#mutations.hostOf(screen);
    if (host !== this.#host) return this.#sendTo(host, { ...kept, cookies: this.#cookies(kept) });
    // The answer to a form cannot be asked for again: what comes before it needs an address.
    const waits = this.#unknown(kept) !== undefined || this.#mutations.hasFailure(screen);
    if (waits && kept.path === undefined) return this.#sendTo(host, kept);
    return this.show(kept, this.#c.req.path + this.#query);
  }

  /** Whatever comes next of what is laid before a document, and at last the document itself. */
  async show(kept: Kept, address: string): Promise<Response> {
    const unknown = this.#unknown(kept);
    if (unknown !== undefined) {
      const goOn = `${passedPath}/${unknown.index}?${new URLSearchParams({ to: address })}`;
      return this.#page(await renderPage(unknownPage(this.#c.var.text, unknown.markup)), { goOn });
    }
    const failure = this.#mutations.takeFailure(kept.screen);
    if (failure === undefined) return this.lay(kept, this.#leaveOut(kept));
    const { markup, headers } = await renderPage(failedPage(this.#c.var.text, failure));
    return new Response(markup, { status: failure, headers });
  }

  /** A document with its script put before its own, and the way open to wherever its forms may end up. */
  async lay(
    { markup, status, headers }: Omit<Kept, 'screen' | 'cookies'>,
    further: Partial<Plan> = {},
  ): Promise<Response> {
    const plan = { ...this.#mutations.plan(this.#mutations.homeOf(this.#host)), ...further };
    const laid = new Headers(headers);
    const policy = laid.get('content-security-policy') ?? '';
    laid.set('content-security-policy', policy.replace('form-action', `form-action ${this.#formHosts}`));
    if (plan.screens.length === 0 && Object.keys(further).length === 0)
      return new Response(markup, { status, headers: laid });
    const script = await html`<script
      src="/assets/mutations.js"
      data-plan="${JSON.stringify(plan)}"
    ></script>`;
    return new Response(
      markup.replace('<head>', () => `<head>${script}`),
      { status, headers: laid },
    );
  }

  /** What a page of ours is to do, where it is no document of a site. */
  #page({ markup, headers }: { markup: string; headers: Record<string, string> }, plan: Partial<Plan>) {
    return this.lay({ markup, status: 200, headers: new Headers(headers) }, plan);
  }

  /** What the page of a screen does that nobody is to see, or whose answer has to wait. */
  #leaveOut(kept: Kept): Partial<Plan> {
    const { screen, headers } = kept;
    const press = this.#mutations.passes(screen);
    if (press === undefined) {
      const waiting = this.#mutations
        .placedAfter(screen)
        .map((id) => getCookie(this.#c, placedCookie(id)))
        .find((token) => token !== undefined);
      return waiting === undefined ? {} : { via: `${heldPath}/${waiting}` };
    }
    if (this.#mutations.last(screen, 'place-after') !== undefined) {
      const token = randomToken();
      this.#mutations.kept.set(token, kept);
      headers.append('set-cookie', `${placedCookie(screen)}=${token}; ${cookieRules}`);
    }
    return { press };
  }

  #unknown({ screen }: Kept) {
    const passed = (getCookie(this.#c, passedCookie) ?? '').split('.');
    return this.#mutations.interrupts(screen).find(({ index }) => !passed.includes(String(index)));
  }

  /** Sends the browser to where it gets a document from. */
  #sendTo(host: string, kept: Kept): Response {
    const token = randomToken();
    this.#mutations.kept.set(token, kept);
    const headers = new Headers({ location: `https://${host}${keptPath}/${token}` });
    for (const cookie of kept.headers.getSetCookie()) headers.append('set-cookie', cookie);
    return new Response(null, { status: 303, headers });
  }

  /** All that the browser's cookies say here, for another host to be told. */
  #cookies({ headers }: Kept): string[] {
    const known = (this.#c.req.header('cookie') ?? '').split('; ').filter(Boolean);
    return [...known.map((pair) => `${pair}; ${cookieRules}`), ...headers.getSetCookie()];
  }

  /** A form may be answered by a redirect to any of these. */
  get #formHosts(): string {
    const hosts = [...this.#mutations.aliases].flat();
    return [...new Set(hosts)].map((host) => `https://${host}`).join(' ');
  }

  get #host(): string {
    return new URL(this.#c.req.url).hostname;
  }

  get #query(): string {
    return new URL(this.#c.req.url).search;
  }
}

function placedCookie(screen: string): string {
  return `tofaktor-placed-${screen.replaceAll('/', '-')}`;
}
