// @ts-check

import { isEdited, oneLine } from './decisions.js';

/** @typedef {import('../draft.ts').ChangeDraft} ChangeDraft */

/** The changes as they stand on the page: its radio buttons and text fields hold what has been decided. */
export class Sheet {
  /** @type {HTMLElement[]} */
  #cards;
  /** The changes as they are proposed. */
  proposed;

  /** @param {HTMLElement} section */
  constructor(section) {
    this.#cards = /** @type {HTMLElement[]} */ ([...section.querySelectorAll('[data-change]')]);
    // What a browser has filled in from before is not what is proposed.
    for (const card of this.#cards) {
      for (const radio of radiosOf(card)) radio.checked = radio.defaultChecked;
      for (const field of fieldsOf(card)) field.value = field.defaultValue;
    }
    this.proposed = this.read();
  }

  /** @returns {ChangeDraft[]} */
  read() {
    return this.#cards.map((card) => ({
      change: card.dataset.change ?? '',
      verdict: verdictOf(card),
      sentences: fieldsOf(card).map((field) => ({
        step: field.dataset.step ?? '',
        field: /** @type {'instruction'} */ (field.dataset.field),
        text: field.value,
      })),
    }));
  }

  /**
   * Puts a draft on the page. A change that it does not know stays as it is.
   *
   * @param {readonly ChangeDraft[]} changes
   */
  write(changes) {
    for (const { change, verdict, sentences } of changes) {
      const card = this.#cards.find((one) => one.dataset.change === change);
      if (!card) continue;
      for (const radio of radiosOf(card)) radio.checked = radio.value === (verdict ?? '');
      for (const field of fieldsOf(card)) {
        const sentence = sentences.find(
          (one) => one.step === field.dataset.step && one.field === field.dataset.field,
        );
        if (sentence && sentence.text !== field.value) field.value = sentence.text;
      }
    }
  }

  /** @param {'accept' | 'reject'} verdict */
  decideAll(verdict) {
    this.write(this.read().map((one) => ({ ...one, verdict })));
  }

  /** Lets every card show how it stands. */
  refresh() {
    for (const [place, change] of this.read().entries()) {
      const card = this.#cards[place];
      if (card) show(card, change, isEdited(change, this.proposed[place]));
    }
  }

  /**
   * The number and the card of the first change that is not the same in both.
   *
   * @param {readonly ChangeDraft[]} one
   * @param {readonly ChangeDraft[]} other
   */
  firstDifference(one, other) {
    const place = one.findIndex((change, at) => JSON.stringify(change) !== JSON.stringify(other[at]));
    return { number: place + 1, card: this.#cards[place] };
  }

  /**
   * The first card without a verdict after a place on the page; from the top again where there is none below.
   *
   * @param {Node | null} from
   */
  nextUndecided(from) {
    const open = this.#cards.filter((card) => verdictOf(card) === null);
    const here = this.#cards.find((card) => card.contains(from));
    const below = open.find(
      (card) => here !== undefined && here.compareDocumentPosition(card) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    return below ?? open[0];
  }

  /** The first empty field of a change that is accepted. */
  firstFault() {
    return this.#cards
      .filter((card) => verdictOf(card) === 'accept')
      .flatMap(fieldsOf)
      .find((field) => oneLine(field.value) === '');
  }
}

/**
 * @param {HTMLElement} card
 * @param {ChangeDraft} change
 * @param {boolean} edited
 */
function show(card, { verdict }, edited) {
  card.dataset.verdict = verdict ?? 'undecided';
  const state = card.querySelector('p[data-state]');
  const chosen = radiosOf(card).find(({ checked }) => checked);
  if (state && chosen) state.textContent = chosen.dataset.state ?? '';
  const hint = card.querySelector('[data-hint]');
  if (hint instanceof HTMLElement) hint.hidden = !edited || verdict === 'accept';
  for (const field of fieldsOf(card)) showField(field);
}

/** @param {HTMLTextAreaElement} field */
function showField(field) {
  const empty = oneLine(field.value) === '';
  field.setAttribute('aria-invalid', String(empty));
  const place = field.parentElement;
  const fault = place?.querySelector('[data-fault]');
  if (fault instanceof HTMLElement) fault.hidden = !empty;
  const reset = place?.querySelector('[data-act="reset"]');
  if (reset instanceof HTMLElement) reset.hidden = oneLine(field.value) === oneLine(field.defaultValue);
}

/** @param {HTMLElement} card */
function radiosOf(card) {
  return /** @type {HTMLInputElement[]} */ ([...card.querySelectorAll('input[type="radio"]')]);
}

/** @param {HTMLElement} card */
function fieldsOf(card) {
  return [...card.querySelectorAll('textarea')];
}

/**
 * @param {HTMLElement} card
 * @returns {'accept' | 'reject' | null}
 */
function verdictOf(card) {
  const value = radiosOf(card).find(({ checked }) => checked)?.value;
  return value === 'accept' || value === 'reject' ? value : null;
}
