import { wordsOf } from './table.ts';

/**
 * Every word the tenant shows in Norwegian bokmål. Another language is another file of this shape.
 *
 * - `documented`: as the municipality's guide shows them, its slips mended, or as another public source has them
 *   (MICROSOFT-FLOW.md §4).
 * - `unconfirmed`: stands in for words of Microsoft's that no source gives in Norwegian. Never assert on them.
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

  unconfirmed: {
    ...wordsOf('nb'),
    signIn: {
      title: 'Logg på kontoen din',
      emailLabel: 'Skriv inn e-postadressen din',
      back: 'Tilbake',
      terms: 'Vilkår for bruk',
      privacy: 'Personvern og informasjonskapsler',
      more: '…',
      emptyAddress: 'Skriv inn en gyldig e-postadresse, et gyldig telefonnummer eller Skype-navn.',
      malformedAddress: 'Skriv inn en gyldig e-postadresse, et gyldig telefonnummer eller Skype-navn.',
      unknownUser:
        'Dette brukernavnet kan være feil. Kontroller at du har skrevet det riktig. Hvis ikke kan du kontakte administratoren.',
      emptyPassword: 'Skriv inn passordet ditt.',
      wrongPassword:
        'Kontoen eller passordet er feil. Hvis du ikke husker passordet, kan du tilbakestille det nå.',
      locked:
        'Kontoen din er midlertidig låst for å hindre uautorisert bruk. Prøv igjen senere. Kontakt administratoren hvis du fortsatt har problemer.',
      disabled: 'Kontoen din er deaktivert. Kontakt administratoren.',
      errorHeading: 'Beklager, det har oppstått et problem med påloggingen',
      tooManyHeading: 'For mange forespørsler',
      tooMany: 'Det er gjort for mange forsøk på kort tid. Vent litt, og prøv igjen.',
      startAgain: 'Begynn på nytt',
      stale:
        'Påloggingen tok for lang tid eller ble startet på nytt. Begynn på nytt fra adressen du skulle til.',
      correlationId: 'Korrelasjons-ID:',
      skip: (days: number) => `Hopp over foreløpig (${days} dager til dette er påkrevd)`,
      working: 'Arbeider …',
      continue: 'Fortsett',
      signedOutHeading: 'Du er logget av',
      signedOut: 'Det er lurt å lukke alle nettleservinduer.',
    },

    pickAccount: {
      heading: 'Velg en konto',
      signedIn: 'Pålogget',
      signedOut: 'Ikke pålogget',
    },

    changePassword: {
      heading: 'Oppdater passordet',
      description:
        'Du må oppdatere passordet fordi dette er første gang du logger på, eller fordi passordet er utløpt.',
      current: 'Gjeldende passord',
      new: 'Nytt passord',
      confirm: 'Bekreft passordet',
      signIn: 'Logg på',
      wrongCurrent: 'Det gjeldende passordet er feil.',
      unequal: 'Passordene er ikke like.',
      unchanged: 'Velg et passord som er nytt og minst åtte tegn langt.',
    },

    challenge: {
      approveHeading: 'Godkjenn påloggingsforespørselen',
      approve: 'Åpne Authenticator-appen, og godkjenn forespørselen for å logge på.',
      matchNumber: 'Åpne Authenticator-appen, og skriv inn tallet som vises, for å logge på.',
      cannotUseApp: 'Jeg kan ikke bruke Microsoft Authenticator-appen nå',
      codeHeading: 'Skriv inn kode',
      code: 'Skriv inn koden som vises i godkjenningsappen på telefonen din.',
      codeLabel: 'Kode',
      wrongCode: 'Du skrev ikke inn den forventede verifiseringskoden. Prøv igjen.',
      reusedCode: 'Koden er brukt allerede. Vent til appen viser en ny kode, og prøv igjen.',
      rememberDevice: (days: number) => `Ikke spør igjen på ${days} dager`,
      waysHeading: 'Bekreft identiteten din',
      push: 'Godkjenn en forespørsel i Microsoft Authenticator-appen',
      useCode: 'Bruk en verifiseringskode',
      moreInformation: 'Mer informasjon',
      cancel: 'Avbryt',
      deniedHeading: 'Forespørselen ble avslått',
      denied: 'Vi sendte en forespørsel til appen din, men den ble avslått.',
      timeoutHeading: 'Vi hørte ikke fra deg',
      timeout: 'Vi sendte en forespørsel til appen din, men fikk ikke svar.',
      resend: 'Send en ny forespørsel til appen',
    },

    proofup: {
      qrCode: 'QR-kode',
      notActivated: 'Appen er ikke aktivert ennå. Skann QR-koden med appen på telefonen, og velg Neste.',
      checking: 'Kontrollerer aktiveringsstatus …',
      chooseCountry: 'Velg land eller område',
      countryNeeded: 'Velg land eller område.',
      numberNeeded: 'Skriv inn telefonnummeret ditt.',
      numberNotDigits: 'Et telefonnummer har bare sifre. Ta bort bokstaver og andre tegn.',
      numberTooShort: 'Telefonnummeret er for kort for dette landet.',
      numberTooLong: 'Telefonnummeret er for langt for dette landet.',
      numberUnknown: 'Telefonnummeret er ikke i bruk i dette landet. Kontroller sifrene.',
      notificationSent:
        'Vi har sendt et varsel til mobilappen på telefonen din. Svar på det for å fortsette.',
      denied: 'Varselet ble avslått på telefonen. Prøv igjen.',
      unanswered: 'Vi fikk ikke svar på varselet. Velg «Fullført» for å sende et nytt.',
      activationTimedOut:
        'Vi fikk ikke bekreftet aktiveringen i tide. Velg «Konfigurer» for å prøve på nytt med en ny QR-kode.',
      accountName: 'Kontonavn:',
      secret: 'Hemmelig nøkkel:',
      codesConfigured: 'Mobilappen er konfigurert for verifiseringskoder.',
      verifyHeading: 'Trinn 2: Skriv inn bekreftelseskoden fra mobilappen',
      verifyHint: 'Åpne appen på telefonen, og skriv inn de seks sifrene som vises for kontoen din.',
      verify: 'Kontroller',
      codeNeeded: 'Skriv inn bekreftelseskoden fra mobilappen.',
      wrongCode: 'Bekreftelseskoden er feil. Prøv igjen med koden som appen viser nå.',
      reusedCode: 'Bekreftelseskoden er brukt. Vent til appen viser en ny kode, og prøv igjen.',
      finished: 'Sikkerhetsbekreftelsen er konfigurert.',
    },

    phone: {
      noAccounts: 'Ingen kontoer ennå',
      noAccountsHint: 'Legg til en konto for å godkjenne pålogginger med telefonen.',
      backupHint:
        'Har du brukt appen på en annen telefon, kan du gjenopprette kontoene dine. Ellers fortsetter du.',
      accountTypeHint: 'Hva slags konto vil du legge til?',
      scanHint: 'Hold kameraet mot QR-koden på PC-skjermen',
      noCode: 'Vi fant ingen QR-kode i bildet. Prøv igjen.',
      wrongCode: 'Denne QR-koden er ikke for å legge til en konto.',
      used: 'Koden er brukt. Hent en ny på PC-en.',
      expired: 'Koden gjelder ikke lenger. Hent en ny på PC-en.',
      refused: 'Aktiveringen ble avvist. Hent en ny kode på PC-en, og prøv igjen.',
      noNetwork: 'Telefonen er uten nett. Prøv igjen når den har fått forbindelse.',
      code: 'Engangskode',
      number: 'Skriv inn tallet som vises på PC-en',
      wrongNumber: 'Tallet er feil. Se på PC-en, og prøv igjen.',
      requestGone: 'Forespørselen gjelder ikke lenger.',
      close: 'Lukk',
      added: 'Kontoen er lagt til',
      notificationText: 'Godkjenn påloggingen?',
      question: 'Godkjenn påloggingen?',
      warning: 'Godkjenn aldri et varsel du ikke har bedt om.',
      deny: 'Avslå',
    },
  },

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
