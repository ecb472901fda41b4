import type { Known } from '../../state/sessions.ts';
import type { SignIn } from '../../state/sign-ins.ts';
import type { Switches } from '../../switches.ts';
import type { Texts } from '../../text/texts.ts';
import { outside } from '../../views/outside.ts';
import { pageConfig, type CommonConfig, type ErrorCode, type PageConfig } from './config.ts';

/** An account to pick, as `arrSessions` has it. The names of its keys are ours: no source gives them. */
export interface PickableSession {
  readonly name: string;
  readonly isSignedIn: boolean;
}

/** What the credentials page needs beyond the common keys. */
export interface Credentials {
  readonly username: string;
  readonly errorCode: ErrorCode;
  /** Whom to pick from; where there is nobody, the page begins with the address. */
  readonly known: readonly Known[];
  readonly switches: Switches;
}

/** The keys that its script reads, with their types. */
export interface CredentialsConfig extends PageConfig, CommonConfig {
  sErrorCode: ErrorCode;
  readonly sErrTxt: string;
  sFT: string;
  apiCanary: string;
  readonly urlPost: string;
  readonly urlGetCredentialType: string;
  readonly urlReprocess: string;
  readonly urlFidoLogin: string;
  /** Our own key: people choose what to sign in with. */
  readonly fShowCredentialPicker: boolean;
  readonly arrSessions: readonly PickableSession[];
  /** What to say of what was typed. Our own key: the real page has its texts in its script. */
  readonly messages: {
    readonly emptyAddress: string;
    readonly malformedAddress: string;
    readonly unknownUser: string;
    readonly emptyPassword: string;
  };
}

/** `ConvergedSignIn` (MICROSOFT-FLOW.md §1.1): the account picker, the address and the password. */
export function credentialsConfig(signIn: SignIn, text: Texts, credentials: Credentials): CredentialsConfig {
  const { signIn: words } = text.unconfirmed;
  const numbers = { pgid: 'ConvergedSignIn', hpgid: 1104, hpgact: 1800, scid: 1013, canary: '=0:1' } as const;
  return {
    ...pageConfig(signIn, text, numbers),
    ...features,
    fShowCredentialPicker: credentials.switches.has('credential-picker'),
    sErrorCode: credentials.errorCode,
    sErrTxt: errorText(credentials.errorCode, text),
    arrValErrs: [credentials.errorCode],
    sPOST_Username: credentials.username,
    arrSessions: credentials.known.map(({ account, signedIn }) => ({
      name: account.address,
      isSignedIn: signedIn,
    })),
    messages: {
      emptyAddress: words.emptyAddress,
      malformedAddress: words.malformedAddress,
      unknownUser: words.unknownUser,
      emptyPassword: words.emptyPassword,
    },
    urlPost: '/common/login',
    urlPostAad: '/common/login',
    urlPostMsa: outside('signInOptions'),
    urlGetCredentialType: '/common/GetCredentialType',
    urlReprocess: '/common/reprocess',
    urlResetPassword: outside('forgottenPassword'),
    urlCancel: signIn.request.address,
    urlResume: signIn.request.address,
    urlRefresh: signIn.request.address,
  };
}

/** Keys that say what a page offers, and nothing about this sign-in. */
const features = {
  urlForget: outside('signInOptions'),
  urlDssoStatus: '/common/instrumentation/dssostatus',
  urlFidoLogin: outside('signInOptions'),
  fKMSIEnabled: false,
  fShowSignInOptionsAsButton: true,
  fCBShowSignUp: true,
  showCantAccessAccountLink: true,
  fAllowPhoneSignIn: true,
  fAllowSkypeNameLogin: true,
  iPollingTimeout: 60,
  iShowResendCodeDelay: 90_000,
  isGlobalTenant: true,
  staticTenantBranding: null,
} as const;

function errorText(code: ErrorCode, { unconfirmed: { signIn } }: Texts): string {
  const errors: Partial<Record<ErrorCode, string>> = {
    '50034': signIn.unknownUser,
    '50053': signIn.locked,
    '50057': signIn.disabled,
    '50126': signIn.wrongPassword,
  };
  return errors[code] ?? '';
}
