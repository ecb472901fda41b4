import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { check } from '../../guide/check.ts';
import { reason, UserError } from '../../guide/errors.ts';
import type { LoadedGuide } from '../../guide/load.ts';
import { putFile } from '../../guide/put-file.ts';
import { readRun } from '../../guide/run/store.ts';
import { applyProposal } from './apply.ts';
import { patchOf } from './patch.ts';
import { propose } from './propose.ts';
import { decisionsSchema, type Decisions, type Proposal } from './proposal.ts';

/**
 * Makes the proposal of a run and puts it into the run's folder: `proposal.json`, and `proposal.diff` with all of it.
 *
 * @returns undefined, and nothing is written, where the run matches, or the guide is no longer the one that was walked
 */
export function writeProposal(folder: string, loaded: LoadedGuide): Proposal | undefined {
  const { run, findings } = readRun(folder);
  if (findings.status !== 'drifted' || run.guideHash !== loaded.hash) return undefined;
  const proposal = propose(loaded, run, findings);
  putFile(join(folder, 'proposal.json'), `${JSON.stringify(proposal, null, 2)}\n`);
  const { file, text } = loaded;
  putFile(join(folder, 'proposal.diff'), patchOf(patchPath(file), text, applyProposal(text, proposal)));
  return proposal;
}

/**
 * Puts a patch for each step into a folder, named by the step, and `proposal.json`. Each patch applies to the guide as it
 * is; after one of them, another may have to be made anew.
 *
 * @returns the names of the patches
 */
export function writePatches(
  folder: string,
  { file, text }: Pick<LoadedGuide, 'file' | 'text'>,
  proposal: Proposal,
): string[] {
  mkdirSync(folder, { recursive: true });
  putFile(join(folder, 'proposal.json'), `${JSON.stringify(proposal, null, 2)}\n`);
  const steps = [...new Set(proposal.changes.map(({ step }) => step))];
  return steps.map((step) => {
    const own = { ...proposal, changes: proposal.changes.filter((change) => change.step === step) };
    const name = `${step}.diff`;
    putFile(join(folder, name), patchOf(patchPath(file), text, applyProposal(text, own)));
    return name;
  });
}

/**
 * Writes a guide's file as it is to be.
 *
 * @throws UserError where somebody has changed it meanwhile
 */
export function writeGuide({ file, text }: Pick<LoadedGuide, 'file' | 'text'>, mended: string): void {
  if (readFileSync(file, 'utf8') !== text)
    throw new UserError(`${file} has been changed meanwhile. Nothing was written; try again.`);
  if (mended !== text) putFile(file, mended);
}

/** @throws UserError naming every problem, or that the file cannot be read */
export function readDecisions(file: string): Decisions {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UserError(`${file} cannot be read: ${reason(error)}`);
  }
  return check(decisionsSchema, data, { where: file, cure: 'Download the decisions from the report again.' });
}

/** The guide's file as a patch names it: from the folder that the command runs in, else from its own folder's parent. */
export function patchPath(file: string): string {
  const fromHere = relative(process.cwd(), file);
  const path = fromHere.startsWith('..') ? relative(dirname(dirname(file)), file) : fromHere;
  return path.split(sep).join('/');
}
