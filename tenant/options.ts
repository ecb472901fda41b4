import { Command, InvalidArgumentError, Option } from 'commander';

import { editions, type Edition } from './editions.ts';
import { groups, switches, type Group } from './switches.ts';
import { tableFile } from './text/file.ts';

/** How the program was asked to run. */
export interface Options {
  readonly port: number;
  readonly edition: Edition;
  readonly activationMs: number;
  /** Names of switches and of groups of them. */
  readonly switch?: readonly string[];
  /** A file of changes to lay over the screens. */
  readonly mutations?: string;
  /** The same by themselves, from a parent that has no file of them. */
  readonly mutationsJson?: string;
  /** Tell what can be changed, and serve nothing. */
  readonly listScreens?: true | undefined;
  /** Tell which Norwegian texts no public source confirms, and serve nothing. */
  readonly listTexts?: true | undefined;
  /** The folder of a live run to correct those texts by. */
  readonly correctTexts?: string;
  /** The table that holds them. */
  readonly textsFile: string;
  /** Tell whoever started the program where the tenant is, for a browser to be opened. */
  readonly open?: true | undefined;
  /** One line of JSON instead of words for a person. */
  readonly json?: true | undefined;
  /** Talk to the parent process over its channel, and stop when it is gone. */
  readonly ipc?: true | undefined;
}

/** The tenant's command line. */
export function createCommand(): Command {
  return new Command('tofaktor tenant')
    .description('Serve the simulated tenant: for a person to click through, or for a program.')
    .addOption(
      new Option('--edition <name>', "generation of Microsoft's interface")
        .choices(editions)
        .default('legacy'),
    )
    .option('--port <number>', 'port of the proxy; 0 takes a free one', wholeNumber(65_535), 0)
    .option('--activation-ms <ms>', 'how long the page waits for the activation', wholeNumber(3_600_000), 600)
    .option('--switch <name>', 'switch something on; may be given more than once, see below', addSwitch)
    .option('--mutations <file>', 'lay the changes in a JSON file over the screens')
    .addOption(new Option('--mutations-json <text>', 'the changes themselves').hideHelp())
    .option('--list-screens', 'print every screen and what mutations can do with it, and end')
    .option('--list-texts', 'print the Norwegian texts that no public source confirms, and end')
    .option('--correct-texts <dir>', 'correct those texts by the live run in a folder, and end')
    .addOption(new Option('--texts-file <file>', 'the table that holds them').default(tableFile).hideHelp())
    .option('--open', 'open a browser with a profile that is thrown away: the PC and the phone')
    .option('--json', 'print JSON: proxy and accounts in one line, or what is listed or corrected')
    .addOption(new Option('--ipc', 'talk to the parent process').hideHelp())
    .addHelpText('after', `\n${describeSwitches()}`)
    .allowExcessArguments(false);
}

function addSwitch(name: string, before: readonly string[] = []): string[] {
  return [...before, name];
}

function describeSwitches(): string {
  const width = Math.max(...Object.keys(switches).map((name) => name.length));
  const section = (head: string, group?: Group) => [
    head,
    ...Object.entries(switches)
      .filter(([, kind]) => kind.group === group)
      .map(([name, { does, editions: its }]) => {
        const where = its === undefined ? '' : ` (only ${its.join(', ')})`;
        return `  ${name.padEnd(width)}  ${does}${where}`;
      }),
  ];
  const named = Object.entries(groups) as [Group, string][];
  return [
    ...named.flatMap(([group, are]) => [...section(`${are}; --switch ${group} for all at once:`, group), '']),
    ...section('Further switches:'),
  ].join('\n');
}

function wholeNumber(most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value <= most) return value;
    throw new InvalidArgumentError(`It must be a whole number from 0 to ${most}.`);
  };
}
