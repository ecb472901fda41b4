// @ts-check

/** How long the page looks ready before it is, in ms. */
const late = 700;

/** @typedef {HTMLInputElement | HTMLSelectElement} Field */

/** @type {{ field: Field, value: string, checked: boolean }[]} */
let bound = [];

/** @param {Event} event */
function ignore(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}

const ignored = ['click', 'submit', 'input', 'change'];
for (const type of ignored) addEventListener(type, ignore, true);

// By now the page's own scripts have filled in what they know.
addEventListener('DOMContentLoaded', () => {
  /** @type {NodeListOf<Field>} */
  const fields = document.querySelectorAll('input, select');
  bound = [...fields].map((field) => ({
    field,
    value: field.value,
    checked: 'checked' in field && field.checked,
  }));
  setTimeout(hydrate, late);
});

/** The page comes to life, and its bindings write what they hold over what has been typed and chosen. */
function hydrate() {
  for (const { field, value, checked } of bound) {
    if (field instanceof HTMLInputElement) field.checked = checked;
    if (field.type !== 'file' && field.value !== value) field.value = value;
  }
  for (const type of ignored) removeEventListener(type, ignore, true);
}
