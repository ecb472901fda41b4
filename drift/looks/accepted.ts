import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { check } from '../../guide/check.ts';
import type { Run, View } from '../../guide/run/schema.ts';
import { wordsAt } from './claims.ts';
import { crop, difference, readPicture, writePicture, type Picture } from './pictures.ts';
import type { LookChange, LooksSeen, NotCompared } from './seen.ts';

/** From here on an element looks otherwise to a reader, in parts of its pixels. */
const noticeable = 0.02;

const looksSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tenant: z.enum(['simulated', 'live']),
  edition: z.string().nullable(),
  browser: z.string(),
  rendering: z.string(),
  accepted: z.array(
    z.strictObject({
      step: z.string(),
      control: z.string(),
      /** What it said: with other words it looks otherwise, and is not compared. */
      words: z.string().nullable(),
      file: z.string(),
    }),
  ),
});

type Looks = z.infer<typeof looksSchema>;

/** The folder of a guide's accepted looks, beside its file. */
export function looksFolder(guideFile: string): string {
  return join(dirname(guideFile), 'looks');
}

/** The accepted look of what a step points at, as a PNG; null where nobody has accepted one. */
export function readLook(guideFile: string, step: string, control: string): Uint8Array | null {
  const file = join(looksFolder(guideFile), lookFile({ step, control }));
  return existsSync(file) ? readFileSync(file) : null;
}

/**
 * Holds what a run's steps point at against the looks that somebody has accepted.
 *
 * @param runFolder where the run's pictures are
 * @throws UserError where `looks.json` is not what it must be
 */
export function seeLooks(guideFile: string, run: Run, runFolder: string): LooksSeen {
  const folder = looksFolder(guideFile);
  const file = join(folder, 'looks.json');
  if (!existsSync(file)) return { changes: [] };
  const looks = check(looksSchema, JSON.parse(readFileSync(file, 'utf8')), {
    where: file,
    cure: 'Accept the looks anew: npx tofaktor looks --accept',
  });
  const notCompared = whyNot(looks, run);
  if (notCompared !== undefined) return { changes: [], notCompared };
  const crops = new Map(cropsOf(run, runFolder).map((one) => [keyOf(one), one]));
  const changes = looks.accepted.flatMap((accepted): LookChange[] => {
    const now = crops.get(keyOf(accepted));
    if (now?.words !== accepted.words) return [];
    const share = difference(readPicture(readFileSync(join(folder, accepted.file))), now.picture);
    const { step, control, seen } = now;
    return share < noticeable ? [] : [{ step, control, seen, share: Math.round(share * 100) / 100 }];
  });
  return { changes };
}

/**
 * Takes what a run's steps point at for what it is to look like from now on. The old looks are replaced as a whole.
 *
 * @returns how many there are
 */
export function acceptLooks(guideFile: string, run: Run, runFolder: string): number {
  const folder = looksFolder(guideFile);
  const staged = mkdtempSync(join(dirname(folder), '.looks-'));
  const crops = cropsOf(run, runFolder);
  const accepted = crops.map(({ step, control, words, picture }) => {
    const file = lookFile({ step, control });
    writeFileSync(join(staged, file), writePicture(picture));
    return { step, control, words, file };
  });
  const looks: Looks = { schemaVersion: 1, ...factsOf(run), accepted };
  writeFileSync(join(staged, 'looks.json'), `${JSON.stringify(looks, null, 2)}\n`);
  const aside = join(dirname(folder), `.replaced-${basename(staged)}`);
  if (existsSync(folder)) renameSync(folder, aside);
  else mkdirSync(dirname(folder), { recursive: true });
  renameSync(staged, folder);
  rmSync(aside, { recursive: true, force: true });
  return accepted.length;
}

function factsOf({
  tenant,
  edition,
  browser,
  rendering = 'unknown',
}: Run): Omit<Looks, 'schemaVersion' | 'accepted'> {
  return { tenant, edition, browser: majorOf(browser), rendering };
}

function majorOf(browser: Run['browser']): string {
  return browser === null ? 'none' : `${browser.name} ${browser.version.split('.', 1)[0] ?? ''}`;
}

function whyNot(looks: Looks, run: Run): NotCompared | undefined {
  const facts = factsOf(run);
  if (looks.tenant !== facts.tenant || looks.edition !== facts.edition) return 'other-place';
  if (looks.browser !== facts.browser) return 'other-browser';
  return looks.rendering === facts.rendering ? undefined : 'other-machine';
}

interface Crop extends Omit<LookChange, 'share'> {
  words: string | null;
  picture: Picture;
}

/** Each step's controls as they looked the first time that the step was seen. */
function cropsOf(run: Run, runFolder: string): Crop[] {
  const all = run.visits.flatMap(({ device, views }, visit) => {
    const width = run.viewport?.[device]?.width;
    if (width === undefined) return [];
    return views.flatMap((one, view) =>
      cropsOfView(one, width, runFolder).map((part) => ({ ...part, seen: { visit, view } })),
    );
  });
  const firsts = new Map(all.toReversed().map((one) => [keyOf(one), one]));
  return all.filter((one) => firsts.get(keyOf(one)) === one);
}

/** @param width of the window, in CSS pixels */
function cropsOfView(view: View, width: number, runFolder: string): Omit<Crop, 'seen'>[] {
  const picture = pictureOf(view, runFolder);
  const [step] = view.steps;
  if (picture === null || step === undefined) return [];
  return (view.looks ?? []).flatMap((look) => {
    const { control, box } = look;
    const part = crop(picture, box, picture.width / width);
    return part === null ? [] : [{ step, control, words: wordsAt(view, look) ?? null, picture: part }];
  });
}

function pictureOf({ picture, looks = [] }: View, runFolder: string): Picture | null {
  if (picture === null || looks.length === 0) return null;
  return readPicture(readFileSync(join(runFolder, picture)));
}

type LookName = Pick<LookChange, 'step' | 'control'>;

function lookFile(look: LookName): string {
  return `${keyOf(look)}.png`;
}

function keyOf({ step, control }: LookName): string {
  return `${step}.${control}`;
}
