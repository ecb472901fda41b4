// @ts-check

import { find, fromTemplate } from './templates.js';

/** Where the steps of registration are put up, one at a time. */
export class Stage {
  /** What the app is to be used for. @type {'push' | 'code'} */
  use = 'push';
  #views;
  #cancel;
  /** The steps that were left, to come back to. @type {(() => unknown)[]} */
  #left = [];

  /**
   * @param {HTMLElement} views
   * @param {() => void} [cancel] where the first step's «Back» leads
   */
  constructor(views, cancel) {
    this.#views = views;
    this.#cancel = cancel;
  }

  /**
   * Puts a step up. What is only for the other use of the app is left out of it, and «Back» where nothing lies behind it.
   *
   * @param {string} name
   * @param {() => unknown} onNext
   * @returns {HTMLFormElement}
   */
  show(name, onNext) {
    const form = /** @type {HTMLFormElement} */ (fromTemplate(name));
    /** @type {NodeListOf<HTMLElement>} */
    const parts = form.querySelectorAll('[data-use]');
    for (const part of parts) if (part.dataset.use !== this.use) part.remove();
    form.onsubmit = () => {
      onNext();
      return false;
    };
    const back = this.#left.at(-1) ?? this.#cancel;
    if (back)
      onPress(form, 'back', () => {
        this.#left.pop();
        back();
      });
    else form.querySelector('[data-leads="back"]')?.remove();
    this.#views.replaceChildren(form);
    /** @type {HTMLElement | null} */ (form.querySelector('[data-focus]'))?.focus();
    return form;
  }

  /**
   * A step is left, and «Back» comes back to it.
   *
   * @param {() => unknown} step puts it up
   */
  leave(step) {
    this.#left.push(step);
  }

  /** There is no way back from here. */
  forget() {
    this.#left = [];
  }

  /** @param {HTMLFormElement} form */
  isUp(form) {
    return form.parentElement === this.#views;
  }
}

/**
 * @param {HTMLFormElement} form
 * @param {string} where
 * @param {() => unknown} act
 */
export function onPress(form, where, act) {
  for (const control of form.querySelectorAll(`[data-leads="${where}"]`))
    control.addEventListener('click', () => {
      act();
    });
}

/** @param {HTMLFormElement} form */
export function valueOf(form) {
  return find(form, 'input', HTMLInputElement).value;
}

/**
 * Nothing can be sent.
 *
 * @param {HTMLFormElement} form
 * @param {boolean} isStill
 */
export function hold(form, isStill) {
  /** @type {NodeListOf<HTMLButtonElement>} */
  const buttons = form.querySelectorAll('button[type="submit"]');
  for (const button of buttons) button.disabled = isStill;
}

/**
 * There is nothing to send.
 *
 * @param {HTMLFormElement} form
 * @param {boolean} isHidden
 */
export function hide(form, isHidden) {
  find(form, 'button[type="submit"]', HTMLButtonElement).hidden = isHidden;
}

/**
 * @param {HTMLFormElement} form
 * @param {number} code
 */
export function say(form, code) {
  find(form, '[data-testid="message-bar-error"]', HTMLElement).replaceChildren(fromTemplate(`error-${code}`));
}
