import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { newCommand } from './cli/command.ts';

const program = fileURLToPath(new URL('../tenant/main.ts', import.meta.url));

/**
 * `npx tofaktor tenant`: the simulated tenant, in a process of its own since it is a program of its own.
 *
 * All options are the tenant's, `--help` among them: it knows them, this file does not.
 */
export const tenant = newCommand('tenant')
  .description('Serve the simulated tenant, for a person to click through or (--json) for a program.')
  .helpOption(false)
  .allowUnknownOption()
  .passThroughOptions()
  .argument('[options...]', "the tenant's own: see npx tofaktor tenant --help")
  .action(async (options: string[]) => {
    process.exitCode = await serve(options);
  });

/** Runs the tenant until it ends or is told to, and returns its exit code; 2 where it was killed. */
async function serve(options: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), program, ...options], {
    // By the channel the tenant learns that we are gone, however we went.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  // A terminal's Ctrl-C reaches both of us, and a second one would cut the tenant's shutting down short.
  const pass = (signal: NodeJS.Signals) => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  process.on('SIGINT', pass).on('SIGTERM', pass);
  try {
    return await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (code) => {
        resolve(code ?? 2);
      });
    });
  } finally {
    process.off('SIGINT', pass).off('SIGTERM', pass);
  }
}
