import { html } from 'hono/html';

import type { Edition } from '../../editions.ts';
import type { Interrupt } from '../../state/sign-ins.ts';
import type { Texts } from '../../text/texts.ts';
import type { Html } from '../../views/html.ts';
import { outside } from '../../views/outside.ts';
import type { PageNumbers } from './config.ts';
import { primaryButton, secondaryButton } from './shell.ts';

/** What one page that stands in the way shows. */
interface InterruptView {
  readonly numbers: Omit<PageNumbers, 'canary'>;
  readonly heading: string;
  readonly description: string;
  readonly further?: Html;
  /** The controls; one with `data-answer` gives that answer. */
  readonly buttons: Html;
  /** Where the controls need more than `interrupt.js`. */
  readonly script?: string;
}

/** The numbers of these pages are ours, and `ConvergedConsent` and `ConvergedNudge` too: no source gives them. */
const consent = { pgid: 'ConvergedConsent', hpgid: 1122, hpgact: 2000, scid: 1000 } as const;
const nudge = { pgid: 'ConvergedNudge', hpgid: 1123, hpgact: 2000, scid: 1000 } as const;
const proofUp = { pgid: 'ConvergedProofUpRedirect', hpgid: 1121, hpgact: 2000, scid: 1000 } as const;

/** Ids of their controls: MICROSOFT-FLOW.md §1.3 and §3.2. */
export const interruptViews: Readonly<Record<Interrupt, (text: Texts, edition: Edition) => InterruptView>> = {
  terms: ({ unconfirmed: { interrupts } }) => ({
    numbers: consent,
    ...interrupts.terms,
    further: html`<div class="row"><a href="${outside('terms')}">${interrupts.terms.read}</a></div>`,
    buttons: html`${decline('idBtn_Back', interrupts.terms.decline)}
      <input type="submit" id="idBtn_Accept" class="${primaryButton}" value="${interrupts.terms.accept}" />`,
  }),

  // In `combined-2025` it has the heading of the page that sends people to register (MICROSOFT-FLOW.md §3.3).
  campaign: ({ documented, unconfirmed: { interrupts } }, edition) => ({
    numbers: nudge,
    ...(edition === 'combined-2025'
      ? interrupts.combined2025
      : { ...documented.campaign, ...interrupts.campaign }),
    further: html`<div class="row">
      <a role="button" tabindex="0" data-answer="no">${interrupts.notNow}</a>
    </div>`,
    buttons: html`<input
      type="submit"
      id="idSIButton9"
      class="${primaryButton}"
      value="${documented.next}"
    />`,
  }),

  passkey: ({ unconfirmed: { interrupts } }) => ({
    numbers: nudge,
    ...interrupts.passkey,
    buttons: html`${decline('idBtn_Back', interrupts.notNow)}
      <input type="button" id="idSIButton9" class="${primaryButton}" value="${interrupts.passkey.create}" />`,
    script: 'passkey.js',
  }),

  'action-required': ({ documented, unconfirmed: { interrupts } }) => ({
    numbers: proofUp,
    ...interrupts.actionRequired,
    buttons: html`${decline('CancelLinkButton', interrupts.actionRequired.askLater)}
      <input
        type="submit"
        id="idSubmit_ProofUp_Redirect"
        class="${primaryButton}"
        value="${documented.next}"
      />`,
  }),
};

function decline(id: string, words: string): Html {
  return html`<input
    type="button"
    id="${id}"
    class="${secondaryButton}"
    data-answer="no"
    value="${words}"
  />`;
}
