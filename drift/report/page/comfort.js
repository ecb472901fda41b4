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

  /* All of a section's folds at once. */
  for (const head of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-open]'))) {
    const button = document.createElement('button');
    const all = () =>
      [...(head.parentElement?.querySelectorAll('details') ?? [])].filter((fold) => fold.matches('.step'));
    const isOpen = () => all().every((fold) => fold.open);
    const name = () => (button.textContent = (isOpen() ? head.dataset.close : head.dataset.open) ?? '');
    button.type = 'button';
    button.addEventListener('click', () => {
      const open = !isOpen();
      for (const fold of all()) fold.open = open;
      name();
    });
    name();
    head.append(button);
  }

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
