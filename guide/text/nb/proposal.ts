/** What a step to be added is drafted from. */
interface Seen {
  /** Empty where the screen has no heading. */
  heading: string;
  /** What is done there, in order. */
  deeds: {
    deed: 'press' | 'choose' | 'account' | 'password' | 'phone' | 'code' | 'number' | 'scan';
    name: string;
  }[];
}

const entered = {
  account: 'skriver du inn e-postadressen din',
  password: 'skriver du inn passordet ditt',
  phone: 'skriver du inn mobilnummeret ditt',
  code: 'skriver du inn koden fra appen',
  number: 'skriver du inn tallet som PC-en viser',
};

/** What a proposal writes into a guide. */
export const proposal = {
  gone: (words: string) => `«${words}» finnes ikke lenger på skjermen.`,

  newStep: {
    instruction: ({ heading, deeds }: Seen) => {
      const [first, ...more] = deeds.map(done);
      if (first === undefined) return `Du kan få ${screen(heading)}.`;
      return `Får du ${screen(heading)}, ${[first, ...more.map((one) => one.replace(' du', ''))].join(' og ')}.`;
    },
    alt: (heading: string, button: string) =>
      `Skjermen${heading === '' ? '' : ` «${heading}»`}${button === '' ? '' : ` med knappen «${button}»`}.`,
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

function screen(heading: string): string {
  if (heading === '') return 'enda en skjerm';
  return heading.endsWith('?') ? `spørsmålet «${heading}»` : `skjermen «${heading}»`;
}

function done({ deed, name }: Seen['deeds'][number]): string {
  if (deed === 'scan') return 'skanner du koden';
  if (deed === 'press') return name === '' ? 'går du videre' : `trykker du «${name}»`;
  if (deed === 'choose') return name === '' ? 'velger du det som passer' : `velger du «${name}»`;
  return entered[deed];
}
