import { checkGuide } from './walk/check-only.ts';
import { newWalkCommand } from './walk/command.ts';
import { runWalk, type WalkCommandOptions } from './walk/run.ts';

interface VerifyOptions extends WalkCommandOptions {
  checkOnly?: true;
}

/** `npx tofaktor verify`: walk the guide and compare every screen with it. */
export const verify = newWalkCommand('verify')
  .description('Walk the guide and compare every screen with it; write the run and findings.json.')
  .option('--check-only', 'check the guide itself, without a browser')
  .action(async ({ checkOnly, ...options }: VerifyOptions) => {
    if (checkOnly) checkGuide(options);
    else await runWalk(options);
  });
