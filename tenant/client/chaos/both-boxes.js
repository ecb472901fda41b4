// @ts-check

import { onEachView } from './views.js';

/** How long the field of the view that goes stands beside that of the view that comes, in ms. */
const together = 800;

onEachView((view) => {
  for (const twin of view.querySelectorAll('.moveOffScreen')) {
    twin.classList.replace('moveOffScreen', 'field');
    twin.removeAttribute('aria-hidden');
    setTimeout(() => {
      twin.classList.replace('field', 'moveOffScreen');
      twin.setAttribute('aria-hidden', 'true');
    }, together);
  }
});
