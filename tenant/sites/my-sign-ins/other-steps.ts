import { html } from 'hono/html';

import type { Html } from '../../views/html.ts';
import { countryOptions } from '../countries.ts';
import { codeField } from './app-steps.ts';
import type { Step, Wizard } from './step.ts';

/** Another method, the telephone's steps, the end, and the picture with a word (MICROSOFT-FLOW.md §3.3, §3.4). */
export function otherSteps(wizard: Wizard): Step[] {
  const { text, edition, names } = wizard;
  const { documented, unconfirmed } = text;
  const { combined, combined2025, ...words } = unconfirmed.register;
  const isReskin = edition === 'combined-2025';
  const { next } = documented;
  const phone = { method: words.phone, hasBack: true, next };
  return [
    {
      id: 'choose-method',
      heading: isReskin ? combined2025.chooseHeading : documented.securityInfo.chooseAnother,
      content: chooser(wizard),
      hasBack: true,
      next: isReskin ? undefined : documented.securityInfo.confirm,
    },
    { ...phone, id: 'phone-number', heading: words.phoneHeading, content: phoneFields(wizard) },
    {
      ...phone,
      id: 'phone-code',
      heading: words.codeHeading,
      content: codeField(wizard, sentTo(words.codeSent)),
      links: [{ leadsTo: 'resend', words: words.resend }],
    },
    {
      id: 'phone-added',
      method: words.phone,
      heading: isReskin ? combined2025.phoneAddedHeading : combined.phoneAdded,
      content: html`<div class="${names('success')}" role="status">
        ${isReskin ? combined2025.addedToo : combined.phoneAdded} <span data-number-added></span>
      </div>`,
      next,
    },
    {
      id: 'finished',
      method: combined.heading,
      heading: isReskin ? combined2025.finishedHeading : combined.finishedHeading,
      content: html`<p>${isReskin ? combined2025.finished : combined.finished}</p>
        <dl>
          <dt>${documented.securityInfo.defaultMethod}</dt>
          <dd data-default></dd>
        </dl>`,
      next: documented.securityInfo.done,
    },
    {
      id: 'captcha',
      heading: words.captchaHeading,
      content: html`<p>${words.captchaHint}</p>
        <img class="${names('captcha')}" alt="${words.captchaPicture}" />
        <input class="${names('field')}" name="captcha" aria-label="${words.captchaLabel}" data-focus />`,
      next,
    },
  ];
}

/** Tiles that lead on by themselves, or a menu (MICROSOFT-FLOW.md §3.2, §5 D17). */
function chooser({ text, edition, names }: Wizard): Html {
  const { combined, combined2025, phone } = text.unconfirmed.register;
  const app = text.documented.securityInfo.authenticatorApp;
  if (edition === 'combined')
    return html`<label class="${names('label')}">
      ${combined.whichMethod}
      <select name="method" class="${names('field')}">
        <option value="authenticatorApp">${app}</option>
        <option value="mobilePhone">${phone}</option>
      </select>
    </label>`;
  const tile = (method: string, name: string, hint: string) =>
    html`<button
      type="button"
      class="${names('tile')}"
      data-leads="${method}"
      data-testid="authmethod-picker-${method}"
    >
      <span class="${names('tile-name')}">${name}</span> <span class="${names('tile-hint')}">${hint}</span>
    </button>`;
  return html`<div class="${names('tiles')}">
    ${tile('authenticatorApp', app, combined2025.authenticatorHint)}
    ${tile('mobilePhone', phone, combined2025.phoneTileHint)}
  </div>`;
}

/** The number that was typed is put in by the script. */
function sentTo(words: string): Html {
  const [before = '', after = ''] = words.split('{number}');
  return html`${before}<span data-number-sent></span>${after}`;
}

function phoneFields({ text, names }: Wizard): Html {
  const { register, proofup } = text.unconfirmed;
  return html`<p>${register.phoneHint}</p>
    <div class="${names('telephone')}">
      <select class="${names('field')}" name="country" aria-label="${register.country}">
        <option value="" selected>${proofup.chooseCountry}</option>
        ${countryOptions(text).map(({ value, label }) => html`<option value="${value}">${label}</option>`)}
      </select>
      <input class="${names('field')}" type="tel" name="number" aria-label="${register.number}" data-focus />
    </div>
    <p class="${names('small')}">${register.rates}</p>`;
}
