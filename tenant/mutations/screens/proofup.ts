import { legacy } from '../../editions.ts';
import { hosts } from '../../hosts.ts';
import type { Screen } from './screen.ts';

/** The old registration page. */
export const proofupScreens = {
  'proofup/contact-method': {
    ...proofup(
      'body:not(:has(dialog[open])) form[action$="/contact-method"]:not(:has([role="status"]:not(:empty)))',
    ),
    document: ['action="/proofup.aspx/contact-method"'],
  },
  'proofup/configure-app': { ...proofup('dialog[open]'), exchange: 'POST /proofup.aspx/invitation' },
  'proofup/checking-activation': {
    ...proofup('form[action$="/contact-method"] [role="status"][aria-busy="true"]'),
    exchange: 'POST /proofup.aspx/activation',
  },
  'proofup/app-configured': proofup(
    'form[action$="/contact-method"] [role="status"]:not(:empty, [aria-busy="true"])',
  ),
  'proofup/verify-app': {
    ...proofup('form:has([autocomplete="one-time-code"])'),
    document: ['autocomplete="one-time-code"'],
  },
  'proofup/fallback-phone': { ...proofup('form:has([name="number"])'), document: ['name="number"'] },
  'proofup/finished': {
    ...proofup('main:not(:has(form)) [role="status"]'),
    document: ['<p role="status" class="configured">'],
  },
} as const satisfies Readonly<Record<string, Screen>>;

function proofup(shows: string) {
  return { host: hosts.proofup, editions: legacy, shows };
}
