import type { SignIn } from '../../state/sign-ins.ts';
import type { Texts } from '../../text/texts.ts';
import { outside } from '../../views/outside.ts';

/** The ids by which Microsoft's sign-in pages name themselves (`<meta name="PageID">`, MICROSOFT-FLOW.md §0.4, §1.1). */
export type PageId =
  | 'ConvergedSignIn'
  | 'ConvergedTFA'
  | 'KmsiInterrupt'
  | 'ConvergedProofUpRedirect'
  | 'ConvergedChangePassword'
  | 'ConvergedConsent'
  | 'ConvergedNudge'
  | 'ConvergedError';

/** What a page tells its script: keys and numbers of MICROSOFT-FLOW.md §1.1. */
export type PageConfig = Readonly<Record<string, unknown>> & { readonly pgid: PageId };

/** Why a sign-in page comes back, or does not go on; codes of MICROSOFT-FLOW.md §1.6. 50058 is a page not yet used, 65004 ours. */
export type ErrorCode =
  '50034' | '50053' | '50055' | '50057' | '50058' | '50074' | '50089' | '50126' | '500121' | '65004';

/** The keys that every page's script may read. */
export interface CommonConfig {
  readonly sFT: string;
  readonly sCtx: string;
  readonly canary: string;
  readonly apiCanary: string;
  readonly sessionId: string;
  readonly correlationId: string;
  readonly hpgid: number;
  readonly hpgact: number;
  readonly sPOST_Username: string;
}

/** The numbers by which a kind of page is known (MICROSOFT-FLOW.md §1.1). */
export interface PageNumbers {
  readonly pgid: PageId;
  readonly hpgid: number;
  readonly hpgact: number;
  readonly scid: number;
  /** What its canary ends in. */
  readonly canary: string;
}

/** The keys that all pages of a sign-in have in common. */
export function pageConfig(
  signIn: SignIn,
  text: Texts,
  { canary, ...numbers }: PageNumbers,
): PageConfig & CommonConfig {
  return {
    ...numbers,
    canary: `${signIn.canary}${canary}`,
    sFT: signIn.flowToken,
    sFTName: 'flowToken',
    sCtx: signIn.ctx,
    apiCanary: signIn.apiCanary,
    sessionId: signIn.sessionId,
    correlationId: signIn.correlationId,
    locale: text.locale,
    serverDetails: { slc: 'SIMULATED', dc: 'SIMULATED', ri: 'SIMULATED', ver: { v: [0, 1, 0] } },
    fEnableCssAnimation: true,
    fAllowGrayOutLightBox: true,
    fDisableAnimationIfAnimationEndUnsupported: true,
    slMaxRetry: 2,
    sPOST_Username: signIn.account?.address ?? '',
    urlFooterTOU: outside('terms'),
    urlFooterPrivacy: outside('privacy'),
    urlNoCookies: '/cookiesdisabled',
  };
}

/** A page for a sign-in that is not, or no longer, under way. */
export function errorConfig(text: Texts, errorCode: ErrorCode, correlationId: string): PageConfig {
  return { pgid: 'ConvergedError', sErrorCode: errorCode, correlationId, locale: text.locale };
}
