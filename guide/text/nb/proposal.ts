import type { ScreenId } from '../../screens.ts';
import { capital } from '../capital.ts';

/** What a step to be added is drafted from. */
interface Seen {
  /** Empty where the screen has no heading. */
  heading: string;
  /** What is done there, in order. */
  deeds: {
    deed: 'press' | 'choose' | 'account' | 'password' | 'phone' | 'code' | 'number' | 'scan';
    name: string;
  }[];
  screen: ScreenId;
  /** What the screen is to a reader: «siden med QR-koden». */
  name: string;
  device: 'pc' | 'phone';
  part: 'whole' | 'before-the-phone' | 'after-the-phone';
  /** The button that is pressed last; empty where there is none. */
  button: string;
}

const entered = {
  account: 'skriver du inn e-postadressen din',
  password: 'skriver du inn passordet ditt',
  phone: 'skriver du inn mobilnummeret ditt',
  code: 'skriver du inn koden fra appen',
  number: 'skriver du inn tallet fra PC-en',
};

/** Screens of which the names of their buttons do not tell what is done, nor what is to be seen. */
const ownWords: Partial<Record<ScreenId, { instruction: string; holds: string | null }>> = {
  'register/match-number': {
    instruction: 'PC-en viser nå et tall. Skriv det inn på mobilen, som neste trinn viser.',
    holds: 'tallet som skal skrives inn på mobilen',
  },
  'phone/notification': {
    instruction: 'Du får et varsel fra Authenticator på mobilen. Trykk på det.',
    holds: null,
  },
};

/** What a proposal writes into a guide. */
export const proposal = {
  gone: (words: string) => `«${words}» finnes ikke lenger på skjermen.`,

  newStep: {
    instruction: ({ heading, deeds, screen: on }: Seen) => {
      const [first, ...more] = deeds.map((deed) => done(deed, on));
      if (first === undefined) return `Du kan få ${screen(heading)}.`;
      return `Får du ${screen(heading)}, ${[first, ...more.map((one) => one.replace(' du', ''))].join(' og ')}.`;
    },
    /** Of a screen that always comes. */
    certain: ({ heading, deeds, screen, device, part }: Seen) => {
      const place = placeOf(heading, device);
      if (part === 'before-the-phone')
        return `En QR-kode vises nå ${heading === '' ? 'på PC-en' : `på siden «${heading}»`}. Skann den med appen på mobilen, som neste trinn viser.`;
      const own = ownWords[screen]?.instruction;
      if (own !== undefined) return own;
      const [first, ...more] = deeds.map((deed) => done(deed, screen));
      if (first === undefined) return `Du ser nå ${heading === '' ? 'neste skjerm' : `siden «${heading}»`}.`;
      const all = [first, ...more.map((one) => one.replace(' du', ''))].join(' og ');
      return part === 'after-the-phone' ? `Gå tilbake til PC-en. ${place} ${all}.` : `${place} ${all}.`;
    },
    alt: ({ heading, screen, name, part, button }: Seen) => {
      const own = ownWords[screen]?.holds;
      if (own === null) return `${capital(name)}.`;
      const holds =
        part === 'before-the-phone'
          ? 'QR-koden som skal skannes'
          : button === ''
            ? own
            : `knappen «${button}»`;
      const what = heading === '' ? capital(name) : `Skjermen «${heading}»`;
      return holds === undefined ? `${what}.` : `${what}${heading === '' ? ',' : ''} med ${holds}.`;
    },
    approveWarning: 'Godkjenn aldri et varsel du ikke har bedt om.',
  },

  /** The forms of a colour: as in «blå knapp», and as in «den blå knappen». */
  colours: {
    blue: ['blå', 'blå'],
    green: ['grønn', 'grønne'],
    red: ['rød', 'røde'],
    yellow: ['gul', 'gule'],
    orange: ['oransje', 'oransje'],
    purple: ['lilla', 'lilla'],
    grey: ['grå', 'grå'],
    black: ['svart', 'svarte'],
    white: ['hvit', 'hvite'],
  } as Partial<Record<string, readonly [strong: string, weak: string]>>,

  /** How a sentence goes on about one of several things: it can be left out with what leads to it. */
  asides: (words: string) =>
    ['og', 'eller', 'samt', 'med'].flatMap((word) =>
      [
        'knappen ',
        'lenken ',
        'feltet ',
        'valget ',
        'teksten ',
        'overskriften ',
        'avkryssingsboksen ',
        '',
      ].flatMap((noun) => [
        `, ${word} ${noun}«${words}»`,
        ...(noun === '' ? [] : [` ${word} ${noun}«${words}»`]),
      ]),
    ),
};

function placeOf(heading: string, device: 'pc' | 'phone'): string {
  if (heading !== '') return `På siden «${heading}»`;
  return device === 'phone' ? 'På mobilen' : 'På PC-en';
}

function screen(heading: string): string {
  if (heading === '') return 'enda en skjerm';
  return heading.endsWith('?') ? `spørsmålet «${heading}»` : `skjermen «${heading}»`;
}

function done({ deed, name }: Seen['deeds'][number], on: ScreenId): string {
  if (deed === 'code' && on === 'register/phone-code') return 'skriver du inn koden fra meldingen';
  if (deed === 'scan') return 'skanner du koden';
  if (deed === 'press') return name === '' ? 'går du videre' : `trykker du «${name}»`;
  if (deed === 'choose') return name === '' ? 'velger du det som passer' : `velger du «${name}»`;
  return entered[deed];
}
