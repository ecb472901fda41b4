import { html, type Html } from '../page/html.ts';

/** A sentence with a place in it that the page's script fills: a count that changes under way. */
export function slotted(name: string, sentence: (slot: string) => string, initial: string): Html {
  const slot = '\u0000';
  const [before, after] = sentence(slot).split(slot);
  return html`${before}<span data-slot="${name}">${initial}</span>${after}`;
}
