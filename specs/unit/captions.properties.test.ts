import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { cuesOf, tooFast } from '../../film/captions/cues.ts';
import type { Cue, Said } from '../../film/captions/said.ts';

const plain = fc.constantFrom(
  ...[
    'du',
    'trykker',
    'skriv',
    'inn',
    'e-postadressen',
    'din',
    'og',
    'men',
    'på',
    'til',
    'for',
    'med',
    'som',
  ],
  ...[
    'i',
    'nå',
    'kontoen',
    'telefonen',
    'ber',
    'godkjenningsappen',
    'påloggingsalternativer',
    'å',
    'Android',
  ],
  ...['aka.ms/mfasetup', 'multifaktorautentiseringsregistreringen', 'så,', 'appen,', 'skjermen;', '–'],
);

/** What must stay whole: a number in groups, a name in quotation marks. */
const whole = fc.constantFrom(
  ...['400 00 000', '123 456', '+47 400 00 000', '«Neste»', '«Neste».', '«Legg til konto»,', '(«Ikke nå»)'],
  ...['«Motta varslinger for bekreftelse»', '«Har du en sikkerhetskopi av kontoen?»,'],
);

/** What fits no line. */
const long = fc.constantFrom(
  'https://account.activedirectory.windowsazure.com/proofup.aspx',
  'fornavn.mellomnavn.etternavn.med.bindestrek@alstahaug.kommune.no',
  '«Sikre kontoen din ved å legge til telefonbekreftelse i passordet»',
  'a'.repeat(97),
);

const text = fc
  .tuple(
    fc.array(
      fc.oneof(
        { arbitrary: plain, weight: 12 },
        { arbitrary: whole, weight: 3 },
        { arbitrary: long, weight: 1 },
      ),
      { minLength: 1, maxLength: 24 },
    ),
    fc.constantFrom('.', '!', '?', ' nå.'),
  )
  // Two numbers with nothing between them would be one.
  .map(([words, end]) => words.join(' ').replaceAll(/(?<=\d) (?=(?:123|400|\+47))(?<!\+47 )/g, ' og ') + end);

const step = fc
  .array(
    fc.record({ text, pace: fc.integer({ min: 15, max: 110 }), pause: fc.integer({ min: 0, max: 3000 }) }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .chain((sentences) =>
    fc.record({
      said: fc.constant(spoken(sentences)),
      after: fc.double({ min: 0, max: 4000, noNaN: true }),
    }),
  )
  .map(({ said, after }) => ({ said, until: endOf(said) + after }));

interface Sentence {
  text: string;
  /** ms for each letter. */
  pace: number;
  /** ms of silence before it. */
  pause: number;
}

/** Speaks sentences one after the other: every letter takes as long, the space between words too. */
function spoken(sentences: readonly Sentence[]): Said[] {
  let clock = 417.3;
  return sentences.map(({ text, pace, pause }) => {
    const letter = pace + 0.37;
    const words = [...text.matchAll(/[^ ]+/g)].flatMap(({ index, 0: word }) =>
      word === '–'
        ? []
        : [
            {
              from: index,
              to: index + word.length,
              at: index * letter,
              until: (index + word.length) * letter,
            },
          ],
    );
    const at = clock + pause;
    const duration = text.length * letter;
    clock = at + duration;
    return { text, at, duration, words };
  });
}

const endOf = (said: readonly Said[]) => Math.max(...said.map(({ at, duration }) => at + duration));
const bare = (words: string) => words.replaceAll(/\s/g, '');
const shown = (cue: Cue) => bare(cue.lines.join(''));
const lettersOf = (cue: Cue) => cue.lines.join('').length;

/** When each letter but the spaces is spoken: a dash with what follows it, in the order of the captions. */
function lettersSpoken(said: readonly Said[]): { at: number; until: number; wordBegins: boolean }[] {
  return said.flatMap(({ text, at, words }) =>
    [...text.matchAll(/[^ ]+/g)].flatMap(({ index, 0: token }) => {
      const own = words.find(({ from }) => from === index);
      const next = words.find(({ from }) => from > index);
      const word = own ?? { at: next?.at ?? 0, until: next?.at ?? 0 };
      const letter = (word.until - word.at) / token.length;
      return Array.from({ length: token.length }, (_, letters) => ({
        at: at + word.at + letter * letters,
        until: at + word.at + letter * (letters + 1),
        wordBegins: letters === 0,
      }));
    }),
  );
}

/** Holds a rule of every caption of every step. */
function everyStep(rule: (cues: readonly Cue[], said: readonly Said[], until: number) => void): void {
  fc.assert(
    fc.property(step, ({ said, until }) => {
      rule(cuesOf(said, until), said, until);
    }),
    { numRuns: 120 },
  );
}

suite('captions of whatever is said', () => {
  test('hold every word, in order', () => {
    everyStep((cues, said) => {
      assert.equal(cues.map(shown).join(''), bare(said.map((one) => one.text).join('')));
    });
  });

  test('have one line or two, of at most 42 characters, and no space at their ends', () => {
    everyStep((cues) => {
      for (const { lines } of cues) {
        assert.ok(lines.length === 1 || lines.length === 2);
        for (const line of lines) {
          assert.ok(line.length > 0 && line.length <= 42, line);
          assert.equal(line, line.trim());
        }
      }
    });
  });

  test('begin when their first word is spoken', () => {
    everyStep((cues, said) => {
      const letters = lettersSpoken(said);
      let letter = 0;
      for (const cue of cues) {
        assert.ok(Number.isInteger(cue.from) && Number.isInteger(cue.to));
        assert.ok(Math.abs(cue.from - (letters[letter]?.at ?? NaN)) <= 1, JSON.stringify(cue));
        letter += shown(cue).length;
      }
    });
  });

  test('end with their last word, or stay up to a second where they would be too short or too fast', () => {
    everyStep((cues, said, until) => {
      const letters = lettersSpoken(said);
      let letter = 0;
      for (const [index, cue] of cues.entries()) {
        letter += shown(cue).length;
        const spokenUntil = Math.round(letters[letter - 1]?.until ?? NaN);
        const limit = Math.min(cues[index + 1]?.from ?? Infinity, Math.floor(until));
        assert.ok(cue.to <= limit && cue.from <= cue.to);
        assert.ok(cue.to >= Math.min(spokenUntil, limit) - 1, 'it goes before it is said');
        assert.ok(cue.to <= spokenUntil + 1001, 'it outstays what is said');
        const needed = Math.max(1000, lettersOf(cue) * 50);
        if (cue.to > spokenUntil + 1) assert.ok(cue.to - cue.from <= needed + 1, 'it stays for nothing');
        else if (cue.to < Math.min(limit, spokenUntil + 1000) - 1)
          assert.ok(cue.to - cue.from >= needed - 1, 'it could have stayed');
      }
    });
  });

  test('part no number, no address that fits a line, and no quotation that does', () => {
    everyStep((cues, said) => {
      const lines = cues.flatMap((cue) => cue.lines);
      const all = said.map(({ text }) => text).join(' ');
      const count = (text: string, found: string) => text.split(found).length - 1;
      for (const [found] of all.matchAll(/[^ ]*«[^»]*»[^ ]*|\+?\d[\d ]*\d|[^ ]+/g))
        if (found.length <= 42) {
          const inLines = lines.reduce((sum, line) => sum + count(line, found), 0);
          assert.equal(inLines, count(all, found), found);
        }
    });
  });

  test('are told of where they are too fast, and only there', () => {
    everyStep((cues) => {
      assert.deepEqual(
        tooFast(cues),
        cues.filter((cue) => (lettersOf(cue) * 1000) / (cue.to - cue.from) > 20),
      );
    });
  });
});
