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
  const figure = slider.closest('figure');
  const cut = figure?.querySelector('[data-split]');
  const divider = figure?.querySelector('[data-divider]');
  if (!(cut instanceof SVGRectElement) || !divider) return;
  const to = (Number(cut.dataset.width) * slider.valueAsNumber) / 100;
  cut.setAttribute('width', String(to));
  for (const end of ['x1', 'x2']) divider.setAttribute(end, String(Number(cut.dataset.x) + to));
}
