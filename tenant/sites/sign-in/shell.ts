import { html } from 'hono/html';

import type { Texts } from '../../text/texts.ts';
import type { Html } from '../../views/html.ts';
import { outside } from '../../views/outside.ts';
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

/** Classes of the button that leads on (MICROSOFT-FLOW.md §1.4). */
export const primaryButton = 'win-button button_primary button ext-button primary ext-primary';

export const secondaryButton = 'win-button button_secondary button ext-button secondary ext-secondary';

/**
 * Puts a screen in the white box, with the page's id and `$Config`, hidden until its script has run.
 *
 * Ids and classes of the frame are those of MICROSOFT-FLOW.md §1.4; the markup is ours.
 */
export function signInPage({ text, config, scripts, main, postsTo }: SignInPage): Page {
  const { signIn } = text.unconfirmed;
  return {
    text,
    title: signIn.title,
    styles: ['base.css', 'buttons.css', 'sign-in.css'],
    scripts: [...scripts, 'reveal.js'],
    head: html`<meta name="PageID" content="${config.pgid}" />
      <noscript><meta http-equiv="refresh" content="0; url=/jsdisabled" /></noscript>`,
    inlineScript: configScript(config),
    hidden: true,
    ...(postsTo !== undefined && { reach: { form: postsTo } }),
    body: html`
      <div id="lightboxTemplateContainer">
        <div id="lightboxBackgroundContainer" aria-hidden="true">
          <div id="backgroundImage" class="background-image ext-background-image"></div>
        </div>
        <div class="outer">
          <div class="middle ext-middle">
            <main id="lightbox" class="sign-in-box ext-sign-in-box fade-in-lightbox">
              <div class="lightbox-cover"></div>
              <div class="brand" aria-hidden="true">${text.ours.simulatedSignIn}</div>
              ${main}
            </main>
          </div>
        </div>
      </div>
      <footer>
        <a id="ftrTerms" href="${outside('terms')}">${signIn.terms}</a>
        <a id="ftrPrivacy" href="${outside('privacy')}">${signIn.privacy}</a>
        <a id="moreOptions" href="${outside('more')}">${signIn.more}</a>
      </footer>
    `,
  };
}

/** `$Config`, which the page's own framework knows as `ServerData`, with nothing in it that could end the script element. */
function configScript(config: PageConfig): string {
  const json = JSON.stringify(config).replaceAll('<', '\\u003c');
  return `//<![CDATA[\n$Config=${json};\nServerData=$Config;\n//]]>`;
}

/** The fields that a form needs to belong to its sign-in (MICROSOFT-FLOW.md §1.2). */
export function tokenFields(config: {
  readonly sCtx: string;
  readonly sFT: string;
  readonly canary: string;
  readonly sessionId: string;
}): Html {
  return html`<input type="hidden" name="ctx" value="${config.sCtx}" />
    <input type="hidden" name="flowToken" value="${config.sFT}" />
    <input type="hidden" name="canary" value="${config.canary}" />
    <input type="hidden" name="hpgrequestid" value="${config.sessionId}" />`;
}
