import type { SignIn } from '../../state/sign-ins.ts';
import type { Texts } from '../../text/texts.ts';
import { outsidePath } from '../../views/outside.ts';

/** The ids by which Microsoft's sign-in pages name themselves (`<meta name="PageID">`, MICROSOFT-FLOW.md §1.1). */
export type PageId = 'ConvergedSignIn' | 'KmsiInterrupt' | 'ConvergedProofUpRedirect' | 'ConvergedError';

/** What a page tells its script: keys and numbers of MICROSOFT-FLOW.md §1.1, so far as they mean something here. */
export type PageConfig = Readonly<Record<string, unknown>> & { readonly pgid: PageId };

/** Why a sign-in page comes back; codes of MICROSOFT-FLOW.md §1.6. 50058 is a page not yet used. */
export type ErrorCode = '50034' | '50053' | '50057' | '50058' | '50089' | '50126';

/** What the credentials page needs beyond the common keys. */
export interface Credentials {
  readonly username: string;
  readonly errorCode: ErrorCode;
}

/** The keys that its script reads, with their types. */
export interface CredentialsConfig extends PageConfig {
  sErrorCode: ErrorCode;
  sErrTxt: string;
  sFT: string;
  readonly sCtx: string;
  readonly canary: string;
  apiCanary: string;
  readonly sessionId: string;
  readonly correlationId: string;
  readonly hpgid: number;
  readonly hpgact: number;
  readonly urlPost: string;
  readonly urlGetCredentialType: string;
  readonly sPOST_Username: string;
  /** What to say of an address nobody has. Our own key: the real page has its texts in its script. */
  readonly unknownUser: string;
}

export function credentialsConfig(signIn: SignIn, text: Texts, credentials: Credentials): CredentialsConfig {
  const errors: Partial<Record<ErrorCode, string>> = {
    '50034': text.unconfirmed.signIn.unknownUser,
    '50053': text.unconfirmed.signIn.locked,
    '50126': text.unconfirmed.signIn.wrongPassword,
  };
  return {
    ...commonConfig(signIn, text),
    pgid: 'ConvergedSignIn',
    hpgid: 1104,
    hpgact: 1800,
    scid: 1013,
    canary: `${signIn.canary}=0:1`,
    sErrorCode: credentials.errorCode,
    sErrTxt: errors[credentials.errorCode] ?? '',
    arrValErrs: [credentials.errorCode],
    sPOST_Username: credentials.username,
    unknownUser: text.unconfirmed.signIn.unknownUser,
    urlPost: '/common/login',
    urlPostAad: '/common/login',
    urlGetCredentialType: '/common/GetCredentialType',
    urlResetPassword: outsidePath,
    arrSessions: [],
    fKMSIEnabled: false,
    fShowSignInOptionsAsButton: true,
    showCantAccessAccountLink: true,
    staticTenantBranding: null,
  };
}

export function staySignedInConfig(signIn: SignIn, text: Texts): PageConfig {
  return {
    ...commonConfig(signIn, text),
    pgid: 'KmsiInterrupt',
    hpgid: 1115,
    hpgact: 2005,
    scid: 1000,
    sCanaryTokenName: 'canary',
    canary: `${signIn.canary}=9:1`,
    urlPost: '/kmsi',
  };
}

export function moreInformationConfig(
  signIn: SignIn,
  text: Texts,
  urls: Readonly<Record<string, string>>,
): PageConfig {
  return {
    ...commonConfig(signIn, text),
    ...urls,
    pgid: 'ConvergedProofUpRedirect',
    hpgid: 1121,
    hpgact: 2000,
    scid: 1000,
    canary: `${signIn.canary}=6:1`,
    sProofUpTokenName: 'evo_code',
    urlSetUpMfa: 'browser://aka.ms/mfasetup',
  };
}

/** A page for a sign-in that is not, or no longer, under way. */
export function errorConfig(text: Texts, errorCode: ErrorCode, correlationId: string): PageConfig {
  return { pgid: 'ConvergedError', sErrorCode: errorCode, correlationId, locale: text.locale };
}

function commonConfig(signIn: SignIn, text: Texts) {
  return {
    sFT: signIn.flowToken,
    sFTName: 'flowToken',
    sCtx: signIn.ctx,
    apiCanary: signIn.apiCanary,
    sessionId: signIn.sessionId,
    correlationId: signIn.correlationId,
    locale: text.locale,
    fEnableCssAnimation: true,
    slMaxRetry: 2,
    urlFooterTOU: outsidePath,
    urlFooterPrivacy: outsidePath,
  };
}
