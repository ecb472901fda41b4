import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { speakable } from '../../film/voice/spoken.ts';
import { timeWords, writtenPlace, writtenWords } from '../../film/voice/timing.ts';
import { emptyLexicon, loadLexicon } from '../../guide/lexicon.ts';

const nb = loadLexicon('nb');
const said = (text: string) => speakable(text, nb).text;

suite('what a voice is given', () => {
  const cases: [what: string, written: string, spoken: string][] = [
    ['words as they stand', 'Trykk så på Fullført!', 'Trykk så på Fullført!'],
    ['no guillemets', 'Trykk «Neste».', 'Trykk Neste.'],
    ['no quotes, but apostrophes', '"Å" ‘ja’ l\'air', "Å ja l'air"],
    ['brackets as pauses', 'Hent den (nå) eller vent (litt).', 'Hent den, nå, eller vent, litt.'],
    ['a code digit by digit', 'Koden er 123 456.', 'Koden er 1, 2, 3, 4, 5, 6.'],
    ['a number of two digits', 'Skriv 42, og vent', 'Skriv 4, 2, og vent'],
    ['one digit as it stands', 'De 6 sifrene', 'De 6 sifrene'],
    ['a country code', 'Velg +47', 'Velg pluss 4 7'],
    ['a telephone number', 'Ring +47 40 00', 'Ring pluss 4 7, 4, 0, 0, 0'],
    ['an amount as a number', 'Vent 30 sekunder, 50 % av 12', 'Vent 30 sekunder, 50 % av 12'],
    ['decimals, dates and times as they stand', '2,5 og 2026-11-25 10:30', '2,5 og 2026-11-25 10:30'],
    ['digits in a word as they stand', 'H20 og MP34', 'H20 og MP34'],
    ['the longest entry', 'PIN-kode på PC-en', 'pinnkode på pe-se-en'],
    ['an entry with an ending of its own', 'QR-koden', 'ku-ær-koden'],
    ['whole words only', 'MFAX, SMSer og XQR', 'MFAX, SMSer og XQR'],
    ['an e-mail address', 'kari.n@alstahaug.no.', 'kari punktum n krøllalfa alstahaug punktum no.'],
    ['an address of the web', 'Se www.x1.no/a_b!', 'Se www punktum x1 punktum no skråstrek a understrek b!'],
    ['abbreviations as they stand', 'f.eks. bl.a. dette', 'f.eks. bl.a. dette'],
  ];
  for (const [what, written, spoken] of cases)
    test(what, () => {
      assert.equal(said(written), spoken);
    });

  test('the page to go to, with its protocol and without', () => {
    const spoken = 'Gå til aka punktum em ess skråstrek em eff a settøpp.';
    assert.equal(said('Gå til aka.ms/mfasetup.'), spoken);
    assert.equal(said('Gå til «https://aka.ms/mfasetup».'), spoken);
    assert.equal(said('Gå til https://aka.ms/mfasetup.'), spoken);
  });

  test('without a lexicon, all but quotes and codes as it stands', () => {
    const text = 'Send «123» til kari@alstahaug.no, +47 via QR';
    assert.equal(speakable(text, emptyLexicon).text, 'Send 1, 2, 3 til kari@alstahaug.no, + 4 7 via QR');
  });
});

/** Sentences of what the rules have something to say about, in any order. */
const sentences = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...nb.words.keys(),
        ...Array.from('«»"\'()[]@.,/+-% '),
        'https://',
        'aka.ms/mfasetup',
        '😀',
        'æøå',
      ),
      fc.constantFrom('kari@x.no', '123 456', '+47', ' 12 minutter', 'Trykk ', ' av ', 'å\u030a', '\ud800'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

suite('any text', () => {
  test('is covered by its pieces in order, and so is what is said', () => {
    fc.assert(
      fc.property(sentences, fc.constantFrom(nb, emptyLexicon), (text, lexicon) => {
        const { text: spoken, pieces } = speakable(text, lexicon);
        let [written, heard] = [0, 0];
        for (const piece of pieces) {
          assert.equal(piece.written[0], written);
          assert.equal(piece.spoken[0], heard);
          assert.ok(piece.written[1] > written && piece.spoken[1] >= heard);
          [written, heard] = [piece.written[1], piece.spoken[1]];
        }
        assert.deepEqual([written, heard], [text.length, spoken.length]);
      }),
    );
  });

  test('has each place of what is said in its order', () => {
    fc.assert(
      fc.property(sentences, (text) => {
        const spoken = speakable(text, nb);
        let last = 0;
        for (let offset = 0; offset < spoken.text.length; offset++) {
          const place = writtenPlace(spoken, offset);
          assert.ok(place >= last && place <= text.length);
          last = place;
        }
      }),
    );
  });

  test('has a time for every word, within the sound and rising, whatever the engine told', () => {
    const told = fc.option(
      fc.array(fc.record({ offset: fc.nat(80), length: fc.nat(9), at: fc.integer({ min: -50, max: 5000 }) })),
    );
    fc.assert(
      fc.property(sentences, told, fc.integer({ min: 1, max: 4000 }), (text, marks, duration) => {
        const words = timeWords(text, speakable(text, nb), marks, duration);
        assert.deepEqual(
          words.map(({ from, to }) => ({ from, to })),
          writtenWords(text),
        );
        let last = 0;
        for (const { at, until } of words) {
          assert.ok(at >= last && until >= at && until <= duration);
          last = at;
        }
        if (words.length > 0) assert.equal(words.at(-1)?.until, duration);
      }),
    );
  });
});

suite('a word of the written text', () => {
  const at = (text: string, marks: [spoken: string, at: number][], duration = 1000) => {
    const spoken = speakable(text, nb);
    let from = 0;
    const told = marks.map(([word, time]) => {
      const offset = spoken.text.indexOf(word, from);
      assert.ok(offset >= 0, word);
      from = offset + word.length;
      return { offset, length: word.length, at: time };
    });
    return timeWords(text, spoken, told, duration).map((word): [string, number, number] => [
      text.slice(word.from, word.to),
      word.at,
      word.until,
    ]);
  };

  test('is without the signs around it', () => {
    const text = 'Gå til «https://aka.ms/mfasetup» (nå), +47!';
    assert.deepEqual(
      writtenWords(text).map(({ from, to }) => text.slice(from, to)),
      ['Gå', 'til', 'https://aka.ms/mfasetup', 'nå', '+47'],
    );
  });

  test('begins when the first of what is said for it does', () => {
    assert.deepEqual(
      at('Tast «123 456» nå', [
        ['Tast', 10],
        ...Array.from('123456', (digit, place): [string, number] => [digit, 100 * (place + 1)]),
        ['nå', 700],
      ]),
      [
        ['Tast', 10, 100],
        ['123', 100, 400],
        ['456', 400, 700],
        ['nå', 700, 1000],
      ],
    );
  });

  test('of an entry with several words has its own time', () => {
    assert.deepEqual(
      at('Start Microsoft Authenticator.', [
        ['Start', 0],
        ['Maikrosåft', 300],
        ['Åtentikkeitor', 600],
      ]),
      [
        ['Start', 0, 300],
        ['Microsoft', 300, 600],
        ['Authenticator', 600, 1000],
      ],
    );
  });

  test('that the engine did not tell of lies between its neighbours by its length', () => {
    assert.deepEqual(
      at('aaa bbb ccc', [
        ['aaa', 0],
        ['ccc', 800],
      ]),
      [
        ['aaa', 0, 400],
        ['bbb', 400, 800],
        ['ccc', 800, 1000],
      ],
    );
  });
});
