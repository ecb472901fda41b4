// @ts-check

/** Which screens have taken their first answer, and in which sign-in: the page that it began with. */
const memory = 'tofaktor-shown-twice';
/** @type {{ from: string, screens: string[], username?: string }} */
const { from, screens, username } = JSON.parse(
  sessionStorage.getItem(memory) ?? JSON.stringify({ from: '', screens: [] }),
);

/** Where a page that came as the answer to a form is to be had again: loading it anew would send the form anew. */
const again =
  document.querySelector('meta[name="tofaktor-shown-again"]')?.getAttribute('content') ?? undefined;

const isShownAgain = location.pathname.startsWith('/shown-again/');
/** Pages that have one heading differ in this (MICROSOFT-FLOW.md §3.2). */
const pageId = document.querySelector('meta[name="PageID"]')?.getAttribute('content') ?? undefined;
const isSignIn = pageId !== undefined;
const begins = isSignIn && again === undefined && !isShownAgain;
const asked = begins && from !== location.href ? [] : screens;

/** @param {{ username?: string }} [further] */
function remember(further) {
  const start = begins ? location.href : from;
  sessionStorage.setItem(memory, JSON.stringify({ from: start, screens: asked, ...further }));
}
remember();

// The password screen is a view of the page that began with the address: with the address known, it is the first.
/** @type {object} */
const config = Reflect.get(globalThis, '$Config');
if (begins && username !== undefined) Reflect.set(config, 'sPOST_Username', username);

const buttons = 'main button, main input[type="submit"], main input[type="button"]';

/**
 * Loses the first answer to each screen, and shows the screen again in a new document.
 *
 * @param {Event} event
 */
function lose(event) {
  if (event.type === 'click' && !(event.target instanceof Element && event.target.closest(buttons))) return;
  const headings = document.querySelectorAll('main :is(h2, h3), main [role="heading"]');
  const screen = [pageId, ...[...headings].map(({ textContent }) => textContent)].join(' ');
  if (asked.includes(screen)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  asked.push(screen);
  /** @type {HTMLInputElement | null} */
  const address = document.querySelector('.has-identity-banner #i0116');
  remember(address ? { username: address.value } : {});
  if (again === undefined) location.reload();
  else location.replace(again);
}

addEventListener('click', lose, true);
addEventListener('submit', lose, true);
