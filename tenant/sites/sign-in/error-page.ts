import { randomUUID } from 'node:crypto';

import { html } from 'hono/html';

import { at, hosts } from '../../hosts.ts';
import type { Texts } from '../../text/texts.ts';
import type { Page } from '../../views/page.ts';
import { errorConfig, type ErrorCode } from './config.ts';
import { signInPage } from './shell.ts';

/** What went wrong, for whom it may concern. */
export interface SignInError {
  readonly code: ErrorCode;
  /** The sign-in's own; a new one where there is no sign-in. */
  readonly correlationId?: string;
  /** Where to begin again. */
  readonly startAgain?: string;
}

/** Sign-in gives up, with its number and the id under which it stands in the logs (MICROSOFT-FLOW.md §1.3, §1.6). */
export function errorPage(text: Texts, error: SignInError): Page {
  const { code, correlationId = randomUUID(), startAgain = at(hosts.shortLinks, '/mfasetup') } = error;
  const { signIn, challenge, interrupts } = text.unconfirmed;
  const what: Partial<Record<ErrorCode, string>> = {
    '50089': signIn.stale,
    '500121': challenge.denied,
    '65004': interrupts.terms.declined,
  };
  return signInPage({
    text,
    config: errorConfig(text, code, correlationId),
    scripts: [],
    main: html`
      <div class="title" role="heading" aria-level="1">${signIn.errorHeading}</div>
      <div id="idTD_Error" class="row">
        <div id="service_exception_message">AADSTS${code}: ${what[code]}</div>
      </div>
      <div class="row">${signIn.correlationId} ${correlationId}</div>
      <div class="row"><a href="${startAgain}">${signIn.startAgain}</a></div>
    `,
  });
}
