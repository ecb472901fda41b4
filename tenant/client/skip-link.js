// @ts-check

import { find } from './templates.js';

find(document, 'body > button', HTMLButtonElement).onclick = () => {
  find(document, 'main', HTMLElement).focus();
};
