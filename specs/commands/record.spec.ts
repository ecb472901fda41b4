import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { recordingProblems } from '../../film/recordings.ts';
import { readQrCodes } from '../../fixtures/phone/qr.ts';
import { loadGuide } from '../../guide/load.ts';
import { readRun } from '../../guide/run/store.ts';
import { readTrack } from '../../guide/run/track.ts';
import { findFfmpeg } from '../../scripts/setup/ffmpeg.mjs';
import { likeness } from '../likeness.ts';
import { run, start } from './command.ts';
import {
  captionsOf,
  filledIn,
  filesOf,
  filmOf,
  inkIn,
  onsets,
  ownRecordings,
  seek,
  stillsOf,
} from './recorded.ts';

const guide = 'sette-opp-to-faktor';
const loaded = loadGuide({ guides: null, guide, language: null });
const ffmpeg = findFfmpeg()?.path ?? 'ffmpeg';

/** A film is a walk, some fifty sentences and some hundred stills. */
test.describe.configure({ timeout: 400_000 });

/** What ffmpeg says of a file. */
function told(file: string): string {
  return spawnSync(ffmpeg, ['-hide_banner', '-i', file], { encoding: 'utf8' }).stderr;
}

test('a recording: film, captions, clips and pictures; then one word changes, and one picture', async ({
  page,
}) => {
  const env = ownRecordings('espeak');
  const out = test.info().outputPath('run');
  const folder = join(env.TOFAKTOR_RECORDINGS, guide);
  const first = await run(['record', '--out', out], env);
  expect(first.code, first.stderr).toBe(0);
  expect(first.stderr).toContain('26/26');
  expect(recordingProblems(env.TOFAKTOR_RECORDINGS, loaded)).toEqual([]);

  await test.step('the film', () => {
    const film = filmOf(folder);
    const file = join(folder, `${guide}.mp4`);
    const words = told(file);
    expect(words).toMatch(/Video: h264 \(High\).* 1920x1080/);
    expect(words).toMatch(/\(nob\): Audio: aac/);
    expect(words).toMatch(/\(nob\): Subtitle: mov_text/);
    expect(words.match(/Chapter #/g)).toHaveLength(loaded.guide.steps.length + 2);
    expect(film.chapters.map(({ id }) => id)).toEqual([
      'title',
      ...loaded.guide.steps.map(({ id }) => id),
      'end',
    ]);
    const [, minutes, seconds] = /Duration: 00:(\d+):([\d.]+)/.exec(words) ?? [];
    const sum = film.chapters.reduce((all, { from, to }) => all + to - from, 0);
    expect(Math.abs((Number(minutes) * 60 + Number(seconds)) * 1000 - sum)).toBeLessThanOrEqual(100);
    const bytes = readFileSync(file);
    expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'));
    expect(bytes.length / (sum / 180_000)).toBeLessThanOrEqual(12 * 2 ** 20);
  });

  await test.step('each step is shown by the screen that its walk saw', () => {
    const { chapters } = filmOf(folder);
    const views = readRun(out).run.visits.flatMap((visit) => visit.views);
    const whole = chapters.filter(({ layout }) => layout === 'pc');
    expect(whole.length).toBeGreaterThan(8);
    for (const { id, shows } of whole) {
      const held = shows.find(({ what }) => what === 'held')?.from ?? 0;
      const picture = views.findLast(({ steps }) => steps.includes(id))?.picture ?? '';
      // Below stands what the film writes at its foot.
      const still = { film: join(folder, `${guide}.mp4`), at: held, picture: join(out, picture), rows: 880 };
      expect(likeness(ffmpeg, still), id).toBeGreaterThanOrEqual(0.98);
    }
  });

  await test.step('its captions', () => {
    const film = filmOf(folder);
    const captions = captionsOf(readFileSync(join(folder, `${guide}.vtt`), 'utf8'));
    for (const { from, to, lines } of captions) {
      expect(lines.length).toBeLessThanOrEqual(2);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(42);
      expect(lines.join('').length / ((to - from) / 1000)).toBeLessThanOrEqual(20);
      expect(film.chapters.some((chapter) => chapter.from <= from && to <= chapter.to)).toBe(true);
    }
    for (const { id, from, to, said } of film.chapters) {
      const first = captions.find((one) => one.from >= from && one.from < to);
      expect(Math.abs((first?.from ?? 0) - (said[0]?.from ?? 0)), id).toBeLessThanOrEqual(10);
    }
    const sentences = film.chapters.flatMap(({ said }) => said);
    for (const { from, lines } of captions)
      expect(
        sentences.some((one) => one.from <= from && from < one.to),
        lines.join(' '),
      ).toBe(true);
  });

  await test.step('each sentence is heard when its caption is there', () => {
    const captions = captionsOf(readFileSync(join(folder, `${guide}.vtt`), 'utf8'));
    const said = filmOf(folder).chapters.flatMap((chapter) => chapter.said.map(({ from }) => from));
    // A short sentence may stand in the caption of the one before it.
    const begins = captions
      .map(({ from }) => from)
      .filter((from) => said.some((at) => Math.abs(at - from) <= 1));
    const heard = onsets(ffmpeg, join(folder, `${guide}.mp4`), begins);
    const late = heard.map((at, place) => Math.abs((at ?? Infinity) - (begins[place] ?? 0)));
    expect(late.length).toBeGreaterThan(30);
    expect(Math.max(...late)).toBeLessThanOrEqual(10);
  });

  await test.step('nothing secret', async () => {
    const track = readTrack(out);
    expect(track.frames.length).toBeGreaterThan(20);
    const pictures = [
      ...track.frames.map(({ file }) => join(out, file)),
      ...readdirSync(join(folder, 'pictures')).map((name) => join(folder, 'pictures', name)),
    ];
    const stills = stillsOf(ffmpeg, join(folder, `${guide}.mp4`), test.info().outputPath('stills'));
    expect(stills.length).toBeGreaterThan(50);
    for (const file of [...pictures, ...stills])
      expect(await readQrCodes(readFileSync(file)), file).toEqual([]);
    for (const [name, bytes] of filesOf(folder))
      expect(bytes.includes('alstahaug.example'), name).toBe(false);
  });

  await test.step('no ink where something was filled in', async () => {
    for (const { file, inside } of filledIn(readTrack(out)))
      expect(await inkIn(join(out, file), inside), file).toBeLessThan(24);
  });

  await test.step('it plays, and can be sought in', async () => {
    const sought = await seek(page, join(folder, `${guide}.mp4`), 60);
    expect(sought?.time ?? 60).toBeGreaterThanOrEqual(60);
    expect(sought?.width ?? 1920).toBe(1920);
  });

  await test.step('one word changes', async () => {
    const before = filesOf(join(folder, 'pictures'));
    const mutations = test.info().outputPath('mutations.json');
    writeFileSync(
      mutations,
      JSON.stringify([
        { screen: 'sign-in/password', op: 'text', selector: '#loginHeader', value: 'Oppgi passord' },
      ]),
    );
    const again = await run(['record', '--out', out, '--mutations', mutations, '--json'], env);
    expect(again.code, again.stderr).toBe(1);
    const { pictures, voice } = JSON.parse(again.stdout) as {
      pictures: Record<'new' | 'changed' | 'stale', string[]>;
      voice: { made: number };
    };
    expect(voice.made).toBe(0);
    expect(pictures).toMatchObject({ new: [], changed: ['skriv-inn-passord'], stale: [] });
    const changed = [...filesOf(join(folder, 'pictures'))].filter(
      ([name, bytes]) => before.get(name)?.equals(bytes) !== true,
    );
    expect(changed.map(([name]) => name).sort()).toEqual([
      'skriv-inn-passord.plain.png',
      'skriv-inn-passord.png',
    ]);

    const unchanged = test.info().outputPath('unchanged');
    expect((await run(['verify', '--out', unchanged], env)).stdout).toContain(
      'Film stale at skriv-inn-passord: the screen shows something else now.',
    );
  });
});

test('killed while the film is made: what was recorded is as it was, and the next command cleans up', async () => {
  const env = ownRecordings('silent');
  const out = test.info().outputPath('run');
  const folder = join(env.TOFAKTOR_RECORDINGS, guide);
  expect((await run(['record', '--out', out], env)).code).toBe(0);
  const before = filesOf(folder);
  rmSync(join(env.TOFAKTOR_CACHE ?? '', 'segments'), { recursive: true });

  const film = start(['film', '--run', out], env);
  await expect.poll(() => film.printed(), { timeout: 60_000 }).toMatch(/[1-9]\/26 (?!picture)/);
  film.child.kill('SIGKILL');
  await film.ended;
  expect(filesOf(folder)).toEqual(before);

  const again = await run(['film', '--run', out], env);
  expect(again.code, again.stderr).toBe(0);
  expect(again.stdout).toContain('0 new, 0 changed, 23 unchanged, 0 stale');
  expect(readdirSync(env.TOFAKTOR_RECORDINGS)).toEqual([guide]);
  expect(existsSync(join(folder, `${guide}.mp4`))).toBe(true);
});
