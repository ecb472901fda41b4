import { Option } from 'commander';
import { applyProposal } from '../drift/proposal/apply.ts';
import { patchPath, readDecisions, writeGuide, writePatches } from '../drift/proposal/files.ts';
import { patchOf } from '../drift/proposal/patch.ts';
import { propose as proposalOf } from '../drift/proposal/propose.ts';
import { newCommand } from './cli/command.ts';
import { walkedRun } from './cli/walked-run.ts';
import { summaryOf } from './propose/summary.ts';

interface ProposeOptions {
  guide?: string;
  language?: string;
  write?: true;
  out?: string;
  decisions?: string;
  json?: true;
}

/** `npx tofaktor propose`: what would mend the guide after a run. */
export const propose = newCommand('propose')
  .description('What would mend the guide after a run, as a diff on its file.')
  .argument('[run]', "the run's folder (default: the newest under runs/)")
  .option('--guide <id>', 'the guide (default: that of the run)')
  .option('--language <code>', 'the language of the guide (default: that of the run)')
  .option('--write', "write the guide's file instead of printing a diff")
  .option('--out <folder>', 'put a patch for each step into this folder, and proposal.json')
  .addOption(
    new Option(
      '--decisions <file>',
      'only what has been accepted in these decisions, in the words chosen there',
    ).conflicts('out'),
  )
  .option('--json', 'print proposal.json instead of a diff')
  .action(proposeFor);

function proposeFor(named: string | undefined, options: ProposeOptions): void {
  const { run, findings, loaded } = walkedRun(named, options);
  const proposal = proposalOf(loaded, run, findings);
  const hasNothing = proposal.changes.length + proposal.unmended.length === 0;
  console.error(
    hasNothing ? 'There is nothing to do: the run has no findings.' : summaryOf(proposal, findings),
  );

  if (options.out !== undefined) {
    const files = ['proposal.json', ...writePatches(options.out, loaded, proposal)];
    console.error(`Written to ${options.out}: ${files.join(', ')}`);
  }
  const decisions = options.decisions === undefined ? undefined : readDecisions(options.decisions);
  const mended = applyProposal(loaded.text, proposal, decisions);
  if (options.write) {
    writeGuide(loaded, mended);
    if (mended !== loaded.text) console.error(`Written: ${loaded.file}`);
  }
  if (options.json) console.log(JSON.stringify(proposal, null, 2));
  else if (!options.write && options.out === undefined)
    process.stdout.write(patchOf(patchPath(loaded.file), loaded.text, mended));
}
