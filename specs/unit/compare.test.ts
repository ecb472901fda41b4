import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { compareView, type Documented, type Languages } from '../../drift/compare.ts';
import { parseAriaNode, parseAriaSnapshot } from '../../guide/aria/notation.ts';
import type { Finding } from '../../guide/run/findings.ts';
import { observed } from './trees.ts';

const signIn = `
- main:
  - heading "Logg på"
  - textbox "E-post"
  - paragraph:
    - text: Ingen konto?
    - link "Opprett en konto"
  - link "Påloggingsalternativer"
  - button "Neste"`;

interface Case {
  guide?: string;
  screen?: string;
  instruction?: string;
  act?: Documented['act'];
  languages?: Partial<Languages>;
}

function compare({
  guide = signIn,
  screen = signIn,
  instruction = '',
  act = [],
  languages,
}: Case): Finding[] {
  const documented = { shows: parseAriaSnapshot(guide), instruction, act };
  return compareView(documented, observed(screen), { guide: 'nb', ...languages });
}

/** The findings in short: kind, role, and what stands on each side. */
function told(one: Case): string[] {
  return compare(one).map(({ kind, role = '-', documented = '-', observed = '-' }) =>
    [kind, role, documented, observed].join(' | '),
  );
}

const change = (from: string, to: string) => ({ screen: signIn.replace(from, to) });

suite('one change, one finding', () => {
  test('nothing changed', () => {
    assert.deepEqual(told({}), []);
  });

  test('a word', () => {
    assert.deepEqual(compare(change('heading "Logg på"', 'heading "Pålogging"')), [
      {
        ...{ kind: 'wording', role: 'heading', documented: 'Logg på', observed: 'Pålogging' },
        ...{ similarity: 0.33, severity: 'misleads' },
      },
    ]);
  });

  test('gone', () => {
    assert.deepEqual(told(change('- link "Påloggingsalternativer"', '')), [
      'missing | link | Påloggingsalternativer | -',
    ]);
  });

  test('added: what a reader would act on, and nothing else', () => {
    const with_ = (extra: string) => told(change('  - button "Neste"', `${extra}\n  - button "Neste"`));
    assert.deepEqual(with_('  - link "Ny"'), ['added | link | - | Ny']);
    assert.deepEqual(with_('  - heading "Ny"'), ['added | heading | - | Ny']);
    assert.deepEqual(with_('  - checkbox "Ny"\n  - text: Ny'), ['added | checkbox | - | Ny']);
    assert.deepEqual(with_('  - alert:\n    - text: Feil.\n    - link "Prøv igjen"'), [
      'added | alert | - | Feil.',
    ]);
    assert.deepEqual(with_('  - listbox:\n    - option "Ny"'), [
      'added | listbox | - | ',
      'added | option | - | Ny',
    ]);
    for (const quiet of ['text: Ny', 'img "Ny"', 'status: Ny', 'progressbar', 'paragraph: Ny', 'group "Ny"'])
      assert.deepEqual(with_(`  - ${quiet}`), [], quiet);
    assert.deepEqual(with_('  - contentinfo:\n    - link "Vilkår"'), []);
    assert.deepEqual(with_('  - banner:\n    - heading "Ny logo"'), []);
    assert.deepEqual(told({ guide: '- combobox', screen: '- combobox:\n  - option "Ny"' }), []);
  });

  test('moved', () => {
    const screen = signIn.replace('  - heading "Logg på"\n', '').concat('\n  - heading "Logg på"');
    assert.deepEqual(told({ screen }), ['moved | heading | Logg på | Logg på']);
  });

  test('another role', () => {
    assert.deepEqual(told(change('link "Opprett', 'button "Opprett')), [
      'role | link | link "Opprett en konto" | button "Opprett en konto"',
    ]);
  });

  test('what could be acted on and is now plain text is gone', () => {
    assert.deepEqual(told(change('link "Opprett en konto"', 'text: Opprett en konto')), [
      'missing | link | Opprett en konto | -',
    ]);
  });

  test('a pattern that no longer fits', () => {
    const guide = String.raw`
      - text: Før
      - text: '/Kode: \d{3} \d{3}/'
      - button "Neste"`;
    const screen = (code: string) => `- text: Før\n- text: "Kode: ${code}"\n- button "Neste"`;
    assert.deepEqual(told({ guide, screen: screen('123 456') }), []);
    assert.deepEqual(told({ guide, screen: screen('1234 5678') }), [
      String.raw`value | text | /Kode: \d{3} \d{3}/ | Kode: 1234 5678`,
    ]);
    assert.deepEqual(
      told({
        guide,
        screen: screen('1234 5678').replace('- button', '- paragraph: Noe annet\n- button'),
      }),
      [String.raw`value | text | /Kode: \d{3} \d{3}/ | Kode: 1234 5678`],
    );
  });

  test('a pattern must fit the whole text', () => {
    assert.deepEqual(told({ guide: '- button /Neste|Nest/', screen: '- button "Neste"' }), []);
    assert.deepEqual(told({ guide: '- button /Nest/', screen: '- button "Neste"' }), [
      'value | button | /Nest/ | Neste',
    ]);
  });

  test('several changes, in documented order, then what was added', () => {
    const screen = signIn
      .replace('heading "Logg på"', 'link "Nytt tilbud"\n  - heading "Pålogging"')
      .replace('Opprett en konto', 'Lag en konto')
      .replace('button "Neste"', 'button "Gå videre"');
    assert.deepEqual(told({ screen }), [
      'wording | heading | Logg på | Pålogging',
      'wording | link | Opprett en konto | Lag en konto',
      'wording | button | Neste | Gå videre',
      'added | link | - | Nytt tilbud',
    ]);
  });
});

suite('what is no difference', () => {
  const same: [name: string, guide: string, screen: string][] = [
    ['a name that the guide leaves out', '- textbox\n- img', '- textbox "E-post"\n- img "QR-kode"'],
    [
      'spaces, composed letters and soft hyphens',
      '- button "Legg på"',
      '- button "Legg\u00a0 pa\u030a\u00ad"',
    ],
    ['structure', '- text: Én\n- text: To', '- list:\n  - listitem: Én\n  - listitem:\n    - paragraph: To'],
    ['a label beside its checkbox', '- checkbox "Ikke vis"', '- checkbox "Ikke vis"\n- text: Ikke vis'],
    ['a label before its field', '- textbox "Navn"', '- text: Navn\n- textbox "Navn"'],
    ['a label alone', '- text: Ikke vis', '- checkbox "Ikke vis"\n- text: Ikke vis'],
    [
      'a label in pieces',
      '- radio "Bruk kode nå"',
      '- radio "Bruk kode nå"\n- text: Bruk\n- strong: kode\n- text: nå',
    ],
    [
      'a legend',
      '- text: Hvordan?\n- radio "Kode"',
      '- group "Hvordan?":\n  - text: Hvordan?\n  - radio "Kode"',
    ],
    [
      'a dialog named by its heading',
      '- dialog "Konfigurer"',
      '- dialog "Konfigurer":\n  - heading "Konfigurer"',
    ],
    [
      'a row named by its cells',
      '- text: Kode\n- text: "123"',
      '- row "Kode 123":\n  - cell "Kode"\n  - cell "123"',
    ],
    ['a row by its name', '- row "Kode 123"', '- row "Kode 123":\n  - cell "Kode"\n  - cell "123"'],
    ['what a button is made of', '- button "Lukk"', '- button "Lukk":\n  - img "Lukk"\n  - text: Lukk'],
    ['what a notice is made of', '- text: Vent litt', '- status:\n  - paragraph: Vent\n  - strong: litt'],
    [
      'a text cut finer',
      '- paragraph: Klikk her (nå).',
      '- text: Klikk\n- strong: her\n- text: (\n- emphasis: nå\n- text: ).',
    ],
    ['a text cut coarser', '- text: Klikk\n- text: her', '- paragraph: Klikk her'],
    ['a pattern over a text cut finer', String.raw`- text: /Kode \d+/`, '- text: Kode\n- strong: "123"'],
    ['the only suggestion is the name', '- textbox:\n  - /placeholder: E-post', '- textbox "E-post"'],
    [
      'options that are not documented',
      '- combobox:\n  - option "A"',
      '- combobox "M":\n  - option "B"\n  - option "A"',
    ],
    ['state', '- checkbox "Husk" [checked]', '- checkbox "Husk"'],
  ];
  for (const [name, guide, screen] of same)
    test(name, () => {
      assert.deepEqual(told({ guide, screen }), []);
    });
});

suite('a change in what is folded or cut is still one finding', () => {
  const one: [name: string, guide: string, screen: string, told: string][] = [
    [
      'a dialog and its heading',
      '- dialog "A":\n  - heading "A"',
      '- dialog "B":\n  - heading "B"',
      'wording | heading | A | B',
    ],
    [
      'a label',
      '- radio "Kode"\n- text: Kode',
      '- radio "Tall"\n- text: Tall',
      'wording | radio | Kode | Tall',
    ],
    [
      ...([
        'a legend',
        '- group "Hva?":\n  - text: Hva?',
        '- group "Hvordan?":\n  - text: Hvordan?',
      ] as const),
      'wording | text | Hva? | Hvordan?',
    ],
    [
      ...([
        'a text now cut and changed',
        '- text: Velg dette for å slippe',
        '- text: Velg det\n- strong: for å slippe',
      ] as const),
      'wording | text | Velg dette for å slippe | Velg det for å slippe',
    ],
    [
      ...([
        'a text no longer cut, and changed',
        '- text: Velg dette\n- text: for å slippe',
        '- text: Velg det for å slippe',
      ] as const),
      'wording | text | Velg dette for å slippe | Velg det for å slippe',
    ],
    [
      ...([
        'a suggestion',
        '- textbox "Navn":\n  - /placeholder: Ola',
        '- textbox "Navn":\n  - /placeholder: Kari',
      ] as const),
      'wording | textbox | Ola | Kari',
    ],
    [
      'an error',
      '- alert: Feil passord',
      '- alert: Galt passord',
      'wording | alert | Feil passord | Galt passord',
    ],
  ];
  for (const [name, guide, screen, finding] of one)
    test(name, () => {
      assert.deepEqual(told({ guide, screen }), [finding]);
    });
});

suite('who is meant by whom', () => {
  test('between two exact pairs, one against one of the same role is the same, however it reads', () => {
    const guide = '- heading "A"\n- link "Påloggingsalternativer"\n- button "B"';
    assert.deepEqual(told({ guide, screen: '- heading "A"\n- link "xyz"\n- button "B"' }), [
      'wording | link | Påloggingsalternativer | xyz',
    ]);
  });

  test('of several, the most alike', () => {
    const guide = '- link "Bruk en annen konto"\n- link "Lær mer"';
    assert.deepEqual(
      told({ guide, screen: '- link "Vilkår"\n- link "Lær mye mer"\n- link "Bruk annen konto"' }),
      [
        'wording | link | Bruk en annen konto | Bruk annen konto',
        'wording | link | Lær mer | Lær mye mer',
        'added | link | - | Vilkår',
      ],
    );
  });

  test('those not half alike are strangers', () => {
    const guide = '- link "Alfa"\n- link "Beta"';
    assert.deepEqual(told({ guide, screen: '- link "xxxxxxxx"\n- link "Beta"\n- link "yyy"' }), [
      'wording | link | Alfa | xxxxxxxx',
      'added | link | - | yyy',
    ]);
    assert.deepEqual(told({ guide: '- link "Alfa"', screen: '- link "xxxxxxxx"\n- link "yyy"' }), [
      'missing | link | Alfa | -',
      'added | link | - | xxxxxxxx',
      'added | link | - | yyy',
    ]);
  });
});

suite('controls that an act names', () => {
  const press = (as: string): Documented['act'] => [{ press: 'next', as: parseAriaNode(as) }];

  test('are not told twice where the screen says them already', () => {
    assert.deepEqual(told({ ...change('button "Neste"', 'button "Videre"'), act: press('button "Neste"') }), [
      'wording | button | Neste | Videre',
    ]);
  });

  test('are compared where it does not, and are no addition', () => {
    const guide = '- heading "Logg på"';
    const screen = '- heading "Logg på"\n- button "Neste"';
    assert.deepEqual(told({ guide, screen, act: press('button "Neste"') }), []);
    assert.deepEqual(told({ guide, screen, act: press('button "Videre"') }), [
      'wording | button | Videre | Neste',
    ]);
    assert.deepEqual(told({ guide, screen: guide, act: press('button "Neste"') }), [
      'missing | button | Neste | -',
    ]);
  });

  test('in an act that disagrees with the screen are one finding', () => {
    assert.deepEqual(told({ act: press('button "Nesten"') }), ['wording | button | Nesten | Neste']);
  });
});

suite('how badly it hurts', () => {
  const severity = (one: Case) => compare(one).map((finding) => finding.severity);

  const cases: [name: string, one: Case, expected: string][] = [
    ['other words', change('heading "Logg på"', 'heading "Pålogging"'), 'misleads'],
    ['case, punctuation and spacing', change('Ingen konto?', 'INGEN KONTO !'), 'cosmetic'],
    ['nearly the same words', change('Påloggingsalternativer', 'Påloggingsalternativet'), 'cosmetic'],
    [
      'nearly the same words that the reader is told to look for',
      {
        ...change('Påloggingsalternativer', 'Påloggingsalternativet'),
        instruction: 'Trykk «Påloggingsalternativer».',
      },
      'misleads',
    ],
    ['a text gone', change('- text: Ingen konto?', ''), 'cosmetic'],
    [
      'a text gone that is quoted',
      { ...change('- text: Ingen konto?', ''), instruction: 'Les «Ingen konto?»' },
      'misleads',
    ],
    ['a heading gone', change('- heading "Logg på"', ''), 'misleads'],
    ['a link gone', change('- link "Opprett en konto"', ''), 'misleads'],
    ['a link more', change('- button', '- link "Ny"\n  - button'), 'cosmetic'],
    ['an alert', change('- button', '- alert: Feil\n  - button'), 'misleads'],
    ['another role', change('link "Opprett', 'button "Opprett'), 'cosmetic'],
    ['another pattern', { guide: String.raw`- text: /\d{6}/`, screen: '- text: "12345678"' }, 'misleads'],
  ];
  for (const [name, one, expected] of cases)
    test(name, () => {
      assert.deepEqual(severity(one), [expected]);
    });

  test('what an act names is told to the reader too', () => {
    const act: Documented['act'] = [{ press: 'other', as: parseAriaNode('link "Påloggingsalternativer"') }];
    assert.deepEqual(severity({ ...change('Påloggingsalternativer', 'Påloggingsalternativet'), act }), [
      'misleads',
    ]);
  });
});

suite('a screen in another language', () => {
  const english = signIn
    .replace('Logg på', 'Sign in')
    .replace('E-post', 'Email, phone or Skype')
    .replace('Ingen konto?', 'No account?')
    .replace('Opprett en konto', 'Create one')
    .replace('Påloggingsalternativer', 'Sign-in options')
    .replace('Neste', 'Next');

  test('is one finding', () => {
    assert.deepEqual(told({ screen: english }), ['language | - | nb | en']);
  });

  test('is what the page says it is', () => {
    assert.deepEqual(told({ screen: english, languages: { page: 'sv-SE' } }), ['language | - | nb | sv']);
    for (const page of ['nb-NO', 'no'])
      assert.ok(!compare({ screen: english, languages: { page } }).some(({ kind }) => kind === 'language'));
  });

  test('is not a screen with a few English words, nor a small one', () => {
    assert.equal(told({ screen: signIn.replace('Logg på', 'Sign in to your account') }).length, 1);
    assert.deepEqual(told({ guide: '- button "Neste"', screen: '- button "Sign in to your account"' }), [
      'wording | button | Neste | Sign in to your account',
    ]);
  });
});

test('a finding says where on the picture it is', () => {
  const box = { x: 1, y: 2, width: 3, height: 4 };
  const [finding] = compareView(
    { shows: parseAriaSnapshot('- button "A"'), instruction: '', act: [] },
    [{ role: 'button', name: 'B', box }],
    { guide: 'nb' },
  );
  assert.deepEqual(finding?.box, box);
});
