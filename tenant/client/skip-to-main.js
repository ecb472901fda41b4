// @ts-check

import { find } from './templates.js';

find(document, '[data-skip]', HTMLButtonElement).onclick = () => {
  find(document, 'main', HTMLElement).focus();
};
