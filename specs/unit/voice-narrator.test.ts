import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { narratorWith, openNarrator, type Narrator } from '../../film/voice/narrator.ts';
import { diskTrouble, putBytes } from '../../film/files.ts';
import { writtenWords } from '../../film/voice/timing.ts';
import type { Engine, RawSpeech, Speech } from '../../film/voice/voice.ts';
import { readWav } from '../../film/voice/wav.ts';
import { UserError } from '../../guide/errors.ts';
import { emptyLexicon, loadLexicon, type Lexicon } from '../../guide/lexicon.ts';
import { ffmpeg, meter, needsFfmpeg, syllables, tone, wavOf, whyNot } from './voice-sounds.ts';

let cache: string;
const open: Narrator[] = [];
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'tofaktor-narrator-'));
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
  rmSync(cache, { recursive: true, force: true });
});

function opened(narrator: Narrator): Narrator {
  open.push(narrator);
  return narrator;
}

/** An engine that says what it is told to, and remembers what it was given. */
function fake(raw: RawSpeech, id = 'fake 1') {
  const given: string[] = [];
  const engine: Engine = {
    ...{ name: 'command', id, isDraft: false },
    speak: (spoken) => {
      given.push(spoken);
      return Promise.resolve(raw);
    },
    close: () => Promise.resolve(),
  };
  return { engine, given };
}

const said: RawSpeech = { wav: wavOf(1.5, syllables(0.4)), words: null };
const nb = loadLexicon('nb');
const options = (lexicon: Lexicon = nb) => ({ language: 'nb', lexicon, ffmpeg, cache });

/** A file of the film's: 48 kHz, mono, 16 bits, and as long as is told. */
function checkFile({ file, duration }: Speech): void {
  const bytes = readFileSync(file);
  assert.deepEqual(
    [bytes.readUInt16LE(20), bytes.readUInt16LE(22), bytes.readUInt32LE(24), bytes.readUInt16LE(34)],
    [1, 1, 48_000, 16],
  );
  const { samples } = readWav(bytes) ?? assert.fail();
  assert.ok(Math.abs(samples.length / 48 - duration) < 0.01);
}

function checkWords(sentence: string, { words, duration }: Speech): void {
  assert.deepEqual(
    words.map(({ from, to }) => ({ from, to })),
    writtenWords(sentence),
  );
  let last = -1;
  for (const { at, until } of words) {
    assert.ok(at > last && until > at && until <= duration, JSON.stringify(words));
    last = at;
  }
}

suite('the built-in voice, in a film', needsFfmpeg, () => {
  const sentences = [
    'På PC-en din åpner du nettleseren og går til https://aka.ms/mfasetup.',
    'Skriv inn koden 123 456 fra «Microsoft Authenticator», og trykk «Neste».',
    'Ære være øl: Finn og last ned appen fra App Store (iPhone) eller Google Play (Android)!',
    'Ja.',
  ];

  test('says every word in its time, loud enough and no louder', async () => {
    const settings = { voice: 'espeak', program: null } as const;
    const narrator = opened(await openNarrator({ settings, ...options() }));
    for (const sentence of sentences) {
      const speech = await narrator.narrate(sentence);
      checkFile(speech);
      checkWords(sentence, speech);
      assert.equal(speech.timed, true);
      const { integrated, peak } = meter(speech.file, sentence === 'Ja.' ? 20 : 1);
      assert.ok(Math.abs(integrated + 16) <= 1, `${sentence} ${integrated} LUFS`);
      assert.ok(peak < -1, `${sentence} ${peak} dBTP`);
      assert.ok(sentence.length / (speech.duration / 1000) <= 19.01);
    }
    assert.deepEqual([narrator.made, narrator.fromCache], [4, 0]);
    assert.equal(narrator.engine.isDraft, true);
  });
});

suite('a sentence', needsFfmpeg, () => {
  test('is spoken once, by whoever asks, and as the lexicon says', async () => {
    const { engine, given } = fake(said);
    const first = narratorWith(engine, options());
    const both = await Promise.all([first.narrate('Skann QR-koden.'), first.narrate('Skann QR-koden.')]);
    assert.deepEqual(both[0], both[1]);
    assert.deepEqual([first.made, first.fromCache], [1, 1]);
    const later = narratorWith(engine, options());
    assert.deepEqual(await later.narrate('Skann QR-koden.'), both[0]);
    assert.deepEqual([later.made, later.fromCache], [0, 1]);
    assert.deepEqual(given, ['Skann ku-ær-koden.']);
  });

  test('is spoken anew where the lexicon says it otherwise, and no other is', async () => {
    const { engine, given } = fake(said);
    const speakBoth = async (lexicon: Lexicon) => {
      const narrator = narratorWith(engine, options(lexicon));
      await narrator.narrate('Skann QR-koden.');
      await narrator.narrate('Trykk «Neste».');
      return narrator;
    };
    await speakBoth(nb);
    const narrator = await speakBoth({ ...nb, words: new Map([...nb.words, ['QR', 'ku err']]) });
    assert.deepEqual([narrator.made, narrator.fromCache], [1, 1]);
    assert.deepEqual(given, ['Skann ku-ær-koden.', 'Trykk Neste.', 'Skann ku err-koden.']);
  });

  test('is another one in another voice or language, or written otherwise', async () => {
    const [one, other] = [fake(said), fake(said, 'fake 2')];
    await narratorWith(one.engine, options()).narrate('Trykk «Neste».');
    const changed = [
      narratorWith(other.engine, options()).narrate('Trykk «Neste».'),
      narratorWith(one.engine, { ...options(), language: 'nn' }).narrate('Trykk «Neste».'),
      narratorWith(one.engine, options()).narrate('Trykk Neste.'),
    ];
    const files = new Set((await Promise.all(changed)).map(({ file }) => file));
    assert.equal(files.size, 3);
    assert.deepEqual([one.given.length, other.given.length], [3, 1]);
  });

  test('that is damaged in the cache is spoken anew', async () => {
    const { engine, given } = fake(said);
    const speech = await narratorWith(engine, options()).narrate('Trykk Neste.');
    const whole = readFileSync(speech.file);
    const json = speech.file.replace(/wav$/, 'json');
    const damages: (() => void)[] = [
      () => {
        writeFileSync(speech.file, whole.subarray(0, 1000));
      },
      () => {
        writeFileSync(speech.file, Buffer.from(whole).fill(7, 5000, 5010));
      },
      () => {
        rmSync(speech.file);
      },
      () => {
        writeFileSync(json, '{"duration": 12');
      },
      () => {
        writeFileSync(json, '{}');
      },
      () => {
        rmSync(json);
      },
    ];
    for (const [count, damage] of damages.entries()) {
      damage();
      const again = narratorWith(engine, options());
      assert.deepEqual(await again.narrate('Trykk Neste.'), speech);
      assert.equal(again.made, 1);
      assert.equal(given.length, count + 2);
      assert.deepEqual(readFileSync(speech.file), whole);
    }
    assert.equal(readdirSync(cache).length, 2, 'nothing half-written is left');
  });

  test('that goes too fast to be read along is slowed, and its words with it', async () => {
    const sentence = 'Dette er en setning som det tar litt tid å lese, men som blir sagt altfor fort.';
    const words = [
      { offset: 0, length: 5, at: 0 },
      { offset: sentence.indexOf('altfor'), length: 6, at: 1000 },
    ];
    const { engine } = fake({ wav: wavOf(1.5, tone(0.4)), words });
    const speech = await narratorWith(engine, options()).narrate(sentence);
    checkFile(speech);
    checkWords(sentence, speech);
    assert.equal(speech.timed, true);
    assert.ok(speech.duration >= (sentence.length / 19) * 1000);
    const told = speech.words.find(({ from }) => from === sentence.indexOf('altfor'))?.at ?? 0;
    assert.ok(Math.abs(told / speech.duration - 1000 / 1500) < 0.05, String(told));
  });

  test('has its words timed from the first sample that is kept', async () => {
    const late = Buffer.from(wavOf(2, (at) => (at < 1 ? 0 : tone(0.4)(at))));
    const { engine } = fake({ wav: late, words: [{ offset: 4, length: 3, at: 1500 }] });
    const speech = await narratorWith(engine, options()).narrate('Det går');
    assert.ok(Math.abs((speech.words[1]?.at ?? 0) - 505) < 10);
    assert.ok(Math.abs(speech.duration - 1005) < 10);
  });

  test('that has no times of the engine has estimated ones', async () => {
    const sentence = 'Skriv inn koden 123 456 nå.';
    const speech = await narratorWith(fake(said).engine, options()).narrate(sentence);
    assert.equal(speech.timed, false);
    checkWords(sentence, speech);
  });

  test('that fails does not keep the next from being spoken', async () => {
    const { engine } = fake(said);
    const narrator = narratorWith(engine, options());
    const [wrong, right] = await Promise.allSettled([narrator.narrate('…'), narrator.narrate('Hei')]);
    assert.equal(wrong.status, 'rejected');
    assert.equal(right.status, 'fulfilled');
  });

  test('of which nothing is heard, or that says nothing', async () => {
    const mute = narratorWith(fake({ wav: wavOf(1, tone(0)), words: null }).engine, options());
    assert.match(await whyNot(mute.narrate('Hei')), /gave no sound for «Hei»/);
    const garbled = narratorWith(fake({ wav: Buffer.from('hei'), words: null }).engine, options());
    assert.match(await whyNot(garbled.narrate('Hei')), /gave no sound/);
    assert.match(await whyNot(mute.narrate('«…»')), /nothing to say in ««…»»/);
    assert.deepEqual(readdirSync(cache), []);
  });
});

suite('a silent film', () => {
  const settings = { voice: 'silent' } as const;

  test('needs no ffmpeg, and lasts as long as it takes to read', async () => {
    const narrator = opened(await openNarrator({ settings, ...options(), ffmpeg: null }));
    const sentence = 'Gå til https://aka.ms/mfasetup, og skriv inn koden 42 der.';
    const speech = await narrator.narrate(sentence);
    checkFile(speech);
    checkWords(sentence, speech);
    assert.ok(sentence.length / (speech.duration / 1000) <= 19.01);
    assert.ok(readWav(readFileSync(speech.file))?.samples.every((sample) => sample === 0));
    assert.deepEqual([speech.timed, narrator.engine.isDraft], [false, true]);
    assert.equal((await narrator.narrate('Nå.')).duration, 1200);
    await narrator.narrate('Nå.');
    assert.deepEqual([narrator.made, narrator.fromCache], [2, 1]);
  });

  test('without a lexicon', async () => {
    const narrator = opened(await openNarrator({ settings, ...options(emptyLexicon), ffmpeg: null }));
    checkWords('Press «Next» now', await narrator.narrate('Press «Next» now'));
  });
});

test('a voice without ffmpeg is told to be none', async () => {
  const settings = { voice: 'espeak', program: null } as const;
  const why = await whyNot(openNarrator({ settings, ...options(), ffmpeg: null }));
  assert.match(why, /needs ffmpeg.*FFMPEG_BIN/);
});

suite('what cannot be written', () => {
  test('is told with its place and its cure', () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    const told = diskTrouble(full, '/films/cache/x.wav');
    assert.ok(told instanceof UserError);
    assert.equal(
      told.message,
      '/films/cache/x.wav could not be written: the disk is full. Make room there, or choose another folder.',
    );
    const fault = new Error('another');
    assert.equal(diskTrouble(fault, '/films'), fault);
  });

  test('a cache that is a file', () => {
    const file = join(cache, 'cache');
    writeFileSync(file, '');
    assert.throws(() => narratorWith(fake(said).engine, { ...options(), cache: file }), UserError);
    assert.throws(() => {
      putBytes(join(file, 'x.wav'), 'x');
    }, UserError);
  });
});
