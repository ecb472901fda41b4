import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { FilmJson } from '../../film/film-json.ts';
import { recordingProblems } from '../../film/recordings.ts';
import { seenHash } from '../../film/seen.ts';
import { staleSteps } from '../../film/stale.ts';
import { guideIds, loadGuide } from '../../guide/load.ts';
import type { Run } from '../../guide/run/schema.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const loaded = loadGuide({ guides: null, guide: 'sette-opp-to-faktor', language: null });
const { guide } = loaded;
const tree = [{ role: 'heading', name: 'Skriv inn passord' }];

/** A film that shows every step as the guide has it, two of them seen. */
const film: FilmJson = {
  schemaVersion: 1,
  guide: guide.id,
  language: 'nb',
  title: guide.title,
  tenant: 'simulated',
  edition: 'legacy',
  madeOn: '2026-11-25',
  voice: 'silent',
  isDraft: true,
  duration: guide.steps.length * 1000,
  size: { width: 1920, height: 1080 },
  chapters: guide.steps.map(({ id, device, screen, narration, instruction }, place) => ({
    id,
    number: place + 1,
    title: id,
    from: place * 1000,
    to: (place + 1) * 1000,
    device,
    screen,
    layout: 'card',
    narration: narration ?? instruction,
    seen: ['skriv-inn-epost', 'skriv-inn-passord'].includes(id) ? seenHash(tree) : null,
    shows: [],
    said: [],
  })),
};

describe('what is recorded in the project', () => {
  for (const id of guideIds(join(root, 'guide')))
    test(`${id}: every file is claimed by a step, and every step has its files`, () => {
      const one = loadGuide({ guides: null, guide: id, language: null });
      assert.deepEqual(recordingProblems(join(root, 'recordings'), one), []);
    });
});

describe('the files of a recording', () => {
  let recordings = '';
  const put = (file: string, text = '') => {
    const path = join(recordings, guide.id, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  before(() => {
    recordings = mkdtempSync(join(tmpdir(), 'tofaktor-recordings-'));
    put('film.json', JSON.stringify(film));
    for (const kind of ['vtt', 'srt', 'md']) put(`${guide.id}.${kind}`);
    put('poster.jpg');
    for (const { id } of guide.steps) put(`clips/${id}.vtt`);
    for (const id of ['skriv-inn-epost', 'skriv-inn-passord'])
      for (const name of [`${id}.png`, `${id}.plain.png`]) put(`pictures/${name}`);
  });
  after(() => {
    rmSync(recordings, { recursive: true });
  });

  test('are all there without the films, which are not kept', () => {
    assert.deepEqual(recordingProblems(recordings, loaded), []);
  });

  test('one that no step claims, and one that is missing, are told with what to do', () => {
    put('pictures/forbi.png');
    rmSync(join(recordings, guide.id, 'pictures/skriv-inn-epost.png'));
    const [strange = '', missing = '', ...others] = recordingProblems(recordings, loaded);
    assert.match(strange, /pictures\/forbi\.png: no step of the guide claims it/);
    assert.match(
      missing,
      /skriv-inn-epost\.png is missing; record it anew: npx tofaktor record --guide sette-opp-to-faktor/,
    );
    assert.deepEqual(others, []);
  });
});

describe('a film is stale', () => {
  const run = (name: string): Run => ({
    schemaVersion: 1,
    guide: guide.id,
    language: 'nb',
    guideHash: '',
    tenant: 'simulated',
    phone: 'simulated',
    edition: 'legacy',
    mutations: [],
    browser: null,
    viewport: null,
    startedAt: '2026-11-25T03:14:00.000Z',
    endedAt: '2026-11-25T03:15:00.000Z',
    stop: null,
    visits: [
      {
        device: 'pc',
        screen: 'sign-in/password',
        host: 'login.microsoftonline.com',
        from: 0,
        to: 1,
        views: [
          {
            steps: ['skriv-inn-passord'],
            at: 1,
            tree: [{ role: 'heading', name }],
            picture: null,
            touched: [],
          },
        ],
      },
    ],
  });

  test('not where a walk sees what it shows, whatever numbers there are', () => {
    assert.deepEqual(staleSteps(film, guide, run('Skriv inn passord')), []);
    assert.equal(
      seenHash([{ role: 'text', name: 'Kode: 123 456' }]),
      seenHash([{ role: 'text', name: 'Kode: 654 321' }]),
    );
  });

  test('where the screen says something else', () => {
    assert.deepEqual(staleSteps(film, guide, run('Oppgi passord')), [
      { step: 'skriv-inn-passord', why: 'shows-otherwise' },
    ]);
  });

  test('where the guide says something else, has another step, or lacks one', () => {
    const [first, second, ...rest] = guide.steps;
    assert.ok(first && second);
    const changed = {
      ...guide,
      steps: [{ ...first, id: 'ny' }, { ...second, narration: 'Noe annet.' }, ...rest],
    };
    assert.deepEqual(staleSteps(film, changed, run('Skriv inn passord')), [
      { step: 'ny', why: 'not-in-film' },
      { step: second.id, why: 'told-otherwise' },
      { step: first.id, why: 'not-in-guide' },
    ]);
  });
});
