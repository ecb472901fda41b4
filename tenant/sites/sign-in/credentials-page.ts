import { html, raw } from 'hono/html';

import type { SignIn } from '../../state/sign-ins.ts';
import type { Texts } from '../../text/texts.ts';
import type { Html } from '../../views/html.ts';
import { outside } from '../../views/outside.ts';
import type { Page } from '../../views/page.ts';
import { credentialPickerView } from './credential-picker-view.ts';
import { credentialsConfig, type Credentials } from './credentials-config.ts';
import { identityBannerWithBack } from './identity-banner.ts';
import { pickAccountView } from './pick-account-view.ts';
import { primaryButton, signInPage } from './shell.ts';

/**
 * The account picker, the address, the choice of a credential and the password: one page, whose script slides from the one
 * to the other.
 *
 * The views of address and password each carry the other's field as a hidden twin, as the real page does
 * (MICROSOFT-FLOW.md §1.3), so that the form always posts both.
 */
export function credentialsPage(signIn: SignIn, text: Texts, credentials: Credentials): Page {
  const config = credentialsConfig(signIn, text, credentials);
  return signInPage({
    text,
    config,
    scripts: ['credentials.js'],
    main: html`
      <form name="f1" method="post" action="/common/login" autocomplete="off" novalidate>
        <input type="hidden" name="login" />
        <input type="hidden" name="canary" />
        <input type="hidden" name="ctx" />
        <input type="hidden" name="flowToken" />
        <input type="hidden" name="hpgrequestid" />
        <div class="views"></div>
      </form>
      <template id="email-view">${emailView(text)}</template>
      <template id="password-view">${passwordView(text)}</template>
      ${pickAccountView(text)} ${config.fShowCredentialPicker && credentialPickerView(text)}
    `,
  });
}

/** A field that is in the page for the form to post, but belongs to the other view. */
const twin = raw('class="moveOffScreen" tabindex="-1" aria-hidden="true"');

function emailView({ documented: { email, next }, unconfirmed: { signIn } }: Texts): Html {
  return html`<div class="pagination-view" data-viewid="1">
    <div id="loginHeader" class="title" role="heading" aria-level="1">${email.heading}</div>
    <div id="usernameError" class="alert-error" role="alert"></div>
    <input
      type="email"
      name="loginfmt"
      id="i0116"
      class="field"
      data-focus
      placeholder="${email.placeholder}"
      aria-label="${signIn.emailLabel}"
      autocomplete="off"
    />
    <input type="password" name="passwd" id="i0118" ${twin} autocomplete="off" />
    <div class="row">${email.noAccount} <a href="${outside('createAccount')}">${email.createAccount}</a></div>
    <div class="row"><a href="${outside('cannotAccess')}">${email.cannotAccess}</a></div>
    <div class="row"><a href="${outside('signInOptions')}">${email.options}</a></div>
    <div class="buttons">
      <input
        type="submit"
        id="idSIButton9"
        class="${primaryButton}"
        data-report-event="Signin_Submit"
        value="${next}"
      />
    </div>
  </div>`;
}

function passwordView(text: Texts): Html {
  const { password } = text.documented;
  return html`<div class="pagination-view has-identity-banner" data-viewid="2">
    ${identityBannerWithBack('', text)}
    <div id="loginHeader" class="title" role="heading" aria-level="1">${password.heading}</div>
    <div id="passwordError" class="alert-error" role="alert"></div>
    <input type="email" name="loginfmt" id="i0116" ${twin} autocomplete="off" />
    <input
      type="password"
      name="passwd"
      id="i0118"
      class="field"
      data-focus
      placeholder="${password.placeholder}"
      aria-label="${password.placeholder}"
      autocomplete="off"
    />
    <div class="row">
      <a id="idA_PWD_ForgotPassword" href="${outside('forgottenPassword')}">${password.forgotten}</a>
    </div>
    <div class="buttons">
      <input
        type="submit"
        id="idSIButton9"
        class="${primaryButton}"
        data-report-event="Signin_Submit"
        value="${password.signIn}"
      />
    </div>
  </div>`;
}
