import { html } from 'hono/html';

import { at, hosts } from '../../hosts.ts';
import type { Account } from '../../state/accounts.ts';
import type { SignIn } from '../../state/sign-ins.ts';
import type { Texts } from '../../text/texts.ts';
import { outsidePath } from '../../views/outside.ts';
import type { Page } from '../../views/page.ts';
import { authorizeAddress } from '../authorize.ts';
import { moreInformationConfig } from './config.ts';
import { identityBanner } from './identity-banner.ts';
import { signInPage } from './shell.ts';

/** «Trenger mer informasjon»: the interrupt that sends a person on to register (MICROSOFT-FLOW.md §1.1, §1.3). */
export function moreInformationPage(signIn: SignIn, account: Account, evoCode: string, text: Texts): Page {
  const { moreInformation, next } = text.documented;
  const urls = {
    urlPostRedirect: at(hosts.proofup, '/proofup.aspx'),
    urlCancel: authorizeAddress(signIn.state, { prompt: 'select_account' }),
    urlMoreInfo: outsidePath,
  };
  return signInPage({
    text,
    config: moreInformationConfig(signIn, text, urls),
    scripts: [],
    postsTo: at(hosts.proofup, ''),
    main: html`<form name="f1" method="post" action="${urls.urlPostRedirect}">
      <input type="hidden" name="evo_code" value="${evoCode}" />
      ${identityBanner(account.address)}
      <div id="heading" class="title" role="heading" aria-level="1">${moreInformation.heading}</div>
      <div class="row">${moreInformation.description}</div>
      <div class="row"><a id="cancelLink" href="${urls.urlCancel}">${moreInformation.otherAccount}</a></div>
      <div class="row"><a id="moreInfoLink" href="${urls.urlMoreInfo}">${moreInformation.learnMore}</a></div>
      <div class="buttons">
        <input
          type="submit"
          id="idSubmit_ProofUp_Redirect"
          class="win-button button_primary button primary"
          value="${next}"
        />
      </div>
    </form>`,
  });
}
