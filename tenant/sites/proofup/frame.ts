import { html } from 'hono/html';

import type { Texts } from '../../text/texts.ts';
import type { Html } from '../../views/html.ts';
import { outside } from '../../views/outside.ts';
import type { Page } from '../../views/page.ts';

/** What a registration page adds to the frame that they all share. */
export interface ProofupPage {
  readonly text: Texts;
  readonly main: Html;
  /** What stands outside main: dialogs. */
  readonly beside?: Html;
  /** Scripts under `/assets/`, run before the page is shown: nobody can press what does not answer yet. */
  readonly scripts: readonly string[];
}

/**
 * Puts a step under the registration page's heading.
 *
 * No id of the real page is known (MICROSOFT-FLOW.md §2), so these pages have none that mean anything: they are
 * found by role and structure.
 */
export function proofupPage({ text, main, beside, scripts }: ProofupPage): Page {
  const { proofup } = text.documented;
  return {
    text,
    title: proofup.heading,
    styles: ['base.css', 'buttons.css', 'proofup.css'],
    scripts: [...scripts, 'reveal.js'],
    hidden: true,
    body: html`
      <main>
        <h1>${proofup.heading}</h1>
        ${main}
      </main>
      ${beside}
      <footer>
        <span>${proofup.copyright}</span>
        <a href="${outside('legal')}">${proofup.legal}</a>
        <a href="${outside('proofupPrivacy')}">${proofup.privacy}</a>
      </footer>
    `,
  };
}

/** What a step may have to say, by the status that the server answers with. */
export function alerts(words: Readonly<Record<string, string>>): Html[] {
  return Object.entries(words).map(
    ([status, word]) => html`<template id="${status}"><p role="alert">${word}</p></template>`,
  );
}
