// @ts-check

import { decisionsOf } from './decisions.js';
import { Desk } from './desk.js';
import { DraftLine } from './draft-line.js';
import { isDone } from './finish.js';

/*
 * The review on the local page: what is done is kept on disk by the server, and «Lagre» has it write the guide.
 */

const section = document.querySelector('[data-review="server"]');
if (section instanceof HTMLElement) open(section);

/** @param {HTMLElement} section */
function open(section) {
  const { guide = '', guideHash = '' } = section.dataset;
  const line = new DraftLine((how) => {
    desk.told(how);
  });
  const desk = new Desk(section, line);
  void desk.open(() => {
    void isDone(desk).then((done) => {
      if (done) void save(desk, line, decisionsOf({ guide, guideHash }, desk.changes, desk.sheet.proposed));
    });
  });
}

/**
 * @param {Desk} desk
 * @param {DraftLine} line
 * @param {import('../../proposal/proposal.ts').Decisions} decisions
 */
async function save(desk, line, decisions) {
  // Should nothing come of it, all of it is kept.
  await line.flush();
  try {
    const response = await fetch('/save', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ page: line.page, decisions }),
    });
    const { message } = /** @type {import('../draft.ts').SaveAnswer} */ (await response.json());
    if (response.ok) sayFarewell(desk.section, message);
    else desk.alarm(message);
  } catch {
    desk.told('not-kept');
  }
}

/**
 * @param {HTMLElement} section
 * @param {string} message
 */
function sayFarewell(section, message) {
  const farewell = section.querySelector('.review-saved');
  if (!(farewell instanceof HTMLElement)) return;
  const outcome = farewell.querySelector('[data-outcome]');
  if (outcome) outcome.textContent = message;
  farewell.hidden = false;
  section.replaceChildren(farewell);
  farewell.focus();
  const close = farewell.querySelector('[data-act="close"]');
  close?.addEventListener('click', () => {
    window.close();
    // A browser closes only windows that a script has opened.
    const byHand = close.nextElementSibling;
    if (byHand instanceof HTMLElement) byHand.hidden = false;
  });
}
