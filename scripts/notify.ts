import { newCommand } from './cli/command.ts';
import { runNotify, type NotifyOptions } from './notice/notify.ts';

/** `npx tofaktor notify`: tell who is to be told. */
export const notify = newCommand('notify')
  .description('Tell by Teams, by e-mail and in an issue what is due; silent where nothing has changed.')
  .argument(
    '[run]',
    "the run's folder, or its name under runs/ (default: the guide's newest walk against Microsoft)",
  )
  .option('--guide <id>', 'the guide whose newest walk is told of (default: sette-opp-to-faktor)')
  .option('--language <code>', 'the language of the guide (default: its own)')
  .option('--test', 'send a test message by every channel that is set up')
  .option('--dry-run', 'print the messages instead of sending them')
  .option('--json', 'print what became of each message as JSON')
  .action((run: string | undefined, options: NotifyOptions) => runNotify(run, options));
