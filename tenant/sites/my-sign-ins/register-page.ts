import { html } from 'hono/html';

import { at, hosts } from '../../hosts.ts';
import type { Texts } from '../../text/texts.ts';
import type { Page } from '../../views/page.ts';
import type { House } from '../site.ts';
import { methodsOf } from '../../state/methods.ts';
import { mySignInsPage } from './frame.ts';
import { entriesOf } from './methods.ts';
import { wizardTemplates } from './wizard-views.ts';
import type { Visit } from './visit.ts';

/**
 * Registration: one document, whose script shows one step after another.
 *
 * A reload begins it anew; what has been registered by then is not asked for again.
 */
export function registerPage(text: Texts, visit: Visit, { edition, switches }: House): Page {
  const { heading, introduction } = text.unconfirmed.register.combined;
  return mySignInsPage({
    text,
    address: visit.account.address,
    scripts: ['register.js'],
    main: (names) => html`
      ${
        edition === 'combined' &&
        html`<h1 class="${names('page-heading')}">${heading}</h1>
          <p class="${names('page-text')}">${introduction}</p>`
      }
      <div
        class="views"
        data-done="${afterRegistering(visit)}"
        data-registered="${registeredBy(visit)}"
        data-standard="${entriesOf(visit.account, text)[0]?.Name ?? ''}"
        ${switches.has('two-methods') ? 'data-two-methods' : ''}
      ></div>
    `,
    beside: (names) => wizardTemplates({ text, edition, switches, names }),
  });
}

/** What there is already, by the names of the method chooser. */
function registeredBy({ account }: Visit): string {
  const names = { push: 'authenticatorApp', code: 'authenticatorApp', sms: 'mobilePhone' };
  return methodsOf(account)
    .map((method) => names[method])
    .join(' ');
}

/** Back to the sign-in that was sent here; where there is none, to the list of methods. */
function afterRegistering({ signIn }: Visit): string {
  if (signIn === undefined) return '/security-info';
  return at(hosts.signIn, `/common/resume?${new URLSearchParams({ state: signIn })}`);
}
