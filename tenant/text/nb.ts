import { wordsOf } from './table.ts';

/**
 * Every word the tenant shows in Norwegian bokmål. Another language is another file of this shape.
 *
 * - `documented`: as the municipality's guide shows them, its slips mended, or as another public source has them
 *   (MICROSOFT-FLOW.md §4).
 * - `unconfirmed`: stands in for words of Microsoft's that no source gives in Norwegian: the table `unverified.nb.json`.
 *   Never assert on them.
 * - `ours`: what the tenant says in its own name.
 */
export const nb = {
  lang: 'nb',
  /** What `$Config` calls it. */
  locale: { mkt: 'nb-NO', lcid: 1044 },

  documented: {
    next: 'Neste',

    email: {
      heading: 'Logg på',
      placeholder: 'fornavn.etternavn@alstahaug.kommune.no',
      noAccount: 'Ingen konto?',
      createAccount: 'Opprett en konto',
      cannotAccess: 'Får du ikke tilgang til kontoen?',
      options: 'Påloggingsalternativer',
    },

    password: {
      heading: 'Skriv inn passord',
      placeholder: 'Passord',
      forgotten: 'Jeg har glemt passordet',
      signIn: 'Logg på',
    },

    staySignedIn: {
      heading: 'Vil du forbli pålogget?',
      description: 'Velg dette for å redusere antall ganger du blir bedt om å logge deg på.',
      doNotShowAgain: 'Ikke vis dette flere ganger',
      no: 'Nei',
      yes: 'Ja',
    },

    moreInformation: {
      heading: 'Trenger mer informasjon',
      description: 'Organisasjonen trenger mer informasjon for å beskytte kontoen din',
      otherAccount: 'Bruk en annen konto',
      learnMore: 'Lær mer',
    },

    /** The nudge of the edition `combined`. */
    campaign: { heading: 'Forbedre påloggingsopplevelsen' },

    challenge: {
      verify: 'Kontroller',
      sendMessage: 'Send en tekstmelding til {number}',
      anotherWay: 'Logg på på en annen måte',
    },

    /** MICROSOFT-FLOW.md §4. */
    securityInfo: {
      title: 'Mine pålogginger',
      heading: 'Sikkerhetsinformasjon',
      addMethod: 'Legg til påloggingsmetode',
      chooseAnother: 'Velg en annen metode',
      authenticatorApp: 'Authenticator-app',
      cannotScan: 'Kan ikke skanne bildet?',
      done: 'Ferdig',
      defaultMethod: 'Standard påloggingsmetode',
      change: 'Endre',
      confirm: 'Bekreft',
      push: 'Microsoft Authenticator - varsling',
    },

    proofup: {
      heading: 'Ytterligere sikkerhetsbekreftelse',
      introduction:
        'Sikre kontoen din ved å legge til telefonbekreftelse i passordet. Vis video for å lære hvordan du sikrer kontoen din.',
      copyright: '©2021 Microsoft',
      legal: 'Juridisk',
      privacy: 'Personvern',
    },

    contactMethod: {
      heading: 'Trinn 1: Hvordan skal vi kontakte deg?',
      phone: 'Godkjenningstelefon',
      app: 'Mobilapp',
      use: 'Hvordan vil du bruke mobilappen?',
      notifications: 'Motta varslinger for bekreftelse',
      code: 'Bruk bekreftelseskode',
      mustSetUp:
        'Du må konfigurere Microsoft Authenticator-appen for å kunne bruke disse verifiseringsmetodene.',
      setUp: 'Konfigurer',
      setUpApp: 'Konfigurer mobilappen.',
      configured: 'Mobilappen er konfigurert for varsler og verifiseringskoder.',
    },

    configureApp: {
      heading: 'Konfigurer mobilapp',
      introduction: 'Fullfør de følgende trinnene for å konfigurere mobilappen.',
      steps: [
        'Installer Microsoft Authenticator-appen for Windows Phone, Android eller iOS.',
        'Legg til en konto i appen, og velg Jobb- eller skolekonto.',
        'Skann bildet nedenfor.',
      ],
      cannotScan: 'Hvis du ikke kan skanne bildet, skriver du inn følgende informasjon i appen.',
      code: 'Kode:',
      address: 'Nettadresse:',
      sixDigits: 'Hvis en sekssifret kode vises i appen, velger du Neste.',
      cancel: 'avbryt',
    },

    fallbackPhone: {
      heading: 'Trinn 3: I tilfelle du mister tilgang til mobilappen',
      use: 'Telefonnumrene dine vil bare bli brukt til kontosikkerhet. Standardavgifter for telefon og SMS vil påløpe.',
      norway: 'Norge (+47)',
      finish: 'Fullført',
    },

    phone: {
      app: 'Authenticator',
      addAccount: 'Legg til konto',
      backupQuestion: 'Har du en sikkerhetskopi?',
      continue: 'Fortsett',
      workAccount: 'Jobb- eller skolekonto',
      approve: 'Godkjenn',
    },
  },

  unconfirmed: wordsOf('nb'),

  ours: {
    ribbon: 'SIMULERT – ikke Microsoft. Skriv aldri inn ditt eget passord her.',
    simulatedSignIn: 'Simulert pålogging',
    phoneTitle: 'Simulert telefon',
    noPhoneTitle: 'Ingen telefon her',
    noPhone: 'Testmiljøet har ingen konto med denne adressen, eller kontoen har ikke registrert noe ennå.',
    newPhone: 'Åpne en ny telefon',
    signInFailedTitle: 'Påloggingen ble ikke fullført',
    signInFailed:
      'Registreringen fikk ikke beskjed om hvem du er. Begynn på nytt for å logge på en gang til.',
    outsideTitle: 'Ikke simulert',
    outside: 'Denne lenken fører til en side som ikke er simulert. Gå tilbake for å fortsette.',
    goBack: 'Tilbake',
    javaScriptOff: 'Nettleseren kjører ikke JavaScript, og det trenger påloggingen.',
    cookiesOff: 'Nettleseren tar ikke imot informasjonskapsler, og det trenger påloggingen.',
    clock: '10:24',
    date: 'søndag 22. november',
  },
};

/** The shape that a language has. */
export type Texts = typeof nb;
