import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { UserError } from '../guide/errors.ts';
import { newCommand } from './cli/command.ts';
import { browserToShow, openWindows } from './tenant/windows.ts';

const program = fileURLToPath(new URL('../tenant/main.ts', import.meta.url));

/**
 * `npx tofaktor tenant`: the simulated tenant, in a process of its own since it is a program of its own.
 *
 * All options are the tenant's, `--help` among them: it knows them, this file does not. Only a browser it does not know.
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
  const browser = options.includes('--open') ? browserToShow() : undefined;
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), program, ...options], {
    // The loader would keep what it compiles on disk: a tenant leaves no file.
    env: { ...process.env, TSX_DISABLE_CACHE: '1' },
    // By the channel the tenant learns that we are gone, however we went.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  // A terminal's Ctrl-C reaches both of us, and a second one would cut the tenant's shutting down short.
  const pass = (signal: NodeJS.Signals) => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  process.on('SIGINT', pass).on('SIGTERM', pass);
  const exit = once(child, 'exit') as Promise<[code: number | null]>;
  try {
    if (browser !== undefined) await show(child, browser, exit);
    const [code] = await exit;
    return code ?? 2;
  } finally {
    process.off('SIGINT', pass).off('SIGTERM', pass);
  }
}

/** Shows the tenant in a browser, for as long as both are there: the one that goes takes the other with it. */
async function show(child: ChildProcess, browser: string, exit: Promise<unknown>): Promise<void> {
  const ready = once(child, 'message') as Promise<[{ proxy: string }]>;
  const first = await Promise.race([ready, exit.then(() => undefined)]);
  if (first === undefined) return;
  try {
    const windows = await openWindows(browser, first[0].proxy);
    console.log(
      '\nThe PC and the phone are open, in a profile that is thrown away. Close the browser to stop.',
    );
    await Promise.race([windows.closed, exit]);
    endWith(child);
    await windows.close();
  } catch (error) {
    child.kill('SIGTERM');
    await exit;
    throw error instanceof UserError ? error : new Error('The browser could not be shown.', { cause: error });
  }
}

function endWith(child: ChildProcess): void {
  if (child.exitCode !== null) return;
  console.log('The browser is closed, and so the tenant stops.');
  child.kill('SIGTERM');
}
