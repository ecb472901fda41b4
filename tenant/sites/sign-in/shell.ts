import { html } from 'hono/html';

import type { Texts } from '../../text/texts.ts';
import type { Html } from '../../views/html.ts';
import { outsidePath } from '../../views/outside.ts';
import type { Page } from '../../views/page.ts';
import type { PageConfig } from './config.ts';

/** What a sign-in page adds to the shell that they all share (MICROSOFT-FLOW.md §1.1). */
export interface SignInPage {
  readonly text: Texts;
  readonly config: PageConfig;
  /** Scripts under `/assets/`, run before the page is shown. */
  readonly scripts: readonly string[];
  readonly main: Html;
  /** An origin that its form posts to. */
  readonly postsTo?: string;
}

/** Puts a screen in the white box, with the page's id and `$Config`, hidden until its script has run. */
export function signInPage({ text, config, scripts, main, postsTo }: SignInPage): Page {
  const { signIn } = text.unconfirmed;
  return {
    text,
    title: signIn.title,
    styles: ['base.css', 'buttons.css', 'sign-in.css'],
    scripts: [...scripts, 'reveal.js'],
    head: html`<meta name="PageID" content="${config.pgid}" />`,
    inlineScript: configScript(config),
    hidden: true,
    ...(postsTo !== undefined && { reach: { form: postsTo } }),
    body: html`
      <main id="lightbox" class="sign-in-box ext-sign-in-box">
        <div class="brand" aria-hidden="true">${text.ours.simulatedSignIn}</div>
        ${main}
      </main>
      <footer>
        <a id="ftrTerms" href="${outsidePath}">${signIn.terms}</a>
        <a id="ftrPrivacy" href="${outsidePath}">${signIn.privacy}</a>
        <a id="moreOptions" href="${outsidePath}">${signIn.more}</a>
      </footer>
    `,
  };
}

/** `$Config`, with nothing in it that could end the script element. */
function configScript(config: PageConfig): string {
  const json = JSON.stringify(config).replaceAll('<', '\\u003c');
  return `//<![CDATA[\n$Config=${json};\n//]]>`;
}
