import { UserError } from '../../guide/errors.ts';
import { espeakRate, noVoice } from './espeak.ts';
import { lastLine, run, type Run } from '../program.ts';
import type { Engine } from './voice.ts';

const within = 60_000;

/**
 * An espeak-ng of the system's. It tells no word times.
 *
 * @param program its path
 * @throws UserError where no such program can be started
 */
export async function openSystemEspeak(program: string): Promise<Engine> {
  const asked = await run([program, '--version'], '', { within }).ended;
  if (asked.failed !== null || asked.code !== 0)
    throw new UserError(
      'TOFAKTOR_ESPEAK names no program that answers to --version: give the full path of espeak-ng, or leave it out for the built-in voice.',
    );
  let running: Run | null = null;
  return {
    name: 'espeak',
    id: `espeak-ng ${lastLine(asked.stdout.toString())} ${espeakRate}`,
    isDraft: true,
    speak: async (spoken, language) => {
      const args = ['--stdout', '--stdin', '-b', '1', '-v', language, '-s', String(espeakRate)];
      running = run([program, ...args], spoken, { within });
      const { stdout, stderr, code, failed } = await running.ended;
      if (/voice/i.test(stderr) && code !== 0) throw noVoice(language);
      if (failed !== null || code !== 0)
        throw new UserError(
          `The espeak-ng that TOFAKTOR_ESPEAK names failed: ${lastLine(stderr) || (failed ?? `it ended with ${code ?? 'a signal'}`)}. Mend it, or leave the setting out for the built-in voice.`,
        );
      return { wav: stdout, words: null };
    },
    close: async () => {
      running?.stop();
      await running?.ended;
    },
  };
}
