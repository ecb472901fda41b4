// @ts-check

import { onPress } from './press.js';
import { find } from './templates.js';

export const form = find(document, 'form', HTMLFormElement);

for (const control of form.querySelectorAll('[data-answer]')) {
  onPress(control, () => {
    find(form, 'input[name="answer"]', HTMLInputElement).value = control.getAttribute('data-answer') ?? '';
    form.requestSubmit();
  });
}
