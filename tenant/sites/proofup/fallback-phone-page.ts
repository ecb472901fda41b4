import { html } from 'hono/html';

import type { Texts } from '../../text/texts.ts';
import type { Page } from '../../views/page.ts';
import { countryOptions } from '../countries.ts';
import { numberWords } from '../number-words.ts';
import { alerts, proofupPage } from './frame.ts';

/** Step 3: a telephone number to fall back on. Sending it asks an app with notifications for an approval. */
export function fallbackPhonePage(text: Texts): Page {
  const { proofup, fallbackPhone } = text.documented;
  const words = text.unconfirmed.proofup;
  return proofupPage({
    text,
    scripts: ['fallback-phone.js'],
    main: html`
      <p>${proofup.introduction}</p>
      <form>
        <h2 id="step">${fallbackPhone.heading}</h2>
        <div class="phone-number">
          <select name="country" aria-labelledby="step" autocomplete="off">
            <option value="" selected>${words.chooseCountry}</option>
            ${countryOptions(text).map(
              ({ value, label }) => html`<option value="${value}">${label}</option>`,
            )}
          </select>
          <input type="tel" name="number" aria-labelledby="step" autocomplete="off" />
        </div>
        <p>${fallbackPhone.use}</p>
        <div class="message"></div>
        <div class="buttons">
          <button type="submit" class="button primary">${fallbackPhone.finish}</button>
        </div>
      </form>
      ${alerts({ ...numberWords(text), denied: words.denied, 'timed-out': words.unanswered })}
      <template id="notification-sent">
        <div role="status" aria-busy="true" class="checking">
          <progress></progress>
          <span>${words.notificationSent}</span>
        </div>
      </template>
    `,
  });
}
