import { later } from '../../editions.ts';
import { hosts } from '../../hosts.ts';
import type { Screen } from './screen.ts';

/** mysignins.microsoft.com, registration: one document, whose script shows one step after another. */
export const registerScreens = {
  'register/install-app': {
    ...step(':has([data-leads="another-app"])'),
    document: ['data-registered=""'],
  },
  'register/set-up-account': step(':has([data-testid="setup-instructions"])'),
  'register/scan-code': {
    ...step(':has([data-typed-instead])'),
    exchange: 'POST /api/authenticationmethods/initializemobileapp',
  },
  'register/match-number': step(':has([data-number])'),
  'register/enter-code': step(
    ':has([data-testid="verification-entercode-input"]):not(:has([data-leads="resend"]))',
  ),
  'register/app-added': step(':has([role="status"]:not([aria-busy])):not(:has([data-number-added]))'),
  'register/choose-method': {
    ...step(':has([data-testid^="authmethod-picker-"], select[name="method"])'),
    shows: 'main .views > form:has([data-testid^="authmethod-picker-"], select[name="method"])',
  },
  'register/phone-number': step(':has([name="number"])'),
  'register/phone-code': step(':has([data-leads="resend"])'),
  'register/phone-added': step(':has([data-number-added])'),
  'register/finished': step(':has([data-default])'),
  'register/captcha': step(':has([name="captcha"])'),
} as const satisfies Readonly<Record<string, Screen>>;

function step(has: string) {
  return { host: hosts.mySignIns, editions: later, shows: `.views > form${has}` };
}
