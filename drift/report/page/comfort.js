// @ts-check
(() => {
  const folds = () => /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll('details'));

  /* A way to a folded step opens it. */
  const openTarget = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const fold = target?.closest('details');
    if (fold) fold.open = true;
  };
  addEventListener('hashchange', openTarget);
  openTarget();

  /* On paper nothing is folded; afterwards everything is as it was. */
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [...folds()].filter((fold) => !fold.open);
    for (const fold of opened) fold.open = true;
  });
  addEventListener('afterprint', () => {
    for (const fold of opened) fold.open = false;
  });
})();
