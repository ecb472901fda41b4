// @ts-check

/**
 * Lets a slider uncover the accepted look or tonight's.
 *
 * @param {HTMLElement} section
 */
export function enlivenPictures(section) {
  section.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.dataset.compare !== undefined) split(target);
  });
}

/** @param {HTMLInputElement} slider */
function split(slider) {
  const svg = slider.closest('figure')?.querySelector('svg');
  if (!svg) return;
  const { x, width } = svg.viewBox.baseVal;
  const to = (width * slider.valueAsNumber) / 100;
  svg.querySelector('[data-split]')?.setAttribute('width', String(to));
  for (const end of ['x1', 'x2']) svg.querySelector('[data-divider]')?.setAttribute(end, String(x + to));
}
