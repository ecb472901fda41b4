import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { check } from '../check.ts';
import { UserError } from '../errors.ts';
import { putFile } from '../put-file.ts';
import { openStaged, putFolder, sweep } from '../staged-folder.ts';
import { findingsSchema, type Findings } from './findings.ts';
import { runSchema, type Run } from './schema.ts';

/** A run's folder under another name, until all of it is there. */
export interface StagedRun {
  /** Where files are put meanwhile. */
  readonly folder: string;
  /** Writes `run.json` and `findings.json`, and puts the folder in its place. Returns that place. */
  commit(run: Run, findings: Findings): string;
  /** Leaves nothing. */
  discard(): void;
}

export interface RunPlace {
  /** The folder to be, exactly as asked for; without it, a new one under `root`. */
  out: string | null;
  /** Where runs are kept. */
  root: string;
  /** `<time>-<guide>-<edition or live>`. */
  name: string;
}

const latestSchema = z.strictObject({ schemaVersion: z.literal(1), run: z.string() });

/**
 * Opens a run's folder for writing.
 *
 * @throws UserError where `out` holds something that is not a run
 */
export function stageRun({ out, root, name }: RunPlace): StagedRun {
  const target = out === null ? null : resolve(out);
  if (target !== null) checkPlace(target);
  const parent = target === null ? resolve(root) : dirname(target);
  mkdirSync(parent, { recursive: true });
  sweep(parent);
  const folder =
    target === null ? newFolder(join(parent, `.staging-${process.pid}-${name}`)) : openStaged(target);

  return {
    folder,
    commit(run, findings) {
      writeFileSync(join(folder, 'run.json'), jsonOf({ ...run, status: findings.status }));
      writeFileSync(join(folder, 'findings.json'), jsonOf(findings));
      if (target !== null) return putFolder(folder, target);
      const place = claim(folder, join(parent, name));
      putFile(join(parent, 'latest.json'), jsonOf({ schemaVersion: 1, run: basename(place) }));
      return place;
    },
    discard() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Whether a run may be put there: a folder that somebody else filled is not ours to replace.
 *
 * @throws UserError where it holds something that is not a run
 */
export function checkPlace(out: string): void {
  const target = resolve(out);
  if (!existsSync(target) || existsSync(join(target, 'run.json'))) return;
  if (readdirSync(target).length > 0)
    throw new UserError(
      `${out} holds something that is not a run. Name an empty or a new folder with --out.`,
    );
}

/** Reads what a run left behind. */
export function readRun(folder: string): { run: Run; findings: Findings } {
  const read = (file: string): unknown => {
    const path = join(folder, file);
    if (!existsSync(path)) throw new UserError(`${folder} is not a run: it has no ${file}.`);
    return JSON.parse(readFileSync(path, 'utf8'));
  };
  const cure = 'Walk the guide again: npx tofaktor verify';
  return {
    run: check(runSchema, read('run.json'), { where: join(folder, 'run.json'), cure }),
    findings: check(findingsSchema, read('findings.json'), { where: join(folder, 'findings.json'), cure }),
  };
}

/**
 * The folder of the newest run under `root`.
 *
 * @throws UserError where there is none
 */
export function newestRun(root: string): string {
  const latest = join(root, 'latest.json');
  if (!existsSync(latest))
    throw new UserError(
      `There is no run under ${root}/ yet. Make one with: npx tofaktor verify, or name its folder.`,
    );
  const { run } = check(latestSchema, JSON.parse(readFileSync(latest, 'utf8')), {
    where: latest,
    cure: 'Remove it and walk again: npx tofaktor verify',
  });
  return join(root, run);
}

/** A run's name: its start in UTC to the second, what was walked and where. */
export function runName(startedAt: Date, guide: string, place: string): string {
  const time = startedAt.toISOString().slice(0, 19).replaceAll(':', '').replace('T', '-');
  return `${time}-${guide}-${place}`;
}

function newFolder(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  return folder;
}

function jsonOf(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** Takes the first free name: two runs may start in the same second. Renaming onto a folder with files in it fails, so nobody is overwritten. */
function claim(folder: string, wanted: string): string {
  for (let attempt = 1; ; attempt++) {
    const place = attempt === 1 ? wanted : `${wanted}-${attempt}`;
    try {
      renameSync(folder, place);
      return place;
    } catch (error) {
      if (!existsSync(place)) throw error;
    }
  }
}
