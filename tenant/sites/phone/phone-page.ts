import { html } from 'hono/html';

import { at, hosts } from '../../hosts.ts';
import type { Texts } from '../../text/texts.ts';
import type { Page } from '../../views/page.ts';
import { accountScreens } from './account-screens.ts';
import { appScreens } from './app-screens.ts';
import { systemScreens } from './system-screens.ts';

/**
 * The telephone: one page whose script shows one screen at a time, each from a template.
 *
 * The line at its foot is pressed to go home: a gesture more than a button, and so not in the ARIA tree.
 */
export function phonePage(text: Texts, device: string, number?: string): Page {
  return {
    text,
    title: text.ours.phoneTitle,
    styles: ['base.css', 'phone.css', 'phone-screens.css', 'phone-accounts.css'],
    scripts: ['phone.js'],
    imports: { 'zxing-wasm/reader': '/assets/zxing/reader/index.js' },
    reach: { connect: at(hosts.activation, '') },
    calm: true,
    body: html`
      <div class="phone" data-device="${device}" data-number="${number ?? ''}">
        <div class="status-bar" aria-hidden="true">
          <span>${text.ours.clock}</span><span class="signal"></span><span class="battery"></span>
        </div>
        <header class="app-bar" hidden>${text.documented.phone.app}</header>
        <main data-screen=""></main>
        <button
          type="button"
          class="home-indicator"
          data-control="home"
          tabindex="-1"
          aria-hidden="true"
        ></button>
      </div>
      ${systemScreens(text)} ${accountScreens(text)} ${appScreens(text)}
    `,
  };
}
