import { html } from 'hono/html';

import type { SignIn } from '../../state/sign-ins.ts';
import type { Texts } from '../../text/texts.ts';
import type { Html } from '../../views/html.ts';
import { outsidePath } from '../../views/outside.ts';
import type { Page } from '../../views/page.ts';
import { credentialsConfig, type Credentials } from './config.ts';
import { identityBannerWithBack } from './identity-banner.ts';
import { signInPage } from './shell.ts';

/**
 * The e-mail and the password screens: one page, whose script slides from the one to the other.
 *
 * Each view carries the other's field as a hidden twin, as the real page does (MICROSOFT-FLOW.md §1.3), so
 * that the form always posts both.
 */
export function credentialsPage(signIn: SignIn, text: Texts, credentials: Credentials): Page {
  return signInPage({
    text,
    config: credentialsConfig(signIn, text, credentials),
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
    `,
  });
}

function emailView({ documented: { email, next }, unconfirmed: { signIn } }: Texts): Html {
  return html`<div class="pagination-view">
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
    <input
      type="password"
      name="passwd"
      id="i0118"
      class="moveOffScreen"
      tabindex="-1"
      aria-hidden="true"
      autocomplete="off"
    />
    <div class="row">${email.noAccount} <a href="${outsidePath}">${email.createAccount}</a></div>
    <div class="row"><a href="${outsidePath}">${email.cannotAccess}</a></div>
    <div class="row"><a href="${outsidePath}">${email.options}</a></div>
    <div class="buttons"><input type="submit" id="idSIButton9" class="button primary" value="${next}" /></div>
  </div>`;
}

function passwordView(text: Texts): Html {
  const { password } = text.documented;
  return html`<div class="pagination-view has-identity-banner">
    ${identityBannerWithBack('', text)}
    <div id="loginHeader" class="title" role="heading" aria-level="1">${password.heading}</div>
    <div id="passwordError" class="alert-error" role="alert"></div>
    <input
      type="email"
      name="loginfmt"
      id="i0116"
      class="moveOffScreen"
      tabindex="-1"
      aria-hidden="true"
      autocomplete="off"
    />
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
    <div class="row"><a id="idA_PWD_ForgotPassword" href="${outsidePath}">${password.forgotten}</a></div>
    <div class="buttons">
      <input type="submit" id="idSIButton9" class="button primary" value="${password.signIn}" />
    </div>
  </div>`;
}
