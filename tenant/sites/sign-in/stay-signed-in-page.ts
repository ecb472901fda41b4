import { html } from 'hono/html';

import type { Account } from '../../state/accounts.ts';
import type { SignIn } from '../../state/sign-ins.ts';
import type { Texts } from '../../text/texts.ts';
import type { Page } from '../../views/page.ts';
import { pageConfig } from './config.ts';
import { identityBanner } from './identity-banner.ts';
import { primaryButton, secondaryButton, signInPage, tokenFields } from './shell.ts';

/** «Vil du forbli pålogget?»: ids of MICROSOFT-FLOW.md §1.3, fields of §1.2. */
export function staySignedInPage(signIn: SignIn, account: Account, text: Texts): Page {
  const { staySignedIn } = text.documented;
  const numbers = { pgid: 'KmsiInterrupt', hpgid: 1115, hpgact: 2005, scid: 1000, canary: '=9:1' } as const;
  const config = {
    ...pageConfig(signIn, text, numbers),
    sCanaryTokenName: 'canary',
    urlPost: '/kmsi',
  };
  return signInPage({
    text,
    config,
    scripts: ['stay-signed-in.js'],
    main: html`<form name="f1" method="post" action="/kmsi">
      <div data-viewid="1" data-bind="component: kmsi-view">
        <input type="hidden" name="LoginOptions" value="1" />
        ${tokenFields(config)} ${identityBanner(account.address)}
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
          <input type="button" id="idBtn_Back" class="${secondaryButton}" value="${staySignedIn.no}" />
          <input type="submit" id="idSIButton9" class="${primaryButton}" value="${staySignedIn.yes}" />
        </div>
      </div>
    </form>`,
  });
}
