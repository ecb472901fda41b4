import { html } from 'hono/html';

import type { Account } from '../../state/accounts.ts';
import type { SignIn } from '../../state/sign-ins.ts';
import type { Texts } from '../../text/texts.ts';
import type { Html } from '../../views/html.ts';
import type { Page } from '../../views/page.ts';
import { pageConfig } from './config.ts';
import { identityBanner } from './identity-banner.ts';
import { primaryButton, signInPage, tokenFields } from './shell.ts';

/** Why a new password was not taken. */
export type PasswordRefusal = 'wrongCurrent' | 'unequal' | 'unchanged';

export const changePasswordPath = '/common/ChangePassword';

/**
 * The password has expired: 50055 (MICROSOFT-FLOW.md §1.6).
 *
 * Ids and names of the fields come from a weak source (§1.3); the numbers of this page's `$Config` are ours.
 */
export function changePasswordPage(
  signIn: SignIn,
  account: Account,
  text: Texts,
  refusal?: PasswordRefusal,
): Page {
  const words = text.unconfirmed.changePassword;
  const numbers = {
    pgid: 'ConvergedChangePassword',
    hpgid: 1116,
    hpgact: 2000,
    scid: 1000,
    canary: '=2:1',
  } as const;
  const config = {
    ...pageConfig(signIn, text, numbers),
    sErrorCode: '50055',
    urlPost: changePasswordPath,
  };
  return signInPage({
    text,
    config,
    scripts: [],
    main: html`<form name="f1" method="post" action="${changePasswordPath}" autocomplete="off">
      ${tokenFields(config)} ${identityBanner(account.address)}
      <div class="title" role="heading" aria-level="1">${words.heading}</div>
      <div class="row">${words.description}</div>
      ${refusal && html`<div class="alert-error" role="alert">${words[refusal]}</div>`}
      ${field('currentPassword', 'currentpasswd', words.current)}
      ${field('newPassword', 'newpasswd', words.new)}
      ${field('confirmNewPassword', 'confirmnewpasswd', words.confirm)}
      <div class="buttons">
        <input type="submit" id="idSIButton9" class="${primaryButton}" value="${words.signIn}" />
      </div>
    </form>`,
  });
}

function field(id: string, name: string, label: string): Html {
  return html`<input
    type="password"
    class="field"
    id="${id}"
    name="${name}"
    placeholder="${label}"
    aria-label="${label}"
    autocomplete="off"
  />`;
}
