import { html } from 'hono/html';

import type { Texts } from '../../text/texts.ts';
import type { Html } from '../../views/html.ts';
import type { Page } from '../../views/page.ts';
import { proofupPage } from './frame.ts';

/** Calling codes to choose from beside Norway's, and whose they are. */
const neighbours = [
  ['46', 'SE'],
  ['45', 'DK'],
  ['358', 'FI'],
  ['354', 'IS'],
  ['44', 'GB'],
  ['49', 'DE'],
  ['48', 'PL'],
] as const;

/** Step 3: a telephone number to fall back on. Sending it asks the app for an approval. */
export function fallbackPhonePage(text: Texts): Page {
  const { proofup, fallbackPhone } = text.documented;
  return proofupPage({
    text,
    scripts: ['fallback-phone.js'],
    main: html`
      <p>${proofup.introduction}</p>
      <form>
        <h2 id="step">${fallbackPhone.heading}</h2>
        <div class="phone-number">
          <select name="country" aria-labelledby="step" autocomplete="off">
            <option value="" selected>${text.unconfirmed.proofup.chooseCountry}</option>
            <option value="47">${fallbackPhone.norway}</option>
            ${neighbourOptions(text)}
          </select>
          <input type="tel" name="number" aria-labelledby="step" autocomplete="off" />
        </div>
        <p>${fallbackPhone.use}</p>
        <div class="message"></div>
        <div class="buttons">
          <button type="submit" class="button primary">${fallbackPhone.finish}</button>
        </div>
      </form>
      <template id="phone-needed"><p role="alert">${text.unconfirmed.proofup.phoneNeeded}</p></template>
      <template id="denied"><p role="alert">${text.unconfirmed.proofup.denied}</p></template>
      <template id="notification-sent">
        <div role="status" aria-busy="true" class="checking">
          <progress></progress>
          <span>${text.unconfirmed.proofup.notificationSent}</span>
        </div>
      </template>
    `,
  });
}

function neighbourOptions({ lang }: Texts): Html[] {
  const names = new Intl.DisplayNames(lang, { type: 'region' });
  return neighbours.map(
    ([code, region]) => html`<option value="${code}">${names.of(region)} (+${code})</option>`,
  );
}
