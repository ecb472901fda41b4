import { newCommand } from './cli/command.ts';
import { checkGuide } from './walk/check-only.ts';
import { runWalk } from './walk/run.ts';
import type { WalkOptions } from './walk/job.ts';

interface VerifyOptions extends WalkOptions {
  checkOnly?: true;
  json?: true;
}

/** `npx tofaktor verify`: walk the guide and compare every screen with it. */
export const verify = newCommand('verify')
  .description('Walk the guide and compare every screen with it; write the run and findings.json.')
  .option('--guide <id>', 'the guide to walk (default: sette-opp-to-faktor)')
  .option('--tenant <where>', 'where to walk: simulated (default: simulated)')
  .option(
    '--edition <name>',
    'the edition that the simulated tenant serves (default: the one the guide documents)',
  )
  .option('--out <folder>', "the run's folder (default: a new one under runs/)")
  .option('--check-only', 'check the guide itself, without a browser')
  .option('--json', 'print findings.json instead of a table')
  .action(async ({ checkOnly, json, ...options }: VerifyOptions) => {
    if (checkOnly) checkGuide(options);
    else await runWalk(options, json ? 'json' : 'table');
  });
