// @ts-check

import { find } from './templates.js';

const form = find(document, 'form', HTMLFormElement);

find(form, '#idBtn_Back', HTMLInputElement).onclick = () => {
  find(form, 'input[name="LoginOptions"]', HTMLInputElement).value = '0';
  form.submit();
};
