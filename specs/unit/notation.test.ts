import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { DocumentedNode } from '../../guide/aria/node.ts';
import { formatNode, parseAriaNode, parseAriaSnapshot } from '../../guide/aria/notation.ts';

const node = (role: string, name?: string | RegExp, ...children: DocumentedNode[]): DocumentedNode => ({
  role,
  ...(name !== undefined && { name }),
  children,
});

suite('reading an ARIA snapshot', () => {
  test('roles, names, patterns, text and nesting', () => {
    const text = String.raw`
      - heading "Logg på" [level=1]
      - textbox:
        - /placeholder: E-post
      - paragraph: Kort sagt
      - text: /Kode. \d{3}/i
      - list:
        - /children: equal
        - listitem:
          - link "Lær mer":
            - /url: https://example.test/?a=b#c
      - button /Neste|Fortsett/ [disabled]
      - img`;
    assert.deepEqual(parseAriaSnapshot(text), [
      node('heading', 'Logg på'),
      { ...node('textbox'), placeholder: 'E-post' },
      node('paragraph', undefined, node('text', 'Kort sagt')),
      node('text', /Kode. \d{3}/i),
      node('list', undefined, node('listitem', undefined, node('link', 'Lær mer'))),
      node('button', /Neste|Fortsett/),
      node('img'),
    ]);
  });

  test('an empty snapshot says nothing', () => {
    assert.deepEqual(parseAriaSnapshot(''), []);
  });

  test('words stay as they are written: numbers, truths and nothing are words', () => {
    const [first, second, third] = parseAriaSnapshot('- text: 007\n- text: true\n- cell: null');
    assert.deepEqual([first, second], [node('text', '007'), node('text', 'true')]);
    assert.deepEqual(third, node('cell', undefined, node('text', 'null')));
  });

  // What Playwright 1.65 wrote of real pages in Chromium, unabridged.
  const written = {
    form: String.raw`- main:
  - 'heading "Logg på: \"nå\" #1 [ny]" [level=1]'
  - form "Skjema":
    - textbox "E-post": x@y.no
    - textbox "Passord": "***"
    - paragraph:
      - text: Ingen konto?
      - link "Opprett en konto":
        - /url: "#x"
      - text: i dag.
    - checkbox "Ikke vis dette" [checked]
    - text: Ikke vis dette
    - button "Neste" [disabled]
  - group "Hvordan?":
    - text: Hvordan?
    - 'radio "Motta: varsler"'
    - text: "Motta: varsler"
    - radio "Kode" [checked]
    - text: Kode
  - combobox "Metode":
    - option "Telefon"
    - option "Mobilapp" [selected]
  - table:
    - rowgroup:
      - 'row "Kode: 123"':
        - rowheader "Kode:"
        - cell "123"
  - alert: Feil!
  - progressbar
  - text: "- strek true 12 a: b 'enkel' bak\\slash \"x\" null"
  - paragraph: "Kode: 728 045 257"
  - paragraph: /slash/
  - button "a/b": x
  - button "p" [expanded] [pressed=mixed]
- contentinfo:
  - text: ©2019 Microsoft
  - link "Juridisk":
    - /url: "#"
  - text: "|"`,
    fields: String.raw`- link:
  - /url: https://x/?a=b
- iframe
- searchbox "s": z
- spinbutton "n": "4"
- slider: "50"
- textbox "Navn":
  - /placeholder: Pl
  - text: v
- button "H x":
  - heading "H" [level=3]
  - text: x
- switch "sw" [checked]
- listbox "mm":
  - option "o1"
- blockquote: sit
- code: kode
- emphasis: em
- strong: st
- term: t
- definition: d`,
  };
  for (const [name, snapshot] of Object.entries(written))
    test(`what Playwright wrote of a page: ${name}`, () => {
      assert.ok(parseAriaSnapshot(snapshot).length > 0);
    });

  test('quotes and backslashes in a name come through', () => {
    const [heading] = parseAriaSnapshot(String.raw`- 'heading "Logg på: \"nå\" #1 [ny]" [level=1]'`);
    assert.equal(heading?.name, 'Logg på: "nå" #1 [ny]');
  });
});

suite('what cannot be read is named with its line and the rule', () => {
  const refused: [snapshot: string, message: RegExp][] = [
    ['- button "A"\n- hedding "B"', /^line 2: "hedding" is not an ARIA role; did you mean heading\?$/],
    ['- text: /(/', /^line 1: \/\(\/ is not a pattern: /],
    ['- button /a/g', /^line 1: the pattern \/a\/g has the flags "g"; only i, m, s and u may be used$/],
    ['- link "x" [chcked]', /^line 1: \[chcked\] is not an attribute; use one of active, checked/],
    ['- checkbox "x" [checked=perhaps]', /checked is true or false or mixed$/],
    ['- heading "x" [level=a]', /level is a number$/],
    ['- list:\n  - /foo: x', /^line 2: \/foo is not a property; use \/placeholder, \/url or \/children$/],
    ['- list:\n  - /children: some', /^line 2: \/children is contain, or equal, or deep-equal$/],
    ['heading: x', /^line 1: a snapshot is a list/],
    [
      '- heading "Trinn 1: Velg"',
      /^line 1: cannot read .*a name that holds a colon needs quotes around the whole/,
    ],
    ['- button "N', /^line 1: cannot read button "N/],
    ['- button:', /^line 1: nothing to read after the colon/],
    ['- text:', /^line 1: text is followed by words$/],
    ['- [a]', /^line 1: an element is a role/],
    ['- /url: x', /^line 1: \/url belongs under an element$/],
    ['- a:\n\t- b', /^line 2: /],
  ];
  for (const [snapshot, message] of refused)
    test(JSON.stringify(snapshot), () => {
      assert.throws(() => parseAriaSnapshot(snapshot), { message });
    });

  test('every problem at once', () => {
    assert.throws(() => parseAriaSnapshot('- buton\n- text: /(/'), { message: /line 1: .*; line 2: / });
  });
});

suite('one node', () => {
  test('is read and written alike', () => {
    for (const text of ['button "Neste"', 'link "si \\"hei\\""', 'text /a\\/b/i', 'img'])
      assert.equal(formatNode(parseAriaNode(text)), text);
  });

  test('is not a list', () => {
    assert.throws(() => parseAriaNode('- button "Neste"'), { message: /cannot read - button/ });
  });
});
