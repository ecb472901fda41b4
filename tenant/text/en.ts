import type { Texts } from './nb.ts';
import { wordsOf } from './table.ts';

/**
 * Every word the tenant shows in English, in the groups of `nb.ts`.
 *
 * The groups tell what is known of the Norwegian. The rows of the table name the source of their English; of the other texts,
 * those of MICROSOFT-FLOW.md §1.3, §1.5, §2 and §4 are taken from there, and the rest is ours.
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

  unconfirmed: wordsOf('en'),

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
