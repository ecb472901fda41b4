// @ts-check

import { find } from './templates.js';

find(document, 'main button', HTMLButtonElement).onclick = () => {
  history.back();
};
