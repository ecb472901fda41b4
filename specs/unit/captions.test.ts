import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { cuesOf, tooFast } from '../../film/captions/cues.ts';
import type { Said } from '../../film/captions/said.ts';

/** A sentence spoken at so many ms a letter. */
function say(text: string, at = 0, letter = 70): Said {
  const words = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    from: index,
    to: index + word.length,
    at: index * letter,
    until: (index + word.length) * letter,
  }));
  return { text, at, duration: text.length * letter, words };
}

/** The lines of a step's captions, a slash between the lines of one. */
const shown = (...said: Said[]) => cuesOf(said, 1e6).map(({ lines }) => lines.join(' / '));

suite('where captions are broken', () => {
  test('a sentence that fits a line is one line', () => {
    assert.deepEqual(shown(say('Skriv inn mobilnummeret ditt.')), ['Skriv inn mobilnummeret ditt.']);
  });

  test('before a conjunction where there is no comma, at the comma where there is', () => {
    assert.deepEqual(shown(say('Skriv inn e-postadressen din og trykk «Neste».')), [
      'Skriv inn e-postadressen din / og trykk «Neste».',
    ]);
    assert.deepEqual(shown(say('Skriv inn tallet fra PC-en, og trykk «Godkjenn».')), [
      'Skriv inn tallet fra PC-en, / og trykk «Godkjenn».',
    ]);
  });

  test('at the ends of sentences first', () => {
    const approve = 'Du får et varsel fra Authenticator på telefonen din.';
    assert.deepEqual(
      shown(
        say(approve),
        say('Trykk på det, så åpnes appen.', 4000),
        say('Godkjenn aldri et varsel du ikke har bedt om.', 7000),
      ),
      [
        'Du får et varsel fra Authenticator / på telefonen din.',
        'Trykk på det, så åpnes appen.',
        'Godkjenn aldri et varsel / du ikke har bedt om.',
      ],
    );
  });

  test('not between words that lean on each other', () => {
    assert.deepEqual(
      shown(
        say('På siden «Ytterligere sikkerhetsbekreftelse» velger du landskode for Norge: «Norge (+47)».'),
      ),
      ['På siden / «Ytterligere sikkerhetsbekreftelse»', 'velger du landskode for Norge: / «Norge (+47)».'],
    );
  });

  test('not within a date', () => {
    const captions = shown(
      say('Denne veiledningen er utgått.'),
      say('Den gjaldt fram til 14. mars 2023.', 3000),
      say('Bruk «sikkerhetsinformasjon» i stedet.', 6500),
    );
    assert.ok(captions.join(' | ').includes('14. mars 2023.'), captions.join(' | '));
  });

  test('of two breaks alike, the shorter line is on top', () => {
    assert.deepEqual(shown(say(`${'a'.repeat(20)} ${'b'.repeat(4)} ${'c'.repeat(20)}`)), [
      `${'a'.repeat(20)} / ${'b'.repeat(4)} ${'c'.repeat(20)}`,
    ]);
  });

  test('an address that fits no line is parted after a mark of its own, and its parts keep their time', () => {
    const address = 'https://account.activedirectory.windowsazure.com/proofup.aspx';
    const cues = cuesOf([say(address, 500)], 1e6);
    assert.deepEqual(
      cues.map(({ from, lines }) => [from, lines.join('')]),
      [[500, address]],
    );
    assert.match(cues[0]?.lines[0] ?? '', /[/.]$/);
  });

  test('numbers in a row that fill more than a line are parted after all', () => {
    const numbers = Array.from({ length: 20 }, () => '400').join(' ');
    assert.equal(shown(say(numbers)).join(' ').replaceAll(' / ', ' '), numbers);
  });

  test('what nobody speaks stands with what follows, and a no-break space holds', () => {
    assert.deepEqual(shown({ ...say('– Ring 400\u00a000\u00a0000.'), words: [] }), [
      '– Ring 400\u00a000\u00a0000.',
    ]);
    assert.deepEqual(cuesOf([], 1000), []);
  });
});

suite('when captions stand', () => {
  test('a short one stays a second, as far as there is silence', () => {
    assert.deepEqual(cuesOf([say('Vent.', 100)], 5000), [{ from: 100, to: 1100, lines: ['Vent.'] }]);
    assert.deepEqual(cuesOf([say('Vent.', 100)], 600.7), [{ from: 100, to: 600, lines: ['Vent.'] }]);
  });

  test('two sentences with a silence between them are two captions', () => {
    const [first, second] = cuesOf([say('Vent litt nå.', 0), say('Trykk «Neste».', 3000)], 9000);
    assert.deepEqual(
      [first?.lines, second?.lines, second?.from],
      [['Vent litt nå.'], ['Trykk «Neste».'], 3000],
    );
  });

  test('one that is too fast whatever is done is told', () => {
    const cues = cuesOf([say('Skriv inn e-postadressen din og trykk «Neste».', 0, 20)], 1000);
    assert.equal(tooFast(cues).length, cues.length);
    assert.deepEqual(tooFast(cuesOf([say('Skriv inn e-postadressen din.')], 9000)), []);
  });

  test('none is too fast where any way to part the text has none that is', () => {
    const word = fc.record({
      letters: fc.integer({ min: 1, max: 30 }),
      pace: fc.integer({ min: 10, max: 90 }),
      pause: fc.oneof(fc.constant(20), fc.integer({ min: 0, max: 1200 })),
    });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.nat(1500), (words, after) => {
        const said = speak(words);
        const until = said.duration + after;
        const isReadable = tooFast(cuesOf([said], until)).length === 0;
        assert.equal(isReadable, anyReadable(said, until));
      }),
      { numRuns: 150 },
    );
  });
});

function speak(words: readonly { letters: number; pace: number; pause: number }[]): Said {
  let clock = 0;
  let from = 0;
  const timed = words.map(({ letters, pace, pause }) => {
    const at = clock;
    const until = at + letters * pace;
    clock = until + pause;
    const one = { from, to: from + letters, at, until };
    from += letters + 1;
    return one;
  });
  const text = words.map(({ letters }) => 'x'.repeat(letters)).join(' ');
  return { text, at: 0, duration: clock, words: timed };
}

/** Whether some way to part the words into captions leaves each readable: all ways are tried. */
function anyReadable({ text, words }: Said, until: number): boolean {
  const tokens = text.split(' ');
  const fits = (line: readonly string[]) => line.join(' ').length <= 42;
  const from = (start: number): boolean => {
    if (start === tokens.length) return true;
    return tokens.slice(start).some((_, more) => {
      const end = start + more + 1;
      const part = tokens.slice(start, end);
      const limit = words[end]?.at ?? Math.floor(until);
      const to = Math.min((words[end - 1]?.until ?? 0) + 1000, limit);
      const time = to - (words[start]?.at ?? 0);
      const layings = part
        .map((_, at) => [part.slice(0, at), part.slice(at)])
        .filter((one) => one.every(fits));
      const characters = Math.min(
        ...layings.map((lines) => lines.reduce((sum, line) => sum + line.join(' ').length, 0)),
      );
      // What fits one line is not parted in two.
      const needed = fits(part) ? part.join(' ').length : characters;
      return needed * 50 <= time && from(end);
    });
  };
  return from(0);
}
