// @ts-check

import { countDecided, isEdited, isSame } from './decisions.js';
import { History } from './history.js';
import { enlivenPictures } from './pictures.js';
import { Sheet } from './sheet.js';

/** @typedef {import('../draft.ts').ChangeDraft} ChangeDraft */

/**
 * Where what has been done is kept while a person is at it.
 *
 * @typedef {object} Keeper
 * @property {() => Promise<ChangeDraft[] | undefined>} load what was kept the last time
 * @property {(changes: ChangeDraft[], soon: boolean) => void} keep `soon` while somebody types: the rest may follow
 */

/** The review at work: choices, undoing, counting, and how far one has come. */
export class Desk {
  /** @readonly */
  section;
  /** @readonly */
  sheet;
  #history = new History();
  /** @type {ChangeDraft[]} */
  #now;
  /**
   * The field that is being written in: all that is written there in one go is undone in one go.
   *
   * @type {EventTarget | null}
   */
  #typing = null;
  /** @type {Keeper} */
  #keeper;
  /**
   * Where somebody was last.
   *
   * @type {Node | null}
   */
  #at = null;
  /** What was done last is kept nowhere but on this page. */
  #unsafe = false;

  /**
   * @param {HTMLElement} section
   * @param {Keeper} keeper
   */
  constructor(section, keeper) {
    this.section = section;
    this.sheet = new Sheet(section);
    this.#keeper = keeper;
    this.#now = this.sheet.read();
  }

  /**
   * Opens the review with what was kept.
   *
   * @param {() => void} finish
   */
  async open(finish) {
    this.section.dataset.ready = '';
    this.section.inert = true;
    const kept = await this.#keeper.load();
    if (kept) this.adopt(kept);
    this.section.inert = false;
    enlivenPictures(this.section);
    this.#listen(finish);
    this.#show();
  }

  /**
   * Takes over what was done elsewhere, without keeping it once more.
   *
   * @param {ChangeDraft[]} changes
   */
  adopt(changes) {
    this.sheet.write(changes);
    this.#now = this.sheet.read();
    this.#show();
  }

  get changes() {
    return this.#now;
  }

  get undecided() {
    return this.#now.length - countDecided(this.#now);
  }

  /** Whether somebody has put words into a change that is not accepted. */
  get hasLooseWords() {
    return this.#now.some(
      (change, place) => change.verdict === null && isEdited(change, this.sheet.proposed[place]),
    );
  }

  goToUndecided() {
    const card = this.sheet.nextUndecided(this.#at);
    if (card) goTo(card);
    else this.say('all-decided');
  }

  /**
   * Says something that has no place of its own on the page.
   *
   * @param {string} name of a message that the page holds
   */
  say(name) {
    this.#put('[data-said]', this.message(name));
  }

  /**
   * Says that something is wrong; an empty text takes it back.
   *
   * @param {string} text
   */
  alarm(text) {
    const place = this.section.querySelector('[data-alarm]');
    // The same once more would be read out once more.
    if (place && place.textContent !== text) place.textContent = text;
  }

  /**
   * Says how it went to keep what has been done.
   *
   * @param {'kept' | 'not-kept' | 'elsewhere'} how
   */
  told(how) {
    this.#unsafe = how === 'not-kept';
    this.alarm(how === 'kept' ? '' : this.message(how));
  }

  /** @param {string} name */
  message(name) {
    const template = this.section.querySelector(`template[data-message="${name}"]`);
    return template instanceof HTMLTemplateElement ? template.content.textContent : '';
  }

  /** @param {() => void} finish */
  #listen(finish) {
    const { section } = this;
    section.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLTextAreaElement) this.#took({ typing: target });
    });
    section.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'radio') this.#took();
    });
    section.addEventListener('focusin', ({ target }) => {
      const card = target instanceof Element ? target.closest('[data-change]') : null;
      if (card) this.#at = card;
    });
    section.addEventListener('focusout', () => {
      this.#typing = null;
    });
    addEventListener('beforeunload', (event) => {
      if (this.#unsafe) event.preventDefault();
    });
    section.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('[data-act]') : null;
      if (button instanceof HTMLElement) this.#act(button, finish);
    });
    document.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
  }

  /**
   * @param {HTMLElement} button
   * @param {() => void} finish
   */
  #act(button, finish) {
    /** @type {Record<string, () => void>} */
    const acts = {
      undo: () => {
        this.#step('undo');
      },
      redo: () => {
        this.#step('redo');
      },
      next: () => {
        this.goToUndecided();
      },
      'accept-all': () => {
        this.sheet.decideAll('accept');
        this.#took();
      },
      'reject-all': () => {
        this.sheet.decideAll('reject');
        this.#took();
      },
      reset: () => {
        const field = button.parentElement?.querySelector('textarea');
        if (!field) return;
        field.value = field.defaultValue;
        this.#took();
        field.focus();
      },
      finish,
    };
    acts[button.dataset.act ?? '']?.();
  }

  /** Ctrl+Z outside of a text field, which has its own. @param {KeyboardEvent} event */
  #onKey(event) {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z';
    const at = event.target;
    if (!isUndo || at instanceof HTMLTextAreaElement || !(at instanceof Node)) return;
    if (at !== document.body && !this.section.contains(at)) return;
    event.preventDefault();
    this.#step(event.shiftKey ? 'redo' : 'undo');
  }

  /**
   * Something on the page is otherwise than it was.
   *
   * @param {{ typing?: EventTarget }} [how]
   */
  #took({ typing } = {}) {
    const now = this.sheet.read();
    if (isSame(now, this.#now)) return;
    if (typing === undefined || typing !== this.#typing) this.#history.did(this.#now);
    this.#typing = typing ?? null;
    this.#now = now;
    this.#put('[data-said]', '');
    this.#keeper.keep(now, typing !== undefined);
    this.#show();
  }

  /** @param {'undo' | 'redo'} way */
  #step(way) {
    const to = this.#history[way](this.#now);
    if (!to) return;
    const { number, card } = this.sheet.firstDifference(this.#now, to);
    this.sheet.write(to);
    this.#now = to;
    this.#typing = null;
    this.#keeper.keep(to, false);
    this.#show();
    const said = way === 'undo' ? this.section.dataset.undone : this.section.dataset.redone;
    this.#put('[data-said]', (said ?? '').replace('{}', String(number)));
    card?.scrollIntoView({ block: 'nearest' });
  }

  #show() {
    this.sheet.refresh();
    const decided = countDecided(this.#now);
    this.#put('[data-slot="decided"]', String(decided));
    this.#put('[data-slot="undecided"]', String(this.undecided));
    const progress = this.section.querySelector('progress');
    if (progress) progress.value = decided;
    this.#able('undo', this.#history.canUndo);
    this.#able('redo', this.#history.canRedo);
    this.#able('next', this.undecided > 0);
  }

  /** A button that does nothing just now keeps the focus that it may have. @param {string} act @param {boolean} able */
  #able(act, able) {
    this.section.querySelector(`[data-act="${act}"]`)?.setAttribute('aria-disabled', String(!able));
  }

  /** @param {string} selector @param {string} text */
  #put(selector, text) {
    const place = this.section.querySelector(selector);
    if (place && place.textContent !== text) place.textContent = text;
  }
}

/** Shows a card from its top, and lets whoever reads or tabs on begin there. @param {HTMLElement} card */
function goTo(card) {
  card.scrollIntoView({ block: 'start' });
  const title = card.querySelector('h3');
  if (title) title.focus({ preventScroll: true });
}
