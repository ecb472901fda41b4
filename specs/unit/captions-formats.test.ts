import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { toSrt, toSrtTimestamp, toVtt, toVttTimestamp } from '../../film/captions/formats.ts';
import type { Cue } from '../../film/captions/said.ts';

const header = { language: 'nb', title: 'Sett opp totrinnsbekreftelse' };

function timeOf(text: string): number {
  const [, hours, minutes, seconds, ms] = /^(\d{2,}):([0-5]\d):([0-5]\d)[.,](\d{3})$/.exec(text) ?? [];
  assert.ok(ms !== undefined, text);
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(ms);
}

/** Reads blocks that an empty line parts: a number, the times, the text. */
function read(blocks: readonly string[], unescape: (line: string) => string): Cue[] {
  return blocks.map((block, index) => {
    const [id, times = '', ...lines] = block.split('\n');
    assert.equal(id, String(index + 1));
    const [from = '', to = ''] = times.split(' --> ');
    return { from: timeOf(from), to: timeOf(to), lines: lines.map(unescape) };
  });
}

function readVtt(vtt: string): Cue[] {
  const [first = '', note, ...blocks] = vtt.trimEnd().split('\n\n');
  assert.match(first, /^WEBVTT - [^\n]+$/);
  assert.doesNotMatch(first, /-->/);
  assert.equal(note, 'NOTE Language: nb');
  return read(blocks, (line) => {
    assert.doesNotMatch(line, /<|-->|&(?!amp;|lt;|gt;)/);
    return line.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  });
}

const readSrt = (srt: string) => read(srt === '' ? [] : srt.trimEnd().split('\n\n'), (line) => line);

const line = fc
  .array(fc.constantFrom('Trykk', '«Neste»', '&', '&amp;', '<b>', '-->', 'på', '<', '>', '1'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((words) => words.join(' '));

const cue = fc.record(
  {
    from: fc.integer({ min: 0, max: 4 * 3_600_000 }),
    to: fc.integer({ min: 0, max: 4 * 3_600_000 }),
    lines: fc.array(line, { minLength: 1, maxLength: 2 }),
  },
  { noNullPrototype: true },
);

suite('files of captions', () => {
  test('hold what was put into them', () => {
    fc.assert(
      fc.property(fc.array(cue, { minLength: 1, maxLength: 12 }), (cues) => {
        assert.deepEqual(readVtt(toVtt(cues, header)), cues);
        assert.deepEqual(readSrt(toSrt(cues)), cues);
      }),
    );
  });

  test('read as their formats have it', () => {
    const cues = [
      { from: 417, to: 2500, lines: ['Skriv inn e-postadressen din', 'og trykk «Neste».'] },
      { from: 3_600_000, to: 3_601_001, lines: ['A & B <c> --> d'] },
    ];
    assert.equal(
      toVtt(cues, { language: 'nb', title: 'En\nfilm --> to' }),
      [
        'WEBVTT - En film → to\n\nNOTE Language: nb\n',
        '1\n00:00:00.417 --> 00:00:02.500\nSkriv inn e-postadressen din\nog trykk «Neste».\n',
        '2\n01:00:00.000 --> 01:00:01.001\nA &amp; B &lt;c&gt; --&gt; d\n',
      ].join('\n'),
    );
    assert.equal(
      toSrt(cues),
      [
        '1\n00:00:00,417 --> 00:00:02,500\nSkriv inn e-postadressen din\nog trykk «Neste».\n',
        '2\n01:00:00,000 --> 01:00:01,001\nA & B <c> --> d\n',
      ].join('\n'),
    );
  });

  test('without captions are files all the same', () => {
    assert.deepEqual(readVtt(toVtt([], header)), []);
    assert.equal(toSrt([]), '');
  });

  test('are right to the millisecond after an hour, and a rounded minute is the next', () => {
    const frame = 1000 / 30;
    for (let frames = 0; frames <= 30 * 3700; frames += 997) {
      assert.equal(timeOf(toVttTimestamp(frames * frame)), Math.round(frames * frame));
      assert.equal(timeOf(toSrtTimestamp(frames * frame)), Math.round(frames * frame));
    }
    assert.equal(toVttTimestamp(59_999.6), '00:01:00.000');
    assert.equal(toSrtTimestamp(3_599_999.5), '01:00:00,000');
    assert.equal(toVttTimestamp(360_000_000), '100:00:00.000');
  });
});
