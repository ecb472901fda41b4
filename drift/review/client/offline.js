// @ts-check

import { decisionsOf } from './decisions.js';
import { Desk } from './desk.js';
import { isDone } from './finish.js';

/** @typedef {import('../draft.ts').ChangeDraft} ChangeDraft */

/*
 * The review inside a report that lies on disk: what is done is kept in the browser, and what is decided is downloaded.
 */

const section = document.querySelector('[data-review="offline"]');
if (section instanceof HTMLElement) open(section);

/** @param {HTMLElement} section */
function open(section) {
  const { guide = '', guideHash = '', run = '' } = section.dataset;
  const key = `tofaktor:review:${guideHash}:${run}`;
  const desk = new Desk(section, {
    load: () => Promise.resolve(recall(key)),
    keep(changes) {
      desk.told(remember(key, changes) ? 'kept' : 'not-kept');
    },
  });
  // The same report in another tab.
  addEventListener('storage', (event) => {
    const changes = event.key === key ? recall(key) : undefined;
    if (changes) desk.adopt(changes);
  });
  void desk.open(() => {
    void isDone(desk).then((done) => {
      if (!done) return;
      download(decisionsOf({ guide, guideHash }, desk.changes, desk.sheet.proposed));
      desk.told('kept');
      desk.say('downloaded');
    });
  });
}

/**
 * @param {string} key
 * @returns {ChangeDraft[] | undefined} undefined where nothing is kept, or nothing can be
 */
function recall(key) {
  try {
    const kept = localStorage.getItem(key);
    return kept === null ? undefined : /** @type {ChangeDraft[]} */ (JSON.parse(kept));
  } catch {
    return undefined;
  }
}

/**
 * @param {string} key
 * @param {ChangeDraft[]} changes
 * @returns {boolean} whether the browser keeps it
 */
function remember(key, changes) {
  try {
    localStorage.setItem(key, JSON.stringify(changes));
    return true;
  } catch {
    return false;
  }
}

/** @param {import('../../proposal/proposal.ts').Decisions} decisions */
function download(decisions) {
  const link = document.createElement('a');
  link.download = 'decisions.json';
  link.href = URL.createObjectURL(
    new Blob([`${JSON.stringify(decisions, null, 2)}\n`], { type: 'application/json' }),
  );
  link.click();
  URL.revokeObjectURL(link.href);
}
