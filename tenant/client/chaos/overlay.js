// @ts-check

import { onEachView } from './views.js';

/** How long a view moves, and how long the cover lies over it, in ms. */
const moving = 400;
const covered = 600;

const cover = document.createElement('div');
// The classes of the real page's cover (MICROSOFT-FLOW.md §1.4).
cover.className = 'lightbox-cover disable-lightbox';
cover.style.cssText = 'position: fixed; inset: 0; z-index: 10; background: rgb(255 255 255 / 50%)';

/** @type {ReturnType<typeof setTimeout> | undefined} */
let lifting;

onEachView((view) => {
  view.animate([{ opacity: 0, transform: 'translateX(60px)' }, {}], { duration: moving, easing: 'ease-out' });
  document.body.append(cover);
  clearTimeout(lifting);
  lifting = setTimeout(() => {
    cover.remove();
  }, covered);
});
