import type { Account, Method } from '../../state/accounts.ts';
import { pushTimeout } from '../../state/challenge.ts';
import { methodsOf } from '../../state/methods.ts';
import { persistence } from '../../state/sessions.ts';
import type { SignIn } from '../../state/sign-ins.ts';
import type { Texts } from '../../text/texts.ts';
import { pageConfig, type CommonConfig, type PageConfig } from './config.ts';

/** What Microsoft calls the methods (MICROSOFT-FLOW.md §1.3). */
export const methodIds = { push: 'PhoneAppNotification', code: 'PhoneAppOTP', sms: 'OneWaySMS' } as const;

export type MethodId = (typeof methodIds)[Method];

/** The keys that the page's script reads, with their types. */
export interface ChallengeConfig extends PageConfig, CommonConfig {
  readonly urlBeginAuth: string;
  readonly urlEndAuth: string;
  readonly urlPost: string;
  readonly arrUserProofs: readonly { readonly authMethodId: MethodId; readonly isDefault: boolean }[];
  /** Seconds between two questions whether the phone has answered. */
  readonly oPerAuthPollingInterval: Readonly<Record<'PhoneAppNotification', number>>;
  /** What is wrong with a code. Our own key: the real page has its texts in its script. */
  readonly messages: { readonly wrongCode: string; readonly reusedCode: string };
}

/** How many days a device is remembered. */
export const rememberDays = persistence.trustedDevice / 86_400_000;

/** `ConvergedTFA` (MICROSOFT-FLOW.md §1.1): the keys of a challenge. */
export function challengeConfig(signIn: SignIn, account: Account, text: Texts): ChallengeConfig {
  const { wrongCode, reusedCode } = text.unconfirmed.challenge;
  const numbers = { pgid: 'ConvergedTFA', hpgid: 1114, hpgact: 2202, scid: 1008, canary: '=0:1' } as const;
  return {
    ...pageConfig(signIn, text, numbers),
    urlBeginAuth: '/common/SAS/BeginAuth',
    urlEndAuth: '/common/SAS/EndAuth',
    urlPost: '/common/SAS/ProcessAuth',
    arrUserProofs: methodsOf(account).map((method, place) => ({
      authMethodId: methodIds[method],
      data: methodIds[method],
      display: '',
      isDefault: place === 0,
    })),
    oPerAuthPollingInterval: { PhoneAppNotification: 1.0 },
    iMaxPollAttempts: 10,
    iPollingInterval: 5000,
    iPollingTimeout: pushTimeout,
    iPollingBackoffInterval: 1.04,
    iSAOtcLength: 6,
    iTotpOtcLength: 6,
    sAuthMethodInputFieldName: 'mfaAuthMethod',
    sTrustedDeviceCheckboxName: 'rememberMFA',
    iRememberMfaDuration: rememberDays,
    staticTenantBranding: [],
    messages: { wrongCode, reusedCode },
  };
}
