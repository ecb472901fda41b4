import { html } from 'hono/html';

import type { Texts } from '../../text/texts.ts';
import type { Html } from '../../views/html.ts';
import { identityBannerWithBack } from './identity-banner.ts';

/**
 * The choice of a credential, between the address and the password (MICROSOFT-FLOW.md §1.3, §5 D22).
 *
 * The values of `data-test-cred-id` are ours.
 */
export function credentialPickerView(text: Texts): Html {
  const { heading, password, passkey } = text.unconfirmed.interrupts.credentialPicker;
  return html`<template id="credential-picker-view">
    <div class="pagination-view has-identity-banner" data-viewid="4">
      ${identityBannerWithBack('', text)}
      <div id="loginHeader" class="title" role="heading" aria-level="1">${heading}</div>
      <div id="credentialList" class="tiles">
        ${credential('passkey', passkey)} ${credential('password', password)}
      </div>
    </div>
  </template>`;
}

function credential(id: string, words: string): Html {
  return html`<div class="tile">
    <div class="table" role="button" tabindex="0" data-test-cred-id="${id}">
      <span class="tile-icon ${id}" aria-hidden="true"></span>
      <span class="tile-words">${words}</span>
    </div>
  </div>`;
}
