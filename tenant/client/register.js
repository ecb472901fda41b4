// @ts-check

import { find } from './templates.js';
import { Wizard } from './wizard.js';

const views = find(document, '.views', HTMLElement);

new Wizard({
  views,
  wantsPhoneToo: views.dataset.twoMethods !== undefined,
  done: () => {
    location.assign(views.dataset.done ?? '/security-info');
  },
}).begin('authenticatorApp');
