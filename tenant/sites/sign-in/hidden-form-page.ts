import { html } from 'hono/html';

import type { Texts } from '../../text/texts.ts';
import type { Page } from '../../views/page.ts';

/** The way back to the page that asked for the sign-in: a form that posts itself (MICROSOFT-FLOW.md §1.2). */
export function hiddenFormPage(
  text: Texts,
  redirectUri: string,
  fields: Readonly<Record<string, string>>,
): Page {
  const { working, continue: goOn } = text.unconfirmed.signIn;
  return {
    text,
    title: working,
    styles: ['base.css', 'buttons.css', 'sign-in.css'],
    scripts: ['hidden-form.js'],
    // It goes on by itself: loaded anew, it would send the same answer twice.
    calm: true,
    reach: { form: new URL(redirectUri).origin },
    body: html`<form method="POST" name="hiddenform" action="${redirectUri}">
      ${Object.entries(fields).map(
        ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
      )}
      <noscript><input type="submit" class="button primary" value="${goOn}" /></noscript>
    </form>`,
  };
}
