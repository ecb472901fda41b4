import { html } from 'hono/html';

import type { Texts } from '../../text/texts.ts';
import type { Html } from '../../views/html.ts';

/** The account picker: ids and attributes of MICROSOFT-FLOW.md §1.3 and §1.8, where the other tile looks like one of the rest. */
export function pickAccountView({ documented, unconfirmed: { pickAccount } }: Texts): Html {
  return html`<template id="pick-account-view">
      <div class="pagination-view" data-viewid="3">
        <div id="loginHeader" class="title" role="heading" aria-level="1">${pickAccount.heading}</div>
        <div id="tilesHolder" class="tiles">
          <div id="otherTile" class="tile">
            <div
              class="table"
              role="button"
              tabindex="0"
              data-test-id="otherTile"
              aria-labelledby="otherTileText"
            >
              <span class="tile-icon other" aria-hidden="true"></span>
              <span id="otherTileText" class="tile-words">${documented.moreInformation.otherAccount}</span>
            </div>
          </div>
        </div>
      </div>
    </template>
    <template id="account-tile">
      <div class="tile">
        <div class="table" role="button" tabindex="0">
          <span class="tile-icon" aria-hidden="true"></span>
          <span class="tile-words"><span class="tile-name"></span><small class="tile-status"></small></span>
        </div>
      </div>
    </template>
    <template id="tile-status-in"><span>${pickAccount.signedIn}</span></template>
    <template id="tile-status-out"><span>${pickAccount.signedOut}</span></template>`;
}
