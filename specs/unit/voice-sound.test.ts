import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { measure } from '../../film/voice/filters.ts';
import { filmRate, prepare, trim } from '../../film/voice/sound.ts';
import { readWav, writeWav, type Sound } from '../../film/voice/wav.ts';
import { UserError } from '../../guide/errors.ts';
import { between, meter, needsFfmpeg, sound, syllables, theFfmpeg, tone, type Wave } from './voice-sounds.ts';

const folder = mkdtempSync(join(tmpdir(), 'tofaktor-sound-'));
after(() => {
  rmSync(folder, { recursive: true });
});

const seconds = ({ rate, samples }: Sound) => samples.length / rate;

/** A WAV file's bytes, in the format that is told. */
function wav([tag, channels, bits]: [number, number, number], data: Buffer, told = data.length): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF----WAVEfmt ', 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(tag, 20);
  header.writeUInt16LE(channels, 22);
  header.writeUInt32LE(8000, 24);
  header.writeUInt16LE(bits, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(told, 40);
  return Buffer.concat([header, data]);
}

suite('a WAV file', () => {
  test('is read as it was written', () => {
    const samples = Float32Array.of(0, 0.5, -0.5, -1, 1, 0.25);
    const read = readWav(writeWav({ rate: 22_050, samples }));
    assert.equal(read?.rate, 22_050);
    for (const [place, sample] of samples.entries())
      assert.ok(Math.abs(sample - (read.samples[place] ?? 9)) < 1e-4, String(place));
  });

  test('is read in any depth, and several channels become one', () => {
    const near = (read: Sound | null, expected: number[]) => {
      assert.deepEqual(
        Array.from(read?.samples ?? [], (sample) => Math.round(sample * 100) / 100),
        expected,
      );
    };
    near(readWav(wav([1, 1, 8], Buffer.from([128, 192, 64]))), [0, 0.5, -0.5]);
    near(
      readWav(wav([1, 2, 16], Buffer.from(Int16Array.of(0x4000, 0, -0x4000, -0x4000).buffer))),
      [0.25, -0.5],
    );
    near(readWav(wav([1, 1, 24], Buffer.from([0, 0, 0x40, 0, 0, 0xc0]))), [0.5, -0.5]);
    near(readWav(wav([1, 1, 32], Buffer.from(Int32Array.of(0x4000_0000).buffer))), [0.5]);
    near(readWav(wav([3, 1, 32], Buffer.from(Float32Array.of(0.5, -0.25).buffer))), [0.5, -0.25]);
  });

  test('from a pipe, whose header tells no length or too much, is read to its end', () => {
    const data = Buffer.from(Int16Array.of(1, 2, 3).buffer);
    for (const told of [0, 0x7fff_0000, 0xffff_ffff])
      assert.equal(readWav(wav([1, 1, 16], data, told))?.samples.length, 3, String(told));
  });

  test('is none where it is something else, or holds no sound', () => {
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.from('RIFF'),
      Buffer.from('no voice: piper is not set up for this machine, sorry'),
      wav([1, 1, 16], Buffer.alloc(0)),
      wav([7, 1, 8], Buffer.alloc(8)),
      wav([1, 0, 16], Buffer.alloc(8)),
      wav([1, 1, 16], Buffer.alloc(8)).subarray(0, 30),
    ])
      assert.equal(readWav(bytes), null);
  });
});

suite('silence at the ends', () => {
  test('is taken away but for 5 ms before and 30 ms after', () => {
    const { sound: trimmed, from } = trim(between(0.4, sound(1, tone(0.3)), 0.7)) ?? assert.fail();
    assert.ok(Math.abs(seconds(trimmed) - 1.035) < 0.005, String(seconds(trimmed)));
    assert.ok(Math.abs(from / trimmed.rate - 0.395) < 0.005, String(from));
  });

  test('that is shorter is left, and so are pauses within', () => {
    const pause = between(0, sound(0.5, tone(0.3)), 0.6).samples;
    const twice = { rate: 22_050, samples: Float32Array.of(...pause, ...pause) };
    const { sound: trimmed, from } = trim(twice) ?? assert.fail();
    assert.equal(from, 0);
    assert.ok(Math.abs(seconds(trimmed) - 1.63) < 0.005, String(seconds(trimmed)));
  });

  test('is all there is: nothing is left', () => {
    assert.equal(trim(sound(1, () => 0)), null);
    assert.equal(trim(sound(1, tone(0.00005))), null);
  });
});

suite('every sentence', needsFfmpeg, () => {
  const prepared = async (raw: Sound, least = 0) => (await prepare(theFfmpeg, raw, least)) ?? assert.fail();

  const cases: [what: string, seconds: number, wave: Wave][] = [
    ['a quiet tone', 2, tone(0.01)],
    ['a loud tone', 2, tone(0.99)],
    ['syllables', 3, syllables(0.9)],
    ['syllables that are hardly there', 3, syllables(0.002)],
    ['one word', 0.5, syllables(0.5)],
    ['a sound with a crack in it', 2, (at) => (at > 1 && at < 1.0002 ? 0.99 : tone(0.05)(at))],
    ['noise without end', 2, (at) => Math.sin(at * 1e7) * 0.9],
  ];
  for (const [what, long, wave] of cases)
    test(`is as loud as the next, and no peak passes: ${what}`, async () => {
      const made = await prepared(sound(long, wave));
      assert.equal(made.sound.rate, 48_000);
      const file = join(folder, 'one.wav');
      writeFileSync(file, writeWav(made.sound));
      const { integrated, peak } = meter(file);
      assert.ok(Math.abs(integrated + 16) <= 1, `${integrated} LUFS`);
      assert.ok(peak <= -1.4, `${peak} dBTP`);
    });

  test('is so too where it is too short for the meter', async () => {
    const made = await prepared(sound(0.2, tone(0.1)));
    assert.ok(seconds(made.sound) < 0.4);
    const file = join(folder, 'short.wav');
    writeFileSync(file, writeWav(made.sound));
    const { integrated } = meter(file, 20);
    assert.ok(Math.abs(integrated + 16) <= 1, `${integrated} LUFS`);
  });

  test('begins and ends without a click', async () => {
    const { samples } = (await prepared(sound(1, () => 0.5))).sound;
    for (const end of [samples, samples.toReversed()]) {
      const [first = 1, second = 1] = end;
      assert.equal(Math.abs(first), 0);
      assert.ok(Math.abs(second) < 0.01);
    }
  });

  test('that is spoken too fast is slowed at its own pitch, and its times with it', async () => {
    for (const times of [1.3, 2.7]) {
      const least = Math.round(times * 1.06 * filmRate);
      const made = await prepared(between(0.5, sound(1, tone(0.3, 440)), 0.5), least);
      assert.ok(Math.abs(made.sound.samples.length / least - 1) < 0.06, String(made.sound.samples.length));
      assert.ok(made.sound.samples.length >= least);
      assert.ok(Math.abs(made.shift - 495) < 5 && Math.abs(made.scale - times) < 0.1 * times);
      const middle = made.sound.samples.subarray(filmRate / 2, filmRate);
      const crossings = middle.filter((sample, place) => sample > 0 && (middle[place - 1] ?? 1) <= 0).length;
      assert.ok(Math.abs(crossings - 220) < 6, `${crossings * 2} Hz`);
    }
  });

  test('is held where it was by the limiter', async () => {
    const clicks = sound(1, (at) => (Math.abs((at % 0.25) - 0.125) < 0.0005 ? 0.9 : tone(0.02)(at)), 48_000);
    const made = await prepared(clicks);
    const first = made.sound.samples.findIndex((sample) => Math.abs(sample) > 0.6);
    assert.ok(Math.abs(first / filmRate - 0.1245) < 0.002, String(first / filmRate));
  });

  test('an ffmpeg that is none is told', async () => {
    const nowhere = join(folder, 'no-ffmpeg');
    await assert.rejects(measure(nowhere, sound(1, tone(0.1))), (error) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, /could not be started\. Name another ffmpeg by FFMPEG_BIN/);
      return true;
    });
    await assert.rejects(measure(process.execPath, sound(1, tone(0.1))), UserError);
  });
});
