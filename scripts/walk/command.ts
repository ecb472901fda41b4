import type { Command } from 'commander';
import { editions } from '../../guide/editions.ts';
import { newCommand } from '../cli/command.ts';

/** A command that walks, with the options that all of those have in common. */
export function newWalkCommand(name: string): Command {
  return newCommand(name)
    .option('--guide <id>', 'the guide to walk (default: sette-opp-to-faktor)')
    .option(
      '--language <code>',
      'the language of the guide, and what the browser asks for (default: its own)',
    )
    .option('--tenant <where>', 'where to walk: simulated (default: simulated)')
    .option(
      '--phone <kind>',
      'the phone: simulated, with a screen to walk, or code, which only gives codes (default: simulated)',
    )
    .option(
      '--edition <name>',
      `the edition that the simulated tenant serves: ${editions.join(', ')} (default: the one the guide documents)`,
    )
    .option(
      '--switch <name>',
      'switch something on in the simulated tenant; may be given more than once (npx tofaktor tenant --help lists them)',
      addSwitch,
    )
    .option(
      '--mutations <file>',
      'a JSON file of changes that the simulated tenant lays over its screens (npx tofaktor tenant --list-screens)',
    )
    .option('--out <folder>', "the run's folder (default: a new one under runs/)")
    .option('--json', 'print findings.json instead of a table');
}

function addSwitch(name: string, before: readonly string[] = []): string[] {
  return [...before, name];
}
