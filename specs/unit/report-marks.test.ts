import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { readPattern } from '../../drift/pattern.ts';
import { intraline, type Piece } from '../../drift/page/intraline.ts';
import { closeUp, percentIn } from '../../drift/page/marks.ts';
import { catalogue } from '../../guide/text/catalogue.ts';
import { box } from '../report/sample.ts';

suite('what differs between two texts', () => {
  const shown = (pieces: readonly Piece[]) =>
    pieces.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');
  const compared = (documented: string, observed: string) => {
    const sides = intraline(documented, observed);
    return [shown(sides.documented), shown(sides.observed)];
  };

  test('is marked at the character within a word that has changed a little', () => {
    assert.deepEqual(compared('mister tilgang til', 'mister tilgangen til'), [
      'mister tilgang til',
      'mister tilgang[en] til',
    ]);
    assert.deepEqual(compared('Trinn 1:', 'Trinn 2:'), ['Trinn [1]:', 'Trinn [2]:']);
  });

  test('is marked as a whole where one word stands for another', () => {
    assert.deepEqual(compared('Neste', 'Fortsett'), ['[Neste]', '[Fortsett]']);
    assert.deepEqual(compared('Skriv inn passord', 'Oppgi passord'), [
      '[Skriv inn] passord',
      '[Oppgi] passord',
    ]);
  });

  test('may be a space or a mark', () => {
    assert.deepEqual(compared('Logg  på', 'Logg på'), ['Logg [ ]på', 'Logg på']);
    assert.deepEqual(compared('Logg på', 'Logg på.'), ['Logg på', 'Logg på[.]']);
  });

  test('leaves both texts whole, whatever they are', () => {
    const words = fc.string({
      unit: fc.constantFrom('a', 'å', ' ', 'ø', '.', 'N', 'e', '\n'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, words, (documented, observed) => {
        const sides = intraline(documented, observed);
        const joined = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');
        assert.equal(joined(sides.documented), documented);
        assert.equal(joined(sides.observed), observed);
        assert.equal(
          sides.documented.concat(sides.observed).some(({ changed }) => changed),
          documented !== observed,
        );
      }),
    );
  });
});

suite('a place on a picture', () => {
  const picture = { x: 0, y: 0, width: 1280, height: 720 };

  test('is told in percent, with some room around it', () => {
    assert.deepEqual(percentIn(picture, box), { x: 24.69, y: 24.44, width: 10.63, height: 6.11 });
  });

  test('ends where the picture ends, and is none where nothing of it is there', () => {
    assert.deepEqual(percentIn(picture, { x: 1200, y: 700, width: 200, height: 200 }), {
      ...{ x: 93.44, y: 96.67, width: 6.56, height: 3.33 },
    });
    assert.equal(percentIn(picture, { ...box, y: 900 }), null);
  });

  test('is shown closer in the proportions of the whole, within it, and not where that gains nothing', () => {
    assert.deepEqual(closeUp([box], picture), { x: 64, y: 18, width: 640, height: 360 });
    assert.deepEqual(closeUp([{ ...box, x: 0, y: 0 }], picture), {
      x: 0,
      y: 0,
      width: 640,
      height: 360,
    });
    assert.equal(
      closeUp(
        [
          { ...box, x: 40 },
          { ...box, x: 1100 },
        ],
        picture,
      ),
      null,
    );
    assert.equal(closeUp([{ ...box, y: 2000 }], picture), null);
  });
});

suite('a pattern in words', () => {
  const words = catalogue('nb').pattern;
  for (const [pattern, told] of [
    ['/Kode: \\d{3} \\d{3}/', 'Kode: ⟨3 sifre⟩ ⟨3 sifre⟩'],
    ['/svc\\/\\d{8,9}/', 'svc/⟨8–9 sifre⟩'],
    ['/\\S+@\\S+/', '⟨e-postadresse⟩'],
    ['/©\\s?\\d{4} Microsoft/', '© ⟨4 sifre⟩ Microsoft'],
    ['/Authenticator.*/', 'Authenticator⟨noe⟩'],
  ] as const)
    test(`${pattern} is ${told}`, () => {
      assert.equal(readPattern(pattern, words), told);
    });

  test('stays as it is where words would say something else', () => {
    for (const pattern of ['/a?b/', '/(Ja|Nei)/', '/^Kode$/', '/[A-Z]{3}/', 'no pattern'])
      assert.equal(readPattern(pattern, words), pattern);
  });
});
