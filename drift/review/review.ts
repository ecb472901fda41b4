import { readFileSync } from 'node:fs';
import { catalogue } from '../../guide/text/catalogue.ts';
import { html, nothing, type Html } from '../page/html.ts';
import { inlineModules } from '../page/inline.ts';
import { moment } from '../page/moments.ts';
import { card } from './card.ts';
import type { ReviewContext, ReviewInput, ReviewMode } from './input.ts';
import { slotted } from './slot.ts';
import { unmended } from './unmended.ts';

/** A part of a page, and the style sheet and the script that go with it: each to be put into the page once, as it is. */
export interface ReviewFragment {
  html: string;
  css: string;
  script: string;
}

/** How a review looks, on top of the page's own style. */
export const reviewStyle = readFileSync(new URL('review.css', import.meta.url), 'utf8');

/**
 * The review of a proposal: every change with before and after, to be accepted, rejected or worded otherwise.
 *
 * It is the same inside a report that lies on disk and on the page of a server; only where decisions go differs.
 */
export function renderReview(input: ReviewInput): ReviewFragment {
  const context = { ...input, text: catalogue(input.guide.language) };
  return {
    html: section(context).toString(),
    css: reviewStyle,
    script: inlineModules(new URL(`client/${input.mode}.js`, import.meta.url)),
  };
}

function section(context: ReviewContext): Html {
  const { proposal, run, mode } = context;
  const text = context.text.review;
  const count = proposal.changes.length;
  if (count === 0)
    return html`<section class="review" aria-label="${text.title}">
      <p class="review-lead">${text.nothing}</p>
      ${unmended(context)}
    </section>`;
  return html`<section
    class="review"
    aria-label="${text.title}"
    data-review="${mode}"
    data-guide="${proposal.guide}"
    data-guide-hash="${proposal.guideHash}"
    data-run="${run.startedAt}"
    data-undone="${text.undone('{}')}"
    data-redone="${text.redone('{}')}"
  >
    ${introduction(context)}
    <ol class="review-changes">
      ${proposal.changes.map((change, place) => html`<li>${card(context, change, place + 1)}</li>`)}
    </ol>
    ${unmended(context)} ${bar(context)} ${question(context)}
    ${mode === 'server' ? farewell(context) : nothing}
  </section>`;
}

const button = (act: string, words: string | Html, kind = '') =>
  html`<button type="button" data-act="${act}" class="${kind}">${words}</button>`;

/** Words of a button of which those after the first give way where there is little room. A screen reader has them all. */
function spared([first = '', rest = '']: readonly string[]): Html {
  return rest === '' ? html`${first}` : html`${first} <span class="review-spare">${rest}</span>`;
}

function introduction({ proposal, run, mode, text: words }: ReviewContext): Html {
  const text = words.review;
  return html`<div class="review-head">
    <p class="review-lead">${text.lead(proposal.changes.length)}</p>
    <p>${text.next[mode]}</p>
    <p class="review-note">${text.from(moment(run.startedAt, words))}.</p>
    <details class="lines">
      <summary>${text.keyboard}</summary>
      <p class="review-note">${text.keys}</p>
    </details>
    <p class="review-alarm review-without-script">${text.withoutScript}</p>
    <div class="review-buttons">
      ${button('accept-all', text.acceptAll)} ${button('reject-all', text.rejectAll)}
    </div>
  </div>`;
}

/** What is wanted at any time: how far one has come, the way back, the way on, and the end. */
function bar({ proposal, mode, text: { review: text } }: ReviewContext): Html {
  const count = proposal.changes.length;
  return html`<div class="review-bar" role="group" aria-label="${text.toolbar}">
    <p class="review-alarm" role="alert" data-alarm></p>
    <p class="review-said" role="status" data-said></p>
    <div class="review-tools">
      <div class="review-progress">
        <p role="status" aria-atomic="true" id="review-count">
          ${slotted('decided', (slot) => text.decided(slot, count), '0')}
        </p>
        <progress max="${count}" value="0" aria-labelledby="review-count"></progress>
      </div>
      <div class="review-buttons">
        ${button('undo', text.undo)} ${button('redo', text.redo)} ${button('next', spared(text.goOn))}
      </div>
      ${button('finish', spared(text.finish[mode]), 'review-finish')}
    </div>
    ${messages(mode, text)}
  </div>`;
}

/** What the script may have to say. It chooses and counts; the words are here. */
function messages(mode: ReviewMode, text: ReviewContext['text']['review']): Html {
  const said = {
    'all-decided': text.allDecided,
    'not-kept': text.notKept[mode],
    elsewhere: text.notKept.elsewhere,
    downloaded: text.downloaded,
  };
  return html`${Object.entries(said).map(
    ([name, words]) => html`<template data-message="${name}">${words}</template>`,
  )}`;
}

function question({ proposal, mode, text: { review } }: ReviewContext): Html {
  const { title, body, edited, goOn, back } = review.ask;
  return html`<dialog class="review-ask" aria-labelledby="review-ask-title">
    <h3 id="review-ask-title">${title}</h3>
    <p>${slotted('undecided', (slot) => body(slot, proposal.changes.length), '0')}</p>
    <p data-edited hidden>${edited}</p>
    <form method="dialog" class="review-buttons">
      <button value="back" class="review-finish">${back}</button>
      <button value="go-on">${goOn[mode]}</button>
    </form>
  </dialog>`;
}

function farewell({ text: { review } }: ReviewContext): Html {
  const { title, close, closeByHand } = review.saved;
  return html`<div class="review-saved" tabindex="-1" hidden>
    <h3>${title}</h3>
    <p data-outcome></p>
    <p><button type="button" data-act="close">${close}</button> <span hidden>${closeByHand}</span></p>
  </div>`;
}
