import { html } from 'hono/html';

import type { Edition } from '../../editions.ts';
import type { Account } from '../../state/accounts.ts';
import { randomToken } from '../../state/random.ts';
import type { SignIn } from '../../state/sign-ins.ts';
import { fill } from '../../text/table.ts';
import type { Texts } from '../../text/texts.ts';
import { outside } from '../../views/outside.ts';
import type { Page } from '../../views/page.ts';
import { registrationPlaces } from '../registration-place.ts';
import { pageConfig } from './config.ts';
import { identityBanner } from './identity-banner.ts';
import { primaryButton, signInPage } from './shell.ts';

/** What the interrupt needs beyond the sign-in. */
export interface MoreInformation {
  readonly account: Account;
  readonly edition: Edition;
  /** What registration takes instead of a password. */
  readonly evoCode: string;
  /** How many days registration can be put off; 0 where it cannot. */
  readonly daysToSkip: number;
}

/** Where registration is put off by a GET (MICROSOFT-FLOW.md §1.2). */
export const skipPath = '/common/SkipMfaRegistration';

/** «Trenger mer informasjon»: the interrupt that sends a person on to register (MICROSOFT-FLOW.md §1.1, §1.3, §3.3). */
export function moreInformationPage(
  signIn: SignIn,
  text: Texts,
  { account, edition, evoCode, daysToSkip }: MoreInformation,
): Page {
  const { moreInformation, next } = text.documented;
  const { heading, description } =
    edition === 'combined-2025' ? text.unconfirmed.interrupts.combined2025 : moreInformation;
  const cancel = new URL(signIn.request.address);
  cancel.searchParams.set('prompt', 'select_account');
  const tokens = new URLSearchParams({ ctx: signIn.ctx, flowToken: signIn.flowToken });
  const numbers = {
    pgid: 'ConvergedProofUpRedirect',
    hpgid: 1121,
    hpgact: 2000,
    scid: 1000,
    canary: '=6:1',
  } as const;
  const config = {
    ...pageConfig(signIn, text, numbers),
    sErrorCode: '50072',
    urlPostRedirect: registrationPlaces[edition].register,
    urlSkipMfaRegistration: `${skipPath}?${tokens}`,
    iRemainingDaysToSkipMfaRegistration: daysToSkip,
    urlSetUpMfa: 'browser://aka.ms/mfasetup',
    sProofUpToken: evoCode,
    sProofUpTokenName: 'evo_code',
    sProofUpAuthState: randomToken(),
    urlMoreInfo: outside('learnMore'),
    urlSecurityDefaultsLearnMore: 'https://aka.ms/securitydefaults',
    urlCancel: cancel.href,
  };
  return signInPage({
    text,
    config,
    scripts: [],
    postsTo: new URL(config.urlPostRedirect).origin,
    main: html`<form name="f1" method="post" action="${config.urlPostRedirect}">
      <input type="hidden" name="evo_code" value="${evoCode}" />
      ${identityBanner(account.address)}
      <div id="heading" class="title" role="heading" aria-level="1">${heading}</div>
      <div class="row">${description}</div>
      <div class="row"><a id="cancelLink" href="${config.urlCancel}">${moreInformation.otherAccount}</a></div>
      <div class="row">
        <a id="moreInfoLink" href="${config.urlMoreInfo}">${moreInformation.learnMore}</a>
      </div>
      ${
        daysToSkip > 0 &&
        html`<div class="row">
          <a id="skipMfaRegistrationLink" href="${config.urlSkipMfaRegistration}"
            >${fill(text.unconfirmed.signIn.skip, { days: daysToSkip })}</a
          >
        </div>`
      }
      <div class="buttons">
        <input type="submit" id="idSubmit_ProofUp_Redirect" class="${primaryButton}" value="${next}" />
      </div>
    </form>`,
  });
}
