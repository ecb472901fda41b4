import { html } from 'hono/html';

import type { Edition } from '../../editions.ts';
import type { Account } from '../../state/accounts.ts';
import type { Interrupt, SignIn } from '../../state/sign-ins.ts';
import type { Texts } from '../../text/texts.ts';
import type { Page } from '../../views/page.ts';
import { pageConfig } from './config.ts';
import { identityBanner } from './identity-banner.ts';
import { interruptViews } from './interrupt-views.ts';
import { signInPage, tokenFields } from './shell.ts';

/** Where the answers go, and what the page's canary ends in. Both are ours. */
export const interruptPath = '/common/interrupt';
export const interruptCanary = '=7:1';

/** A page that stands in the way: whatever its view, its form posts an answer of «yes» unless a control says otherwise. */
export function interruptPage(
  interrupt: Interrupt,
  { signIn, account, text, edition }: { signIn: SignIn; account: Account; text: Texts; edition: Edition },
): Page {
  const { numbers, heading, description, further, buttons, script } = interruptViews[interrupt](
    text,
    edition,
  );
  const config = {
    ...pageConfig(signIn, text, { ...numbers, canary: interruptCanary }),
    urlPost: interruptPath,
  };
  return signInPage({
    text,
    config,
    scripts: [script ?? 'interrupt.js'],
    main: html`<form name="f1" method="post" action="${interruptPath}">
      <input type="hidden" name="interrupt" value="${interrupt}" />
      <input type="hidden" name="answer" value="yes" />
      ${tokenFields(config)} ${identityBanner(account.address)}
      <div id="heading" class="title" role="heading" aria-level="1">${heading}</div>
      <div class="row">${description}</div>
      ${further}
      <div class="buttons">${buttons}</div>
    </form>`,
  });
}
