import { randomUUID } from 'node:crypto';

import { html } from 'hono/html';

import type { Texts } from '../../text/texts.ts';
import type { Page } from '../../views/page.ts';
import { errorConfig } from './config.ts';
import { signInPage } from './shell.ts';

/** A request that belongs to no sign-in under way: 50089, the flow token has expired (MICROSOFT-FLOW.md §1.6). */
export function stalePage(text: Texts): Page {
  const { signIn } = text.unconfirmed;
  const correlationId = randomUUID();
  return signInPage({
    text,
    config: errorConfig(text, '50089', correlationId),
    scripts: [],
    main: html`
      <div class="title" role="heading" aria-level="1">${signIn.errorHeading}</div>
      <div id="service_exception_message" class="row">AADSTS50089: ${signIn.stale}</div>
      <div class="row">${signIn.correlationId} ${correlationId}</div>
    `,
  });
}
