// @ts-check

/**
 * Calls back with each view as it comes: the page's own, and those that its script puts in the place of it.
 *
 * @param {(view: HTMLElement) => void} tell
 */
export function onEachView(tell) {
  const views = document.querySelector('.views');
  const main = document.querySelector('main');
  if (views === null && main !== null) tell(main);
  if (views === null) return;
  new MutationObserver(() => {
    const view = views.firstElementChild;
    if (view instanceof HTMLElement) tell(view);
  }).observe(views, { childList: true });
}
