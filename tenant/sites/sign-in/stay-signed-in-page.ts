import { html } from 'hono/html';

import type { Account } from '../../state/accounts.ts';
import type { SignIn } from '../../state/sign-ins.ts';
import type { Texts } from '../../text/texts.ts';
import type { Page } from '../../views/page.ts';
import { staySignedInConfig } from './config.ts';
import { identityBanner } from './identity-banner.ts';
import { signInPage } from './shell.ts';

/** «Vil du forbli pålogget?»: ids of MICROSOFT-FLOW.md §1.3, fields of §1.2. */
export function staySignedInPage(signIn: SignIn, account: Account, text: Texts): Page {
  const { staySignedIn } = text.documented;
  const config = staySignedInConfig(signIn, text);
  return signInPage({
    text,
    config,
    scripts: ['stay-signed-in.js'],
    main: html`<form name="f1" method="post" action="/kmsi">
      <input type="hidden" name="LoginOptions" value="1" />
      <input type="hidden" name="ctx" value="${signIn.ctx}" />
      <input type="hidden" name="flowToken" value="${signIn.flowToken}" />
      <input type="hidden" name="canary" value="${config.canary}" />
      ${identityBanner(account.address)}
      <div class="title" role="heading" aria-level="1">${staySignedIn.heading}</div>
      <div id="KmsiDescription" class="row">${staySignedIn.description}</div>
      <div class="row">
        <label class="checkbox">
          <input
            type="checkbox"
            name="DontShowAgain"
            id="KmsiCheckboxField"
            value="true"
            aria-describedby="KmsiDescription"
          />
          <span>${staySignedIn.doNotShowAgain}</span>
        </label>
      </div>
      <div class="buttons">
        <input type="button" id="idBtn_Back" class="button secondary" value="${staySignedIn.no}" />
        <input type="submit" id="idSIButton9" class="button primary" value="${staySignedIn.yes}" />
      </div>
    </form>`,
  });
}
