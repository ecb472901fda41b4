// @ts-check

/** How long after typing a page hears nothing, in ms (MICROSOFT-FLOW.md §7). */
const deaf = 1_500;

let typedAt = -deaf;

addEventListener(
  'input',
  () => {
    typedAt = performance.now();
  },
  true,
);

// Enter in a field comes as a submit.
for (const type of ['click', 'submit']) {
  addEventListener(
    type,
    (event) => {
      if (performance.now() - typedAt >= deaf) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
}
