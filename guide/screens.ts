/**
 * Every screen a guide may speak of, by the ids that guides, page objects, mutations and reports share.
 *
 * The prefix tells where a screen is shown: Microsoft's sign-in, the old registration page, or the
 * Authenticator app on the phone.
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
  'sign-in/error',
  'proofup/contact-method',
  'proofup/configure-app',
  'proofup/checking-activation',
  'proofup/app-configured',
  'proofup/verify-app',
  'proofup/fallback-phone',
  'proofup/finished',
  'phone/start',
  'phone/add-account',
  'phone/backup-question',
  'phone/account-type',
  'phone/scan',
  'phone/account-added',
  'phone/approve',
] as const;

export type ScreenId = (typeof screenIds)[number];

/** Where a step is done: the browser on the computer, or the telephone in the reader's hand. */
export const devices = ['pc', 'phone'] as const;

export type Device = (typeof devices)[number];

/** The device on which a screen is shown: a fact of its id. */
export function deviceOf(screen: ScreenId): Device {
  return screen.startsWith('phone/') ? 'phone' : 'pc';
}
