import { Command } from 'commander';

/** A command of `npx tofaktor` with the manners that all of them have: help, and a thrown error in place of an exit. */
export function newCommand(name: string): Command {
  return new Command(name)
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .showHelpAfterError(`See: npx tofaktor ${name} --help`)
    .exitOverride();
}
