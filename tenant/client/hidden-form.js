// @ts-check

import { find } from './templates.js';

find(document, 'form[name="hiddenform"]', HTMLFormElement).submit();
