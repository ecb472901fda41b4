import { html } from 'hono/html';

import { fill } from '../../text/table.ts';
import type { Html } from '../../views/html.ts';
import type { Link, Step, Wizard } from './step.ts';

/** For how many days registration can be put off. */
const graceDays = 14;

/** The app: getting it, setting it up, scanning the QR code, and trying it (MICROSOFT-FLOW.md §3.3). */
export function appSteps(wizard: Wizard): Step[] {
  const { text, edition } = wizard;
  const { documented, unconfirmed } = text;
  const words = edition === 'combined' ? unconfirmed.register.combined : unconfirmed.register.combined2025;
  const { next } = documented;
  return [
    {
      id: 'install-app',
      heading: words.installHeading,
      content: installation(wizard),
      hasBack: true,
      next,
      links: waysPast(wizard),
    },
    {
      id: 'set-up-account',
      heading: words.setUpHeading,
      content: html`<div data-testid="setup-instructions">
        <p data-use="push">${words.setUp}</p>
        <p data-use="code">${words.setUpCode}</p>
      </div>`,
      next,
      hasBack: true,
    },
    { id: 'scan-code', heading: words.scanHeading, content: scanning(wizard), next, hasBack: true },
    {
      id: 'match-number',
      heading: words.matchHeading,
      content: matching(wizard, words.match),
      next: unconfirmed.register.sendAgain,
      hasBack: true,
    },
    {
      id: 'enter-code',
      heading: words.codeHeading,
      content: codeField(wizard, words.enterCode),
      next,
      hasBack: true,
    },
    { id: 'app-added', heading: addedHeading(wizard), content: added(wizard), next },
  ];
}

function installation({ text, edition, names }: Wizard): Html {
  const { combined, combined2025 } = text.unconfirmed.register;
  const picture = html`<div class="${names('drawing', 'app')}" aria-hidden="true"></div>`;
  if (edition === 'combined-2025')
    return html`${picture}
      <p>${combined2025.install}</p>`;
  // The store's page is Microsoft's own (MICROSOFT-FLOW.md §3.5).
  const store = 'https://play.google.com/store/apps/details?id=com.azure.authenticator';
  return html`${picture}
    <p>${combined.install} <a href="${store}">${combined.download}</a></p>
    <p>${combined.installed}</p>`;
}

/** Another app comes first, then another method, then skipping (MICROSOFT-FLOW.md §3.2). */
function waysPast({ text, edition, switches }: Wizard): Link[] {
  const { combined, combined2025 } = text.unconfirmed.register;
  const isReskin = edition === 'combined-2025';
  const skip = isReskin ? combined2025.skip : fill(combined.skip, { days: graceDays });
  return [
    {
      leadsTo: 'another-app',
      words: isReskin ? combined2025.anotherApp : combined.anotherApp,
      isLink: isReskin,
    },
    { leadsTo: 'choose-method', words: isReskin ? combined2025.otherOptions : combined.anotherMethod },
    ...(switches.has('skip-registration') ? [{ leadsTo: 'done', words: skip }] : []),
  ];
}

/** The QR code, and behind a toggle what to type instead. What varies stands in `data-secret`: a recorder covers it. */
function scanning({ text, edition, names }: Wizard): Html {
  const { combined, combined2025, ...words } = text.unconfirmed.register;
  const isReskin = edition === 'combined-2025';
  const row = (use: string, label: string, name: string) =>
    html`<tr data-use="${use}" data-testid="activation-url/key">
      <th scope="row">${label}</th>
      <td data-typed="${name}" data-secret="${name}"></td>
    </tr>`;
  return html`
    <p data-use="push">${isReskin ? combined2025.scan : combined.scan}</p>
    <p data-use="code">${isReskin ? combined2025.scan : combined.scanCode}</p>
    ${!isReskin && html`<p>${combined.scanned}</p>`}
    <div class="${names('scanning')}">
      <img class="${names('qr')}" alt="${text.unconfirmed.proofup.qrCode}" />
      <div>
        <button
          type="button"
          class="${names('button', 'secondary')}"
          aria-expanded="false"
          data-testid="activation-qr-show/hide-info-button"
        >
          ${isReskin ? combined2025.cannotScan : text.documented.securityInfo.cannotScan}
        </button>
        <div class="${names('typed')}" data-typed-instead hidden>
          <p>${words.enterInApp}</p>
          <table>
            <tbody>
              ${row('push', words.code, 'ActivationCode')} ${row('push', words.url, 'Url')}
              ${row('code', words.accountName, 'AccountName')} ${row('code', words.secretKey, 'SecretKey')}
            </tbody>
          </table>
        </div>
      </div>
    </div>
    <template data-activating><p role="status" aria-busy="true">${words.activating}</p></template>
  `;
}

function matching({ text, names }: Wizard, hint: string): Html {
  return html`<p>${hint}</p>
    <div role="status" aria-busy="true" class="${names('matching')}">
      <span class="${names('number')}" data-number></span>
      <span class="${names('waiting')}">${text.unconfirmed.register.waiting}</span>
    </div>`;
}

/** A field for six digits (`verification-entercode-input`, MICROSOFT-FLOW.md §3.2). */
export function codeField({ text, names }: Wizard, hint: Html | string): Html {
  const { codeLabel } = text.unconfirmed.register;
  return html`<p>${hint}</p>
    <input
      class="${names('field')}"
      data-testid="verification-entercode-input"
      inputmode="numeric"
      maxlength="7"
      placeholder="${codeLabel}"
      aria-label="${codeLabel}"
      data-focus
    />`;
}

function addedHeading({ text, edition }: Wizard): string {
  const { combined, combined2025 } = text.unconfirmed.register;
  return edition === 'combined' ? combined.approved : combined2025.addedHeading;
}

/** Whether it is asked for first from now on, the script knows. */
function added({ text, edition, names }: Wizard): Html {
  const { combined, combined2025 } = text.unconfirmed.register;
  const words =
    edition === 'combined'
      ? combined.appAdded
      : html`<span data-becomes="default">${combined2025.added}</span
          ><span data-becomes="another">${combined2025.addedToo}</span>`;
  return html`<div class="${names('success')}" role="status">${words}</div>`;
}
