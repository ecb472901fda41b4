// @ts-check

/**
 * Calls back with each view as it comes: the page's own, and those that its script puts in the place of it.
 *
 * @param {(view: HTMLElement) => void} tell
 */
export function onEachView(tell) {
  const main = document.querySelector('main');
  if (main !== null && main.querySelector('.views') === null) tell(main);
  // A dialog over the page may have views of its own.
  for (const views of document.querySelectorAll('.views'))
    new MutationObserver(() => {
      const view = views.firstElementChild;
      if (view instanceof HTMLElement) tell(view);
    }).observe(views, { childList: true });
}
