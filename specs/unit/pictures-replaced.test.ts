import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createCanvas } from '@napi-rs/canvas';
import { fontFamily } from '../../film/fonts.ts';
import { looksAlike } from '../../film/pictures/alike.ts';
import { choose } from '../../film/pictures/choose.ts';
import type { Illustration } from '../../film/pictures/illustrate.ts';
import { UserError } from '../../guide/errors.ts';
import { loadRecordingSettings } from '../../guide/recording-settings.ts';

/** What is set in a person's own .env must not decide these tests. */
const { change } = loadRecordingSettings({ TOFAKTOR_PICTURE_CHANGE: '' });

interface Look {
  words?: string;
  button?: string;
  /** How far everything is moved, in CSS pixels. */
  moved?: number;
  /** How far each channel of each pixel goes up or down. */
  noise?: number;
  height?: number;
}

/** A picture with little on it, at twice the density. */
function paint({ words = 'Skriv inn e-postadressen din', button = '#0b5cad', ...more }: Look = {}): Buffer {
  const { moved = 0, noise = 0, height = 540 } = more;
  const canvas = createCanvas(960, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, 960, height);
  context.scale(2, 2);
  context.translate(moved, moved);
  context.font = `400 15px ${fontFamily()}`;
  context.fillStyle = '#141c28';
  context.fillText(words, 60, 120);
  context.fillStyle = button;
  context.fillRect(300, 200, 112, 38);
  const pixels = context.getImageData(0, 0, 960, height);
  // The same noise each time: -2 to 2, in a muddle that has no pattern of a pixel's four channels.
  for (let index = 0; noise > 0 && index < pixels.data.length; index += 1)
    pixels.data[index] = (pixels.data[index] ?? 0) + ((index * 7919) % (2 * noise + 1)) - noise;
  context.putImageData(pixels, 0, 0);
  return canvas.toBuffer('image/png');
}

suite('two pictures look alike', () => {
  const plain = paint();
  const alike: [string, Look][] = [
    ['drawn twice', {}],
    ['with noise', { noise: 2 }],
    ['moved by a fourth of a pixel', { moved: 1 / 8 }],
    ['moved by half a pixel', { moved: 1 / 4 }],
    ['moved by almost a pixel', { moved: 0.45 }],
  ];
  for (const [name, look] of alike)
    test(name, () => {
      const other = paint(look);
      assert.ok(looksAlike(plain, other, change) && looksAlike(other, plain, change));
    });

  const otherwise: [string, Look][] = [
    ['with another letter', { words: 'Skriv inn e-postadresson din' }],
    ['with another word', { words: 'Skriv inn e-postadressen her' }],
    ['with a full stop', { words: 'Skriv inn e-postadressen din.' }],
    ['with another accent', { words: 'Skriv inn é-postadressen din' }],
    ['without any words', { words: '' }],
    ['with a green button', { button: '#107c41' }],
    ['with a button of a darker blue', { button: '#073b70' }],
    ['moved by several pixels', { moved: 2 }],
    ['of another height', { height: 902 }],
  ];
  for (const [name, look] of otherwise)
    test(`but not ${name}`, () => {
      const other = paint(look);
      assert.ok(!looksAlike(plain, other, change) && !looksAlike(other, plain, change));
    });

  test('by the threshold that is asked for', () => {
    const other = paint({ words: 'Skriv inn e-postadresson din' });
    assert.ok(looksAlike(plain, other, 0.5));
  });

  test('not with what is no PNG', () => {
    assert.ok(!looksAlike(Buffer.from('GIF89a'), plain, change));
    assert.ok(looksAlike(Buffer.from('GIF89a'), Buffer.from('GIF89a'), change));
  });
});

const [a, b, smoothed] = [paint(), paint({ words: 'Noe annet' }), paint({ moved: 0.1 })];

function illustration(step: string, plain = a, annotated = a): Illustration {
  return { step, device: 'pc', plain, annotated, alt: '', callouts: [], density: 2 };
}

const step = (id: string, screen: 'sign-in/email' | null = 'sign-in/email') =>
  ({ id, screen }) as Parameters<typeof choose>[0]['guide']['steps'][number];

function chosen(
  old: [string, Buffer | null][],
  illustrations: Illustration[],
  steps: ReturnType<typeof step>[],
) {
  const { files, ...kinds } = choose({ guide: { steps }, old: new Map(old), illustrations, change });
  return { ...kinds, files: Object.fromEntries(files) };
}

const none = { new: [], changed: [], unchanged: [], stale: [], removed: [] };

suite('in the folder of pictures', () => {
  test('a step’s first are new', () => {
    assert.deepEqual(chosen([], [illustration('x', a, b)], [step('x')]), {
      ...{ ...none, new: ['x'] },
      files: { 'x.png': b, 'x.plain.png': a },
    });
  });

  test('those that look the same stay as they are, to the byte', () => {
    const old: [string, Buffer][] = [
      ['x.png', a],
      ['x.plain.png', smoothed],
    ];
    assert.deepEqual(chosen(old, [illustration('x')], [step('x')]), {
      ...{ ...none, unchanged: ['x'] },
      files: { 'x.png': 'keep', 'x.plain.png': 'keep' },
    });
  });

  const halves: [string, [string, Buffer | null][]][] = [
    [
      'looks otherwise',
      [
        ['x.png', b],
        ['x.plain.png', a],
      ],
    ],
    ['is missing', [['x.plain.png', a]]],
    [
      'could not be read',
      [
        ['x.png', a],
        ['x.plain.png', null],
      ],
    ],
  ];
  for (const [name, old] of halves)
    test(`both are replaced where one of them ${name}`, () => {
      assert.deepEqual(chosen(old, [illustration('x')], [step('x')]), {
        ...{ ...none, changed: ['x'] },
        files: { 'x.png': a, 'x.plain.png': a },
      });
    });

  test('those of a step that was not seen are kept, though nothing confirms them', () => {
    const old: [string, Buffer][] = [
      ['y.png', a],
      ['y.plain.png', a],
    ];
    assert.deepEqual(chosen(old, [], [step('x'), step('y')]), {
      ...{ ...none, stale: ['y'] },
      files: { 'y.png': 'keep', 'y.plain.png': 'keep' },
    });
  });

  test('those that no step claims are taken away, and nothing else is', () => {
    const old: [string, Buffer][] = [
      ['gone.png', a],
      ['gone.plain.png', a],
      ['told.png', a],
      ['README.md', a],
    ];
    const removed = ['gone.plain.png', 'gone.png', 'told.png'];
    assert.deepEqual(chosen(old, [], [step('x'), step('told', null)]), { ...none, removed, files: {} });
  });
});

suite('from which share a picture has changed', () => {
  test('is a setting between 0 and 1', () => {
    assert.equal(loadRecordingSettings({ TOFAKTOR_PICTURE_CHANGE: '' }).change, 0.04);
    assert.equal(loadRecordingSettings({ TOFAKTOR_PICTURE_CHANGE: '0.2' }).change, 0.2);
  });

  for (const wrong of ['0', '1', '-1', '4 %', 'much', '0,04'])
    test(`and not ${wrong}`, () => {
      assert.throws(
        () => loadRecordingSettings({ TOFAKTOR_PICTURE_CHANGE: wrong }),
        (error) => error instanceof UserError && error.message.includes('TOFAKTOR_PICTURE_CHANGE'),
      );
    });
});
