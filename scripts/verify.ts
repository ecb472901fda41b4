import { checkGuide } from './walk/check-only.ts';
import { newWalkCommand } from './walk/command.ts';
import type { WalkOptions } from './walk/job.ts';
import { runWalk } from './walk/run.ts';

interface VerifyOptions extends WalkOptions {
  checkOnly?: true;
  json?: true;
}

/** `npx tofaktor verify`: walk the guide and compare every screen with it. */
export const verify = newWalkCommand('verify')
  .description('Walk the guide and compare every screen with it; write the run and findings.json.')
  .option('--check-only', 'check the guide itself, without a browser')
  .option('--json', 'print findings.json instead of a table')
  .action(async ({ checkOnly, json, ...options }: VerifyOptions) => {
    if (checkOnly) checkGuide(options);
    else await runWalk(options, json ? 'json' : 'table');
  });
