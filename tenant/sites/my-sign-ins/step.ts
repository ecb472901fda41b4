import { html, raw } from 'hono/html';

import type { Edition } from '../../editions.ts';
import type { Switches } from '../../switches.ts';
import type { Texts } from '../../text/texts.ts';
import type { ClassNames } from '../../views/hashed-classes.ts';
import type { Html } from '../../views/html.ts';

/** What all steps of registration are drawn with. */
export interface Wizard {
  readonly text: Texts;
  readonly edition: Edition;
  readonly switches: Switches;
  readonly names: ClassNames;
}

/** One step of registration. */
export interface Step {
  /** The screen's name, which is its template's id. */
  readonly id: string;
  readonly heading: string;
  /** What `combined` names over the heading; the app, if left out. */
  readonly method?: string;
  readonly content: Html;
  /** The button that leads on; none where the step goes on by itself. */
  readonly next?: string | undefined;
  readonly hasBack?: boolean;
  /** Ways to something else, under the buttons. */
  readonly links?: readonly Link[];
}

/** A button that looks like a link. */
export interface Link {
  readonly leadsTo: string;
  readonly words: string;
  /** It says that it is a link (MICROSOFT-FLOW.md §3.2). */
  readonly isLink?: boolean;
}

/** A step as the script takes it: a form, with the error bar and the test ids of MICROSOFT-FLOW.md §3.2. */
export function stepTemplate(step: Step, { text, edition, names }: Wizard): Html {
  const isReskin = edition === 'combined-2025';
  const id = (testId: string) => (isReskin ? raw(`data-testid="${testId}"`) : '');
  return html`<template id="${step.id}">
    <form class="${names('card')}" novalidate autocomplete="off">
      ${
        isReskin
          ? html`<h2 class="${names('heading')}" ${id('reskin-step-title')}>${step.heading}</h2>`
          : html`<h2 class="${names('method')}">${step.method ?? 'Microsoft Authenticator'}</h2>
              <h3 class="${names('heading')}">${step.heading}</h3>`
      }
      <div class="${names('content')}">${step.content}</div>
      <div class="${names('error')}" data-testid="message-bar-error"></div>
      <div class="${names('links')}">${(step.links ?? []).map((link) => linkButton(link, names))}</div>
      <div class="${names('buttons')}">
        ${
          step.hasBack &&
          html`<button
            type="button"
            class="${names('button', 'secondary')}"
            data-leads="back"
            ${id('reskin-step-back-button')}
          >
            ${text.unconfirmed.signIn.back}
          </button>`
        }
        ${
          step.next !== undefined &&
          html`<button
            type="submit"
            class="ms-Button--primary ${names('button', 'primary')}"
            ${id('reskin-step-next-button')}
          >
            ${step.next}
          </button>`
        }
      </div>
    </form>
  </template>`;
}

function linkButton({ leadsTo, words, isLink }: Link, names: ClassNames): Html {
  return html`<button
    type="button"
    class="ms-Link ${names('link')}"
    data-leads="${leadsTo}"
    ${isLink ? raw('role="link"') : ''}
  >
    ${words}
  </button>`;
}
