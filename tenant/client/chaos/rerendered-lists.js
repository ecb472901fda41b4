// @ts-check

/** How often, in ms. */
const often = 200;

/** Menus, radio buttons, and the lists of accounts, credentials, ways to sign in and methods (MICROSOFT-FLOW.md §1.3, §3.2). */
const lists = [
  ...['select', 'fieldset', '#tilesHolder', '#credentialList', '#idDiv_SAOTCS_Proofs'],
  ...['main ul[aria-busy="false"]', ':has(> [data-testid^="authmethod-picker-"])'],
].join();

/**
 * The element that the page's script knows, for each that stands in its place.
 *
 * @type {WeakMap<EventTarget, Element>}
 */
const originals = new WeakMap();

/**
 * Puts new elements in the place of a list's own: the same to a reader, others to whoever holds them.
 *
 * @param {Element} list
 */
function rerender(list) {
  const old = list.querySelectorAll('*');
  const chosen = list instanceof HTMLSelectElement ? list.value : undefined;
  const focused = [...old].findIndex((element) => element === document.activeElement);
  list.replaceChildren(...[...list.childNodes].map((child) => child.cloneNode(true)));
  if (list instanceof HTMLSelectElement && chosen !== undefined) list.value = chosen;
  for (const [at, fresh] of list.querySelectorAll('*').entries()) {
    const before = old[at];
    if (before && !(fresh instanceof HTMLInputElement)) originals.set(fresh, originals.get(before) ?? before);
    if (at === focused && fresh instanceof HTMLElement) fresh.focus();
  }
}

// The page's script listens at elements that are no longer in the page: they are told what happens to the new ones.
for (const type of ['click', 'keydown']) {
  addEventListener(type, (event) => {
    const original = event.target && originals.get(event.target);
    const Event = /** @type {typeof MouseEvent} */ (event.constructor);
    if (original && !original.dispatchEvent(new Event(event.type, event))) event.preventDefault();
  });
}

setInterval(() => {
  for (const list of document.querySelectorAll(lists)) rerender(list);
}, often);
