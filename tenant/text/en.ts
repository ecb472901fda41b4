import type { Texts } from './nb.ts';
import { wordsOf } from './table.ts';

/**
 * Every word the tenant shows in English, in the groups of `nb.ts`.
 *
 * The groups tell what is known of the Norwegian. Which English texts a public source has is in README.md, «What is ours
 * and unconfirmed»: those of MICROSOFT-FLOW.md §1.3, §1.5, §2 and §4 are taken from there, all others are ours.
 */
export const en: Texts = {
  lang: 'en',
  locale: { mkt: 'en-US', lcid: 1033 },

  documented: {
    next: 'Next',

    email: {
      heading: 'Sign in',
      placeholder: 'Email, phone, or Skype',
      noAccount: 'No account?',
      createAccount: 'Create one!',
      cannotAccess: 'Can’t access your account?',
      options: 'Sign-in options',
    },

    password: {
      heading: 'Enter password',
      placeholder: 'Password',
      forgotten: 'Forgot my password',
      signIn: 'Sign in',
    },

    staySignedIn: {
      heading: 'Stay signed in?',
      description: 'Do this to reduce the number of times you are asked to sign in.',
      doNotShowAgain: "Don't show this again",
      no: 'No',
      yes: 'Yes',
    },

    moreInformation: {
      heading: 'More information required',
      description: 'Your organization needs more information to keep your account secure',
      otherAccount: 'Use a different account',
      learnMore: 'Learn more',
    },

    campaign: { heading: 'Improve your sign-ins' },

    challenge: {
      verify: 'Verify',
      sendMessage: 'Text {number}',
      anotherWay: 'Sign in another way',
    },

    securityInfo: {
      title: 'My Sign-Ins',
      heading: 'Security info',
      addMethod: 'Add sign-in method',
      chooseAnother: 'Choose another method',
      authenticatorApp: 'Authenticator app',
      cannotScan: "Can't scan image?",
      done: 'Done',
      defaultMethod: 'Default sign-in method',
      change: 'Change',
      confirm: 'Confirm',
      push: 'Microsoft Authenticator - notification',
    },

    proofup: {
      heading: 'Additional security verification',
      introduction:
        'Secure your account by adding phone verification to your password. View video to know how to secure your account.',
      copyright: '©2021 Microsoft',
      legal: 'Legal',
      privacy: 'Privacy',
    },

    contactMethod: {
      heading: 'Step 1: How should we contact you?',
      phone: 'Authentication phone',
      app: 'Mobile app',
      use: 'How do you want to use the mobile app?',
      notifications: 'Receive notifications for verification',
      code: 'Use verification code',
      mustSetUp: 'To use these verification methods, you must set up the Microsoft Authenticator app.',
      setUp: 'Set up',
      setUpApp: 'Please configure the mobile app.',
      configured: 'Mobile app has been configured for notifications and verification codes.',
    },

    configureApp: {
      heading: 'Configure mobile app',
      introduction: 'Complete the following steps to configure your mobile app.',
      steps: [
        'Install the Microsoft Authenticator app for Windows Phone, Android or iOS.',
        'In the app, add an account and choose Work or school account.',
        'Scan the image below.',
      ],
      cannotScan: 'If you are unable to scan the image, enter the following information in your app.',
      code: 'Code:',
      address: 'Url:',
      sixDigits: 'If the app displays a six-digit code, choose Next.',
      cancel: 'cancel',
    },

    fallbackPhone: {
      heading: 'Step 3: In case you lose access to the mobile app',
      use: 'Your phone numbers will only be used for account security. Standard telephone and SMS charges will apply.',
      norway: 'Norway (+47)',
      finish: 'Done',
    },

    phone: {
      app: 'Authenticator',
      addAccount: 'Add account',
      backupQuestion: 'Do you have a backup?',
      continue: 'Continue',
      workAccount: 'Work or school account',
      approve: 'Approve',
    },
  },

  unconfirmed: {
    ...wordsOf('en'),
    signIn: {
      title: 'Sign in to your account',
      emailLabel: 'Enter your email, phone, or Skype.',
      back: 'Back',
      terms: 'Terms of use',
      privacy: 'Privacy & cookies',
      more: '…',
      emptyAddress: 'Enter a valid email address, phone number, or Skype name.',
      malformedAddress: 'Enter a valid email address, phone number, or Skype name.',
      unknownUser:
        'This username may be incorrect. Make sure you typed it correctly. Otherwise, contact your admin.',
      emptyPassword: 'Please enter your password.',
      wrongPassword:
        "Your account or password is incorrect. If you don't remember your password, reset it now.",
      locked:
        'Your account is temporarily locked to prevent unauthorized use. Try again later, and if you still have trouble, contact your admin.',
      disabled: 'Your account is disabled. Contact your admin.',
      errorHeading: 'Sorry, but we’re having trouble signing you in',
      tooManyHeading: 'Too many requests',
      tooMany: 'There have been too many attempts in a short time. Wait a while, and try again.',
      startAgain: 'Start again',
      stale:
        'Signing in took too long or was started anew. Start again at the address that you were going to.',
      correlationId: 'Correlation ID:',
      skip: (days: number) => `Skip for now (${days} days until this is required)`,
      working: 'Working…',
      continue: 'Continue',
      signedOutHeading: 'You signed out of your account',
      signedOut: "It's a good idea to close all browser windows.",
    },

    pickAccount: {
      heading: 'Pick an account',
      signedIn: 'Signed in',
      signedOut: 'Signed out',
    },

    changePassword: {
      heading: 'Update your password',
      description:
        'You need to update your password because this is the first time you are signing in, or because your password has expired.',
      current: 'Current password',
      new: 'New password',
      confirm: 'Confirm password',
      signIn: 'Sign in',
      wrongCurrent: 'The current password is incorrect.',
      unequal: 'The passwords do not match.',
      unchanged: 'Choose a password that is new and at least eight characters long.',
    },

    challenge: {
      approveHeading: 'Approve sign in request',
      approve: 'Open your Authenticator app, and approve the request to sign in.',
      matchNumber: 'Open your Authenticator app, and enter the number shown to sign in.',
      cannotUseApp: "I can't use my Microsoft Authenticator app right now",
      codeHeading: 'Enter code',
      code: 'Enter the code displayed in the authenticator app on your phone.',
      codeLabel: 'Code',
      wrongCode: "You didn't enter the expected verification code. Please try again.",
      reusedCode: 'That code has been used. Wait until the app shows a new one, and try again.',
      rememberDevice: (days: number) => `Don't ask again for ${days} days`,
      waysHeading: 'Verify your identity',
      push: 'Approve a request on my Microsoft Authenticator app',
      useCode: 'Use a verification code',
      moreInformation: 'More information',
      cancel: 'Cancel',
      deniedHeading: 'Request denied',
      denied: 'We sent a request to your app, but it was denied.',
      timeoutHeading: "We didn't hear from you",
      timeout: "We sent a request to your app, but we didn't get a response.",
      resend: 'Send another request to my app',
    },

    proofup: {
      qrCode: 'QR code',
      notActivated:
        'The app is not activated yet. Scan the QR code with the app on your phone, and choose Next.',
      checking: 'Checking activation status…',
      chooseCountry: 'Select your country or region',
      countryNeeded: 'Select your country or region.',
      numberNeeded: 'Enter your phone number.',
      numberNotDigits: 'A phone number has digits only. Remove letters and other characters.',
      numberTooShort: 'The phone number is too short for this country.',
      numberTooLong: 'The phone number is too long for this country.',
      numberUnknown: 'The phone number is not in use in this country. Check the digits.',
      notificationSent:
        'We have sent a notification to the mobile app on your phone. Respond to it to continue.',
      denied: 'The notification was denied on the phone. Try again.',
      unanswered: 'We got no response to the notification. Choose “Done” to send another one.',
      activationTimedOut:
        'The activation was not confirmed in time. Choose “Set up” to try again with a new QR code.',
      accountName: 'Account name:',
      secret: 'Secret key:',
      codesConfigured: 'Mobile app has been configured for verification codes.',
      verifyHeading: 'Step 2: Enter the verification code from the mobile app',
      verifyHint: 'Open the app on your phone, and enter the six digits that it shows for your account.',
      verify: 'Verify',
      codeNeeded: 'Enter the verification code from the mobile app.',
      wrongCode: 'The verification code is wrong. Try again with the code that the app shows now.',
      reusedCode: 'The verification code has been used. Wait until the app shows a new one, and try again.',
      finished: 'Your security verification is set up.',
    },

    phone: {
      noAccounts: 'No accounts yet',
      noAccountsHint: 'Add an account to approve sign-ins with your phone.',
      backupHint:
        'If you have used the app on another phone, you can restore your accounts. Otherwise, continue.',
      accountTypeHint: 'What kind of account do you want to add?',
      scanHint: 'Point the camera at the QR code on the computer screen',
      noCode: 'We found no QR code in the picture. Try again.',
      wrongCode: 'This QR code is not for adding an account.',
      used: 'The code has been used. Get a new one on the computer.',
      expired: 'The code is no longer valid. Get a new one on the computer.',
      refused: 'The activation was refused. Get a new code on the computer, and try again.',
      noNetwork: 'The phone has no network. Try again when it is connected.',
      code: 'One-time code',
      number: 'Enter the number that the computer shows',
      wrongNumber: 'The number is wrong. Look at the computer, and try again.',
      requestGone: 'The request is no longer valid.',
      close: 'Close',
      added: 'The account is added',
      notificationText: 'Approve sign-in?',
      question: 'Approve sign-in?',
      warning: 'Never approve a notification that you have not asked for.',
      deny: 'Deny',
    },
  },

  ours: {
    ribbon: 'SIMULATED – not Microsoft. Never type a password of your own here.',
    simulatedSignIn: 'Simulated sign-in',
    phoneTitle: 'Simulated phone',
    noPhoneTitle: 'No phone here',
    noPhone: 'There is no account with this address, or it has registered nothing yet.',
    newPhone: 'Open a new phone',
    signInFailedTitle: 'The sign-in was not completed',
    signInFailed: 'Registration was not told who you are. Start again to sign in once more.',
    outsideTitle: 'Not simulated',
    outside: 'This link leads to a page that is not simulated. Go back to continue.',
    goBack: 'Back',
    javaScriptOff: 'The browser runs no JavaScript, and signing in needs it.',
    cookiesOff: 'The browser takes no cookies, and signing in needs them.',
    clock: '10:24',
    date: 'Sunday 22 November',
  },
};
