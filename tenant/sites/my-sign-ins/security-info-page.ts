import { html } from 'hono/html';

import type { Texts } from '../../text/texts.ts';
import type { ClassNames } from '../../views/hashed-classes.ts';
import type { Html } from '../../views/html.ts';
import type { Page } from '../../views/page.ts';
import type { House } from '../site.ts';
import { mySignInsPage } from './frame.ts';
import type { Visit } from './visit.ts';
import { wizardTemplates } from './wizard-views.ts';

/** What a person has registered: the list, and the dialogs that add, change and delete (MICROSOFT-FLOW.md §3.1, §3.2). */
export function securityInfoPage(text: Texts, { account }: Visit, { edition, switches }: House): Page {
  return mySignInsPage({
    text,
    address: account.address,
    scripts: ['security-info.js'],
    main: (names) => list(text, names),
    beside: (names) => html`
      <dialog
        class="${names('dialog')}"
        data-dialog="add"
        aria-label="${text.documented.securityInfo.addMethod}"
      >
        <div class="views"></div>
      </dialog>
      ${changeDialog(text, names)} ${deleteDialog(text, names)} ${rowTemplates(text, names)}
      ${wizardTemplates({ text, edition, switches, names })}
    `,
  });
}

/** The add button: ids of MICROSOFT-FLOW.md §3.2. */
function list({ documented, unconfirmed }: Texts, names: ClassNames): Html {
  const { securityInfo } = unconfirmed;
  return html`<h1 class="${names('page-heading')}">${documented.securityInfo.heading}</h1>
    <p class="${names('page-text')}">${securityInfo.introduction}</p>
    <div class="${names('card')}">
      <div class="${names('standard')}" data-default-row hidden>
        <span>${documented.securityInfo.defaultMethod}: <strong data-default-name></strong></span>
        <button type="button" class="${names('link')} ms-Link" data-opens="change">
          ${documented.securityInfo.change}
        </button>
      </div>
      <button type="button" class="${names('add')}" data-opens="add">
        <span data-automationid="splitbuttonprimary"
          ><i class="${names('plus')}" data-icon-name="Add" aria-hidden="true"></i>
          ${documented.securityInfo.addMethod}</span
        >
      </button>
      <p class="${names('none')}" data-none hidden>${securityInfo.none}</p>
      <ul class="${names('methods')}" aria-busy="true"></ul>
      <p role="status" data-message></p>
    </div>`;
}

function rowTemplates({ unconfirmed: { securityInfo } }: Texts, names: ClassNames): Html {
  return html`<template id="method-row">
      <li class="${names('row')}">
        <span data-name></span>
        <button type="button" class="${names('link')} ms-Link" data-opens="delete">
          ${securityInfo.delete}
        </button>
      </li>
    </template>
    <template id="deleted"><span>${securityInfo.deleted}</span></template>`;
}

function changeDialog({ documented, unconfirmed }: Texts, names: ClassNames): Html {
  const { changeDefault, whichDefault } = unconfirmed.securityInfo;
  return html`<dialog class="${names('dialog')}" data-dialog="change" aria-label="${changeDefault}">
    <form class="${names('card')}">
      <h2 class="${names('heading')}">${changeDefault}</h2>
      <label class="${names('label')}">
        ${whichDefault}
        <select name="default" class="${names('field')}"></select>
      </label>
      ${buttons(documented.securityInfo.confirm, unconfirmed.challenge.cancel, names)}
    </form>
  </dialog>`;
}

function deleteDialog({ documented, unconfirmed }: Texts, names: ClassNames): Html {
  const { delete: heading, deleteQuestion } = unconfirmed.securityInfo;
  return html`<dialog class="${names('dialog')}" data-dialog="delete" aria-label="${heading}">
    <form class="${names('card')}" data-delete>
      <h2 class="${names('heading')}">${heading}</h2>
      <p>${deleteQuestion}</p>
      <p><strong data-name></strong></p>
      <div class="${names('error')}" data-testid="message-bar-error"></div>
      ${buttons(documented.securityInfo.confirm, unconfirmed.challenge.cancel, names)}
    </form>
  </dialog>`;
}

function buttons(confirm: string, cancel: string, names: ClassNames): Html {
  return html`<div class="${names('buttons')}">
    <button type="button" class="${names('button', 'secondary')}" data-leads="back">${cancel}</button>
    <button type="submit" class="ms-Button--primary ${names('button', 'primary')}">${confirm}</button>
  </div>`;
}
