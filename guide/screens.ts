/**
 * Every screen a guide may speak of, by the ids that guides, page objects, mutations and reports share.
 *
 * The prefix tells where a screen is shown: Microsoft's sign-in, the old registration page, the
 * registration and the list of methods that have taken its place, or the Authenticator app on the phone.
 */
export const screenIds = [
  'sign-in/email',
  'sign-in/password',
  'sign-in/pick-account',
  'sign-in/stay-signed-in',
  'sign-in/more-information',
  'sign-in/challenge-push',
  'sign-in/challenge-code',
  'sign-in/another-way',
  'sign-in/change-password',
  'sign-in/credential-picker',
  'sign-in/terms',
  'sign-in/campaign',
  'sign-in/passkey',
  'sign-in/action-required',
  'sign-in/error',
  'proofup/contact-method',
  'proofup/configure-app',
  'proofup/checking-activation',
  'proofup/app-configured',
  'proofup/verify-app',
  'proofup/fallback-phone',
  'proofup/finished',
  'register/install-app',
  'register/set-up-account',
  'register/scan-code',
  'register/match-number',
  'register/enter-code',
  'register/app-added',
  'register/choose-method',
  'register/phone-number',
  'register/phone-code',
  'register/phone-added',
  'register/finished',
  'register/captcha',
  'security-info/overview',
  'security-info/add-method',
  'security-info/change-default',
  'security-info/delete-method',
  'phone/start',
  'phone/add-account',
  'phone/backup-question',
  'phone/account-type',
  'phone/scan',
  'phone/account-added',
  'phone/approve',
  'phone/notification',
  'phone/match-number',
  'phone/message',
] as const;

export type ScreenId = (typeof screenIds)[number];

/** Where a step is done: the browser on the computer, or the telephone in the reader's hand. */
export const devices = ['pc', 'phone'] as const;

export type Device = (typeof devices)[number];

/** The device on which a screen is shown: a fact of its id. */
export function deviceOf(screen: ScreenId): Device {
  return isOnPhone(screen) ? 'phone' : 'pc';
}

function isOnPhone(screen: ScreenId): boolean {
  return screen.startsWith('phone/');
}

/** A step on the telephone itself, in a walk whose telephone has no screen. */
const noScreen = 'a phone that gives codes has no screen to look at';

/** What a phone that gets notifications brings about. */
const noNotification = 'it comes as documented only where the phone gets notifications';

/**
 * The screens that come as documented only where the phone answers notifications, each with what to tell of a step on it
 * that a walk by codes could not check.
 */
export const pushOnly: Readonly<Partial<Record<ScreenId, string>>> = {
  'sign-in/challenge-push': noNotification,
  'proofup/configure-app': 'set up for codes, the dialog shows another QR code, code and address',
  'register/match-number': noNotification,
  'proofup/checking-activation': noNotification,
  'proofup/app-configured': noNotification,
  ...Object.fromEntries(screenIds.filter(isOnPhone).map((id) => [id, noScreen])),
};

/** The screens that come only where the phone gives codes. */
export const codeOnly: readonly ScreenId[] = [
  'sign-in/challenge-code',
  'sign-in/another-way',
  'proofup/verify-app',
  'register/enter-code',
];
