import { createHash } from 'node:crypto';
import { UserError } from '../../guide/errors.ts';
import { lastLine, run, type Ended, type Run } from '../program.ts';
import type { Engine } from './voice.ts';
import { readWav } from './wav.ts';

/** A model may have to be read first, on a slow machine. */
const usual = { within: 180_000 };

/**
 * A command line of the user's own: text on stdin as UTF-8, a WAV file on stdout. Piper serves so:
 * `piper --model no_NO-talesyntese-medium.onnx --output_file -`
 *
 * @param command for the shell. It may hold a secret, so no message repeats it
 * @param limits after how many milliseconds a sentence is given up
 */
export function openCommand(command: string, limits = usual): Engine {
  const hash = createHash('sha256').update(command).digest('hex');
  let running: Run | null = null;
  return {
    name: 'command',
    id: `command ${hash}`,
    isDraft: false,
    speak: async (spoken) => {
      running = run([command], spoken, { ...limits, shell: true });
      const ended = await running.ended;
      const wrong = problem(ended, limits.within);
      if (wrong !== null)
        throw new UserError(
          `The command of TOFAKTOR_VOICE_COMMAND ${wrong}${said(ended.stderr, command)}. It gets text on stdin as UTF-8 and must write a WAV file of PCM to stdout: try it by hand, and mend it in .env.`,
        );
      return { wav: ended.stdout, words: null };
    },
    close: async () => {
      running?.stop();
      await running?.ended;
    },
  };
}

function problem({ failed, code, stdout }: Ended, within: number): string | null {
  if (failed === 'too late') return `was not done with a sentence in ${within / 1000} seconds`;
  if (failed === 'too much') return 'writes without end';
  if (failed === 'stopped') return 'was stopped, because the voice was closed';
  if (failed !== null) return 'could not be started';
  if (code === 127) return 'names a program that is not there (it ended with 127)';
  if (code !== 0) return `ended with ${code ?? 'a signal'}`;
  if (stdout.length === 0) return 'wrote nothing';
  return readWav(stdout) === null ? 'wrote no WAV file of PCM with sound in it' : null;
}

/** Its last words, without what stands in the command line: a long word there may be a key. */
function said(stderr: string, command: string): string {
  const words = command.match(/[^\s"'=:]{12,}/g) ?? [];
  const line = words.reduce((text, word) => text.replaceAll(word, '…'), lastLine(stderr));
  return line === '' ? '' : ` and said: ${line}`;
}
