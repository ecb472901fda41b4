import { later } from '../../editions.ts';
import { hosts } from '../../hosts.ts';
import type { Interrupt } from '../../state/sign-ins.ts';
import type { Screen } from './screen.ts';

/** login.microsoftonline.com. Ids: MICROSOFT-FLOW.md §1.1, §1.3. */
export const signInScreens = {
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
    ...signIn('ConvergedProofUpRedirect', 'form:has([name="evo_code"])'),
    document: [pageId('ConvergedProofUpRedirect'), 'name="evo_code"'],
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
  'sign-in/credential-picker': {
    ...signIn('ConvergedSignIn', '#credentialList'),
    editions: later,
    exchange: 'POST /common/GetCredentialType',
  },
  'sign-in/terms': interrupt('terms', '#idBtn_Accept'),
  'sign-in/campaign': interrupt('campaign', '[data-answer]'),
  'sign-in/passkey': interrupt('passkey', '[data-answer]'),
  'sign-in/action-required': interrupt('action-required', '#idSubmit_ProofUp_Redirect'),
  'sign-in/error': { ...signIn('ConvergedError', '.title'), document: [pageId('ConvergedError')] },
} as const satisfies Readonly<Record<string, Screen>>;

function pageId(id: string): string {
  return `<meta name="PageID" content="${id}"`;
}

function signIn(id: string, selector: string) {
  return { host: hosts.signIn, shows: `html:has(meta[name="PageID"][content="${id}"]) main ${selector}` };
}

/** What stands in the way of a sign-in, and which control goes past it to the same end. */
function interrupt(name: Interrupt, passedBy: string) {
  return {
    host: hosts.signIn,
    editions: later,
    shows: `main form:has([name="interrupt"][value="${name}"])`,
    document: [`name="interrupt" value="${name}"`],
    passedBy,
    movesAfter: ['sign-in/more-information'],
  };
}
