import type { ScreenId } from '../../screens.ts';

/** What each screen is called where a reader is told of it. */
export const screenName: Record<ScreenId, string> = {
  'sign-in/email': 'skjermen for e-postadresse',
  'sign-in/password': 'skjermen for passord',
  'sign-in/pick-account': 'skjermen for valg av konto',
  'sign-in/stay-signed-in': 'spørsmålet om å forbli pålogget',
  'sign-in/more-information': 'dialogen om mer informasjon',
  'sign-in/challenge-push': 'skjermen for godkjenning på telefonen',
  'sign-in/challenge-code': 'skjermen for engangskode',
  'sign-in/another-way': 'skjermen for en annen måte å logge på',
  'sign-in/change-password': 'skjermen for nytt passord',
  'sign-in/error': 'skjermen med feilmelding',
  'proofup/contact-method': 'siden for valg av kontaktmåte',
  'proofup/configure-app': 'dialogen med QR-koden',
  'proofup/checking-activation': 'siden som sjekker aktiveringen',
  'proofup/app-configured': 'siden som bekrefter aktiveringen',
  'proofup/verify-app': 'siden for bekreftelse med kode',
  'proofup/fallback-phone': 'siden for reservetelefon',
  'proofup/finished': 'siden som avslutter registreringen',
  'phone/start': 'startskjermen på telefonen',
  'phone/add-account': 'skjermen der kontoer legges til i appen',
  'phone/backup-question': 'spørsmålet om sikkerhetskopi i appen',
  'phone/account-type': 'skjermen for kontotype i appen',
  'phone/scan': 'kameraet i appen',
  'phone/account-added': 'kontolisten i appen',
  'phone/approve': 'skjermen for godkjenning i appen',
};
