// @ts-check

import { find, fromTemplate } from './templates.js';

const main = find(document, 'main', HTMLElement);
const appBar = find(document, '.app-bar', HTMLElement);

/**
 * Puts a screen up.
 *
 * @param {string} screen its name, for whoever looks at the page
 * @param {{ template?: string, bar?: 'app' | 'none' }} [look]
 * @returns {HTMLElement}
 */
export function show(screen, { template = screen, bar = 'app' } = {}) {
  const content = fromTemplate(template);
  appBar.hidden = bar === 'none';
  main.dataset.screen = screen;
  document.body.dataset.look = template;
  main.replaceChildren(content);
  return content;
}

/**
 * What happens when a control is pressed.
 *
 * @param {ParentNode} content
 * @param {string} control
 * @param {() => void} act
 */
export function onPress(content, control, act) {
  find(content, `[data-control="${control}"]`, HTMLButtonElement).onclick = act;
}

/**
 * Says what went wrong, on a screen that has a place for it.
 *
 * @param {HTMLElement} content
 * @param {string} template
 */
export function say(content, template) {
  find(content, '.message', HTMLElement).replaceChildren(fromTemplate(template));
}

/**
 * @param {HTMLElement} content
 * @param {{ organisation: string, address: string }} account
 */
export function nameAccount(content, { organisation, address }) {
  find(content, '.organisation', HTMLElement).textContent = organisation;
  find(content, '.address', HTMLElement).textContent = address;
}
