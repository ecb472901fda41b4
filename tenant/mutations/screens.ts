import { hosts, type Host } from '../hosts.ts';

/** What the tenant must know of a screen to lay a mutation over it. */
export interface Screen {
  readonly host: Host;
  /** CSS of an element that is in the page exactly while the screen is showing, whatever its words. */
  readonly shows: string;
  /** What stands in the markup of the document that opens with this screen; none where a script brings it into another. */
  readonly document?: readonly string[];
  /** The exchange that brings it into a document, as `METHOD path`. */
  readonly exchange?: string;
  /** CSS of the control that goes past it without an answer: such a screen can be left out. */
  readonly passedBy?: string;
  /** The screens that it can be asked after instead. */
  readonly movesAfter?: readonly string[];
}

/** Every screen that the edition `legacy` can show, by its id. Ids of sign-in: MICROSOFT-FLOW.md §1.1, §1.3. */
const table = {
  'sign-in/email': {
    ...signIn('ConvergedSignIn', '#i0116:not(.moveOffScreen)'),
    document: [pageId('ConvergedSignIn'), '"sPOST_Username":""', '"arrSessions":[]'],
  },
  'sign-in/password': {
    ...signIn('ConvergedSignIn', '#i0118:not(.moveOffScreen)'),
    exchange: 'POST /common/GetCredentialType',
  },
  'sign-in/pick-account': {
    ...signIn('ConvergedSignIn', '#tilesHolder'),
    document: [pageId('ConvergedSignIn'), '"sPOST_Username":""', '"arrSessions":[{'],
    passedBy: '#otherTile .table',
  },
  'sign-in/stay-signed-in': {
    ...signIn('KmsiInterrupt', 'form'),
    document: [pageId('KmsiInterrupt')],
    passedBy: '#idBtn_Back',
    movesAfter: ['sign-in/more-information'],
  },
  'sign-in/more-information': {
    ...signIn('ConvergedProofUpRedirect', 'form'),
    document: [pageId('ConvergedProofUpRedirect')],
    passedBy: '#idSubmit_ProofUp_Redirect',
  },
  'sign-in/challenge-push': {
    ...signIn('ConvergedTFA', ':is(#idDiv_SAOTCAS_Title, #idDiv_SAASDS_Description, #idDiv_SAASTO_Title)'),
    document: [pageId('ConvergedTFA'), '"arrUserProofs":[{"authMethodId":"PhoneAppNotification"'],
  },
  'sign-in/challenge-code': {
    ...signIn('ConvergedTFA', '#idTxtBx_SAOTCC_OTC'),
    document: [pageId('ConvergedTFA'), '"arrUserProofs":[{"authMethodId":"PhoneAppOTP"'],
  },
  'sign-in/another-way': signIn('ConvergedTFA', '#idDiv_SAOTCS_Proofs'),
  'sign-in/change-password': {
    ...signIn('ConvergedChangePassword', 'form'),
    document: [pageId('ConvergedChangePassword')],
  },
  'sign-in/error': { ...signIn('ConvergedError', '.title'), document: [pageId('ConvergedError')] },

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

  'phone/start': { ...phone('start'), document: ['data-control="app"'] },
  'phone/add-account': phone('add-account'),
  'phone/backup-question': phone('backup-question'),
  'phone/account-type': phone('account-type'),
  'phone/scan': phone('scan'),
  'phone/account-added': phone('account-added'),
  'phone/approve': phone('approve'),
} as const satisfies Readonly<Record<string, Screen>>;

export type ScreenId = keyof typeof table;

export const screens: Readonly<Record<ScreenId, Screen>> = table;

export const screenIds = Object.keys(table) as ScreenId[];

/** The screen that a document opens with; undefined where it is none that we know. */
export function openingScreen(host: Host, markup: string): ScreenId | undefined {
  return screenIds.find((id) => {
    const { host: itsHost, document } = screens[id];
    return itsHost === host && document?.every((part) => markup.includes(part));
  });
}

function pageId(id: string): string {
  return `<meta name="PageID" content="${id}"`;
}

function signIn(id: string, selector: string) {
  return { host: hosts.signIn, shows: `html:has(meta[name="PageID"][content="${id}"]) main ${selector}` };
}

function proofup(shows: string) {
  return { host: hosts.proofup, shows };
}

function phone(name: string) {
  return { host: hosts.phone, shows: `main[data-screen="${name}"]` };
}
