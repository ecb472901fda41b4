// @ts-check

import { find } from './templates.js';
import { startWizard } from './wizard.js';

const views = find(document, '.views', HTMLElement);

startWizard({
  views,
  wantsPhoneToo: views.dataset.twoMethods !== undefined,
  done: () => {
    location.assign(views.dataset.done ?? '/security-info');
  },
});
