import { html } from 'hono/html';

import { at, hosts } from '../../hosts.ts';
import type { Texts } from '../../text/texts.ts';
import type { Page } from '../../views/page.ts';
import { appScreens } from './app-screens.ts';
import { systemScreens } from './system-screens.ts';

/** The telephone: one page whose script shows one screen at a time, each from a template. */
export function phonePage(text: Texts): Page {
  return {
    text,
    title: text.ours.phoneTitle,
    styles: ['base.css', 'phone.css', 'phone-screens.css'],
    scripts: ['phone.js'],
    imports: { 'zxing-wasm/reader': '/assets/zxing/reader/index.js' },
    reach: { connect: at(hosts.activation, '') },
    body: html`
      <div class="phone">
        <div class="status-bar" aria-hidden="true">
          <span>${text.ours.clock}</span><span class="signal"></span><span class="battery"></span>
        </div>
        <header class="app-bar" hidden>${text.documented.phone.app}</header>
        <main data-screen=""></main>
        <div class="home-indicator" aria-hidden="true"></div>
      </div>
      ${systemScreens(text)} ${appScreens(text)}
    `,
  };
}
