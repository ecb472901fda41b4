// @ts-check

import { form } from './credentials-exchange.js';
import { find } from './templates.js';

export const views = find(form, '.views', HTMLElement);

/**
 * Says who signs in.
 *
 * @param {HTMLElement} view
 * @param {string} username
 */
export function tellAddress(view, username) {
  const banner = find(view, '#displayName', HTMLElement);
  banner.textContent = username;
  banner.title = username;
}

/**
 * Fills in a view's alert, or takes it away where there is nothing to tell.
 *
 * @param {HTMLElement} view
 * @param {string} selector
 * @param {string} error
 */
export function tellError(view, selector, error) {
  const alert = find(view, selector, HTMLElement);
  if (error === '') alert.remove();
  else alert.textContent = error;
  find(view, '.field', HTMLInputElement).classList.toggle('has-error', error !== '');
}

/**
 * The same screen again, with what is wrong.
 *
 * @param {HTMLElement} view
 */
export function again(view) {
  views.replaceChildren(view);
  find(view, '.field', HTMLInputElement).focus();
}

/**
 * @param {HTMLElement} view
 * @param {'slide-in-next' | 'slide-in-back'} direction
 */
export function slide(view, direction) {
  view.classList.add('animate', direction);
  views.replaceChildren(view);
  /** @type {HTMLElement | null} */ (view.querySelector('.field, .table'))?.focus();
}
