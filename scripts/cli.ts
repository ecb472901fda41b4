import { readFileSync } from 'node:fs';

import { CommanderError, type Command } from 'commander';

import { UserError } from '../guide/errors.ts';
import { newCommand } from './cli/command.ts';
import { doctor } from './doctor.ts';
import { film } from './film.ts';
import { looks } from './looks.ts';
import { nightly } from './nightly.ts';
import { notify } from './notify.ts';
import { propose } from './propose.ts';
import { record } from './record.ts';
import { report } from './report.ts';
import { review } from './review.ts';
import { tenant } from './tenant.ts';
import { verify } from './verify.ts';

/** Every command of `npx tofaktor`, in the order that help lists them: one file each, named as the command. */
const commands = [verify, record, nightly, film, report, propose, review, looks, notify, tenant, doctor];

/** The exit codes that are the command line's own (DESIGN.md, Commands); a walk sets `process.exitCode` itself. */
const exit = { fine: 0, broken: 2, usage: 3 };

/**
 * Runs one command line and returns its exit code.
 *
 * A mistake of the person's is one message; a fault of ours comes with its stack. Commander itself prints what is
 * wrong with a command line, and the nearest command that there is.
 *
 * @param argv as `process.argv`: Node, the script, then the arguments
 */
export async function runCli(argv: readonly string[]): Promise<number> {
  try {
    await program().parseAsync(argv);
    return Number(process.exitCode ?? exit.fine);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.fine : exit.usage;
    if (error instanceof UserError) {
      console.error(error.message);
      return exit.usage;
    }
    console.error(error);
    return exit.broken;
  }
}

function program(): Command {
  const all = newCommand('tofaktor')
    .description('Walks a Norwegian guide to Microsoft two-factor sign-in and says whether it is still true.')
    .version(version(), '-V, --version', 'print the version')
    .showHelpAfterError('See: npx tofaktor --help')
    .enablePositionalOptions();
  for (const command of commands) all.addCommand(command);
  return all;
}

function version(): string {
  const file = new URL('../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
