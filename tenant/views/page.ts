import type { Context } from 'hono';
import { html, raw } from 'hono/html';

import { randomToken } from '../state/random.ts';
import type { Switches } from '../switches.ts';
import type { Texts } from '../text/texts.ts';
import { chaosOf, type Chaos, type ShownAgain } from './chaos.ts';
import type { Html } from './html.ts';
import { ribbon } from './ribbon.ts';

/** What every answer of a site has at hand. */
export interface SiteEnv {
  Variables: {
    /** The words, in the language that the browser asks for. */
    text: Texts;
    switches: Switches;
    /** The pages that this site can show again. */
    shownAgain: ShownAgain;
  };
}

export type SiteContext = Context<SiteEnv>;

/** What one page is made of. Stylesheets and scripts are names of files under `/assets/`. */
export interface Page {
  readonly text: Texts;
  readonly title: string;
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  readonly body: Html;
  /** Further elements of the head. */
  readonly head?: Html;
  /** A classic script that runs before the modules. */
  readonly inlineScript?: string;
  /** Bare module names that the scripts import, and where they are served. */
  readonly imports?: Readonly<Record<string, string>>;
  /** Hidden until a script shows it. */
  readonly hidden?: true;
  /** No page of Microsoft's, or none that anybody gets to see: what makes trouble on theirs leaves it in peace. */
  readonly calm?: true;
  /** Other origins it may talk to, and post forms to. */
  readonly reach?: { readonly connect?: string; readonly form?: string };
}

/** Answers with a page that can load and reach nothing beyond what it names. */
export function sendPage(
  c: SiteContext,
  page: Page,
  status: 200 | 400 | 404 | 429 = 200,
): Response | Promise<Response> {
  const nonce = randomToken(12);
  for (const [name, value] of Object.entries(headersOf(page, nonce))) c.header(name, value);
  return c.html(document(page, nonce, chaosOf(c, page)), status);
}

/** The same page by itself, for whoever answers after the site has. */
export async function renderPage(page: Page): Promise<{ markup: string; headers: Record<string, string> }> {
  const nonce = randomToken(12);
  const markup = String(await document(page, nonce, { scripts: [] }));
  return { markup, headers: { 'Content-Type': 'text/html; charset=UTF-8', ...headersOf(page, nonce) } };
}

function headersOf(page: Page, nonce: string): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(page, nonce),
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}

function document(page: Page, nonce: string, chaos: Chaos): Html {
  return html`<!doctype html>
    <html lang="${page.text.lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title}</title>
        ${page.head} ${chaos.head}
        <link rel="icon" href="data:," />
        ${page.styles.map((name) => html`<link rel="stylesheet" href="/assets/${name}" />`)}
        ${
          page.imports &&
          html`<script type="importmap" nonce="${nonce}">
            ${raw(JSON.stringify({ imports: page.imports }))}
          </script>`
        }
        ${
          page.inlineScript &&
          html`<script nonce="${nonce}">
            ${raw(page.inlineScript)};
          </script>`
        }
        ${[...chaos.scripts, ...page.scripts].map((name) => html`<script type="module" src="/assets/${name}"></script>`)}
      </head>
      <body${page.hidden && raw(' style="display: none"')}>
        ${ribbon(page.text)} ${page.body}
      </body>
    </html>`;
}

/** Inline styles are let through: the sign-in page hides its body with one, as the real page does (MICROSOFT-FLOW.md §1.1). */
function contentSecurityPolicy({ reach }: Page, nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'wasm-unsafe-eval'`,
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self' ${reach?.connect ?? ''}`,
    `form-action 'self' ${reach?.form ?? ''}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
