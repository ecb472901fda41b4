import { existsSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { propose } from '../drift/proposal/propose.ts';
import { startReview, type ReviewServer } from '../drift/review/server/server.ts';
import { newCommand } from './cli/command.ts';
import { walkedRun } from './cli/walked-run.ts';
import { openBrowser } from './review/open.ts';
import { untilInterrupted } from './review/interrupted.ts';

interface ReviewOptions {
  port?: number;
  open: boolean;
  json?: true;
}

/** `npx tofaktor review`: the proposed changes, side by side, in a page on this machine. */
export const review = newCommand('review')
  .description(
    "Accept, reject or reword each change that a run's findings propose, in a page on this machine; «Lagre» writes the guide.",
  )
  .argument('[run]', "the run's folder (default: the newest under runs/)")
  .option('--port <number>', 'the port on 127.0.0.1 (default: one that is free)', portOf)
  .option('--no-open', 'open no browser; the address is printed in any case')
  .option('--json', 'print the address as JSON, and open no browser')
  .action(async (named: string | undefined, { port, open, json }: ReviewOptions) => {
    const { folder, run, findings, loaded } = walkedRun(named);
    const { guide, file } = loaded;
    const proposal = propose(loaded, run, findings);
    if (proposal.changes.length === 0) {
      const left = proposal.unmended.length;
      const rest = left === 0 ? '' : ` ${left} of its findings no change to the guide mends: see its report.`;
      if (json) console.log(JSON.stringify({ url: null }));
      console.error(`Nothing to decide: ${folder} proposes no change.${rest}`);
      return;
    }
    const server = await startReview({ guide, guideFile: file, folder, run, findings, proposal }, port);
    // Before the address is out: whoever reads it may be quick to stop us.
    const interrupted = untilInterrupted();
    if (json) console.log(JSON.stringify({ url: server.url }));
    else show(server.url, open);
    console.error(await ended(server, interrupted, file));
    await server.close();
  });

function show(url: string, open: boolean): void {
  console.log(`Review       ${url}\nThe address is good for one visit, in one browser. Ctrl-C stops.`);
  if (!open) return;
  openBrowser(url, () => {
    console.log('No browser could be opened here: open the address yourself.');
  });
}

/** Waits until somebody has saved, or breaks it off, and says what has become of the guide. */
async function ended(
  { saved, draft }: ReviewServer,
  interrupted: Promise<undefined>,
  file: string,
): Promise<string> {
  const outcome = await Promise.race([saved, interrupted]);
  if (outcome === undefined)
    return `Stopped. ${near(file)} is as it was.${existsSync(draft) ? ` What has been decided is kept in ${near(draft)}; to go on: npx tofaktor review ${near(dirname(draft))}` : ''}`;
  const { written, leftOut } = outcome;
  if (written === 0) return `Saved. No change was accepted: ${near(file)} is as it was.`;
  const all = written + leftOut;
  return `Saved. ${written} of ${all} change${all === 1 ? '' : 's'} written to ${near(file)}.`;
}

function near(file: string): string {
  const path = relative(process.cwd(), file);
  return path.startsWith('..') ? file : path;
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
    throw new InvalidArgumentError('It must be a number from 1 to 65535.');
  return port;
}
