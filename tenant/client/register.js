// @ts-check

import { find } from './templates.js';
import { Wizard } from './wizard.js';

const views = find(document, '.views', HTMLElement);

const { registered = '', standard = '', done = '/security-info' } = views.dataset;
const wizard = new Wizard({
  views,
  wantsBoth: views.dataset.twoMethods !== undefined,
  registered: registered.split(' ').filter(Boolean),
  tellsWhenFinished: true,
  done: () => {
    location.assign(done);
  },
});
wizard.goOn(standard);
