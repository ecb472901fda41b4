// @ts-check

import { find } from './templates.js';
import { Wizard } from './wizard.js';

const views = find(document, '.views', HTMLElement);

const { begin, standard = '' } = views.dataset;
const wizard = new Wizard({
  views,
  wantsPhoneToo: views.dataset.twoMethods !== undefined,
  tellsWhenFinished: true,
  done: () => {
    location.assign(views.dataset.done ?? '/security-info');
  },
});
if (begin === 'finished') wizard.finish(standard);
else wizard.begin(begin === 'phone' ? 'mobilePhone' : 'authenticatorApp');
