import { html } from 'hono/html';

import type { Texts } from '../../text/texts.ts';
import type { Html } from '../../views/html.ts';

/** Icons of other apps on the home screen: decoration, by the look each has in the stylesheet. */
const neighbours = ['calendar', 'photos', 'map', 'notes', 'mail', 'weather', 'music'];

/** What the telephone itself shows: the home screen, and the lock screen with a notification on it. */
export function systemScreens({ documented, unconfirmed: { phone, register }, ours }: Texts): Html {
  return html`
    <template id="start">
      <div class="home">
        <div class="clock" aria-hidden="true">
          <span class="time">${ours.clock}</span>
          <span>${ours.date}</span>
        </div>
        <div class="icons">
          ${neighbours.map((name) => html`<span class="icon ${name}" aria-hidden="true"></span>`)}
          <button type="button" class="app-icon" data-control="app">
            <span class="icon authenticator" aria-hidden="true"></span>
            <span>${documented.phone.app}</span>
          </button>
        </div>
      </div>
    </template>
    <template id="notification">
      <div class="home lock">
        <div class="clock" aria-hidden="true">
          <span>${ours.date}</span>
          <span class="time">${ours.clock}</span>
        </div>
        <button type="button" class="notification" data-control="notification">
          <span class="icon authenticator" aria-hidden="true"></span>
          <span class="words">
            <span class="from">${documented.phone.app}</span>
            <span>${phone.notificationText}</span>
          </span>
        </button>
      </div>
    </template>
    ${message(phone.messageFrom, register.message, ours)}
  `;
}

/** A message on the lock screen: there is nothing to press, it is read. */
function message(from: string, words: string, ours: Texts['ours']): Html {
  const [before = '', after = ''] = words.split('{code}');
  return html`<template id="message">
    <div class="home lock">
      <div class="clock" aria-hidden="true">
        <span>${ours.date}</span>
        <span class="time">${ours.clock}</span>
      </div>
      <div class="notification" role="status">
        <span class="words">
          <span class="from">${from}</span>
          <span>${before}<span class="digits" data-control="code" data-secret="code"></span>${after}</span>
        </span>
      </div>
    </div>
  </template>`;
}
