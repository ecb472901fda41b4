import { html } from 'hono/html';

import type { Html } from '../../views/html.ts';
import { appSteps } from './app-steps.ts';
import { errorTemplates } from './error-templates.ts';
import { otherSteps } from './other-steps.ts';
import { stepTemplate, type Wizard } from './step.ts';

/** Every step of registration, and what may go wrong in it: what the script puts up, as templates. */
export function wizardTemplates(wizard: Wizard): Html {
  const steps = [...appSteps(wizard), ...otherSteps(wizard)];
  return html`${steps.map((step) => stepTemplate(step, wizard))} ${errorTemplates(wizard.text)}`;
}
