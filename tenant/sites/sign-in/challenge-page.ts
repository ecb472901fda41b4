import { html } from 'hono/html';

import type { Account, Method } from '../../state/accounts.ts';
import { methodsOf } from '../../state/methods.ts';
import type { SignIn } from '../../state/sign-ins.ts';
import { maskedNumber } from '../../state/phone-number.ts';
import { fill } from '../../text/table.ts';
import type { Texts } from '../../text/texts.ts';
import type { Html } from '../../views/html.ts';
import { outside } from '../../views/outside.ts';
import type { Page } from '../../views/page.ts';
import { challengeConfig, methodIds, rememberDays } from './challenge-config.ts';
import { identityBanner } from './identity-banner.ts';
import { primaryButton, signInPage } from './shell.ts';

/** The second factor: one page, whose script shows one view at a time. Ids of MICROSOFT-FLOW.md §1.3. */
export function challengePage(signIn: SignIn, account: Account, text: Texts): Page {
  const config = challengeConfig(signIn, account, text);
  return signInPage({
    text,
    config,
    scripts: ['challenge.js'],
    main: html`<form name="f1" method="post" action="${config.urlPost}" autocomplete="off" novalidate>
        <input type="hidden" name="request" />
        <input type="hidden" name="flowToken" />
        <input type="hidden" name="canary" />
        <input type="hidden" name="hpgrequestid" />
        <input type="hidden" name="login" value="${account.address}" />
        <input type="hidden" name="mfaAuthMethod" />
        ${identityBanner(account.address)}
        <div class="views"></div>
      </form>
      ${view('push-view', pushView(account, text))} ${view('code-view', codeView(account, text))}
      ${view('ways-view', waysView(account, text))} ${view('denied-view', deniedView(account, text))}
      ${view('timeout-view', timeoutView(account, text))} `,
  });
}

function view(id: string, content: Html): Html {
  return html`<template id="${id}"
    ><div class="pagination-view has-identity-banner" data-viewid="${id}">${content}</div></template
  >`;
}

function heading(id: string, words: string): Html {
  return html`<div id="${id}" class="title" role="heading" aria-level="1">${words}</div>`;
}

function pushView(account: Account, text: Texts): Html {
  const words = text.unconfirmed.challenge;
  return html`${heading('idDiv_SAOTCAS_Title', words.approveHeading)}
    <div id="idDiv_SAOTCAS_Description" class="row">
      <span class="approve">${words.approve}</span
      ><span class="match-number" hidden>${words.matchNumber}</span>
    </div>
    <div id="idRichContext_DisplaySign" class="display-sign" hidden></div>
    ${rememberDevice('idChkBx_SAOTCAS_TD', text)} ${anotherWay(account, words.cannotUseApp)} ${help(text)}`;
}

function codeView(account: Account, text: Texts): Html {
  const words = text.unconfirmed.challenge;
  const { verify, anotherWay: another } = text.documented.challenge;
  const codeSent = fill(text.unconfirmed.register.codeSent, { number: maskedNumber(account) });
  return html`${heading('idDiv_SAOTCC_Title', words.codeHeading)}
    <div id="idDiv_SAOTCC_Description" class="row">
      <span class="by-app">${words.code}</span><span class="by-message" hidden>${codeSent}</span>
    </div>
    <div id="idSpan_SAOTCC_Error_OTC" class="alert-error" role="alert"></div>
    <input
      type="tel"
      name="otc"
      id="idTxtBx_SAOTCC_OTC"
      class="field"
      maxlength="6"
      data-focus
      placeholder="${words.codeLabel}"
      aria-label="${words.codeLabel}"
      autocomplete="off"
    />
    ${rememberDevice('idChkBx_SAOTCC_TD', text)} ${anotherWay(account, another)} ${help(text)}
    <div class="buttons">
      <input type="submit" id="idSubmit_SAOTCC_Continue" class="${primaryButton}" value="${verify}" />
    </div>`;
}

function waysView(account: Account, { documented, unconfirmed: { challenge } }: Texts): Html {
  const names: Readonly<Record<Method, string>> = {
    push: challenge.push,
    code: challenge.useCode,
    sms: fill(documented.challenge.sendMessage, { number: maskedNumber(account) }),
  };
  return html`${heading('idDiv_SAOTCS_Title', challenge.waysHeading)}
    <div id="idDiv_SAOTCS_Proofs" class="tiles">
      ${methodsOf(account).map(
        (method) =>
          html`<div class="tile">
            <div class="table" role="button" tabindex="0" data-value="${methodIds[method]}">
              <span class="tile-icon ${method}" aria-hidden="true"></span>
              <span class="tile-words">${names[method]}</span>
            </div>
          </div>`,
      )}
    </div>`;
}

function deniedView(account: Account, text: Texts): Html {
  const { deniedHeading, denied, resend } = text.unconfirmed.challenge;
  return html`${heading('idDiv_SAASDS_Title', deniedHeading)}
    <div id="idDiv_SAASDS_Description" class="row">${denied}</div>
    <div class="row"><a href="#" id="idA_SAASDS_Resend">${resend}</a></div>
    ${anotherWay(account, text.documented.challenge.anotherWay)} ${help(text)}`;
}

function timeoutView(account: Account, text: Texts): Html {
  const { timeoutHeading, timeout, resend } = text.unconfirmed.challenge;
  return html`${heading('idDiv_SAASTO_Title', timeoutHeading)}
    <div id="idDiv_SAASTO_Description" class="row">${timeout}</div>
    <div class="row"><a href="#" id="idA_SAASTO_Resend">${resend}</a></div>
    ${anotherWay(account, text.documented.challenge.anotherWay)} ${help(text)}`;
}

function rememberDevice(id: string, { unconfirmed: { challenge } }: Texts): Html {
  return html`<div class="row">
    <label class="checkbox">
      <input type="checkbox" id="${id}" name="rememberMFA" value="true" />
      <span>${fill(challenge.rememberDevice, { days: rememberDays })}</span>
    </label>
  </div>`;
}

/** Nothing for somebody who has only one way. */
function anotherWay(account: Account, words: string): Html | '' {
  if (methodsOf(account).length < 2) return '';
  return html`<div class="row"><a href="#" id="signInAnotherWay">${words}</a></div>`;
}

function help({ unconfirmed: { challenge } }: Texts): Html {
  return html`<div class="row"><a href="${outside('challengeHelp')}">${challenge.moreInformation}</a></div>`;
}
