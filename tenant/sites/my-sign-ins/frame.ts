import { html, raw } from 'hono/html';

import { fill } from '../../text/table.ts';
import type { Texts } from '../../text/texts.ts';
import { assets } from '../../views/assets.ts';
import { hashedClasses, type ClassNames } from '../../views/hashed-classes.ts';
import type { Html } from '../../views/html.ts';
import type { Page } from '../../views/page.ts';

/** What a page of mysignins.microsoft.com adds to the frame that they all share. */
export interface MySignInsPage {
  readonly text: Texts;
  /** Who has signed in. */
  readonly address: string;
  readonly scripts: readonly string[];
  /** What stands in main, and what stands beside it: templates, dialogs. */
  readonly main: (names: ClassNames) => Html;
  readonly beside?: (names: ClassNames) => Html;
}

const stylesheet = ['buttons.css', 'my-sign-ins.css']
  .map((file) => assets.find(({ name }) => name === file)?.body.toString() ?? '')
  .join('\n');

/**
 * Puts a page under the bar of the site, with class names made anew. Ids and test ids: MICROSOFT-FLOW.md §3.2; the first
 * button of a page is the way past the bar.
 */
export function mySignInsPage({ text, address, scripts, main, beside }: MySignInsPage): Page {
  const { css, names } = hashedClasses(stylesheet);
  const { register, securityInfo } = text.unconfirmed;
  return {
    text,
    title: text.documented.securityInfo.title,
    styles: ['base.css'],
    scripts: [...scripts, 'skip-to-main.js', 'reveal.js'],
    head: html`<style>
      ${raw(css)}
    </style>`,
    hidden: true,
    body: html`
      <button type="button" class="${names('skip-link')}" data-skip>${register.skipToMain}</button>
      <header class="${names('bar')}">
        <span class="${names('site')}">${text.documented.securityInfo.title}</span>
        <span class="${names('who')}">${fill(register.accountLine, { address })}</span>
        <a href="/signout">${securityInfo.signOut}</a>
      </header>
      <div data-automation-id="SecurityInfoRegister">
        <main class="${names('page')}" tabindex="-1">${main(names)}</main>
        ${beside?.(names)}
      </div>
    `,
  };
}
