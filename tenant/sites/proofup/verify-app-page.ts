import { html } from 'hono/html';

import type { Texts } from '../../text/texts.ts';
import type { Page } from '../../views/page.ts';
import { alerts, proofupPage } from './frame.ts';

/** Step 2: a code shows that the app is set up. */
export function verifyAppPage(text: Texts): Page {
  const { documented, unconfirmed } = text;
  const { codeNeeded, wrongCode, reusedCode } = unconfirmed.proofup;
  return proofupPage({
    text,
    scripts: ['verify-app.js'],
    main: html`
      <p>${documented.proofup.introduction}</p>
      <form>
        <h2 id="step">${unconfirmed.proofup.verifyHeading}</h2>
        <p id="hint">${unconfirmed.proofup.verifyHint}</p>
        <input
          class="code"
          name="code"
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength="7"
          aria-labelledby="step"
          aria-describedby="hint"
        />
        <div class="message"></div>
        <div class="buttons">
          <button type="submit" class="button primary">${unconfirmed.proofup.verify}</button>
        </div>
      </form>
      ${alerts({ 'code-needed': codeNeeded, wrong: wrongCode, reused: reusedCode })}
    `,
  });
}
