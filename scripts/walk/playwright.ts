import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { WalkNews } from './news.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What came of a walk's process. */
export interface WalkOutcome {
  /** A person broke it off. */
  interrupted: boolean;
  /** Where the run is; null when the walk's process never got so far. */
  folder: string | null;
  /** What Playwright had to say of it. */
  failures: string[];
}

/** Walks in a process of its own: the spec, with Playwright's reporters, under the given settings. */
export function walkByPlaywright(env: NodeJS.ProcessEnv, onStep: (id: string) => void): Promise<WalkOutcome> {
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const child = fork(cli, ['test', '--project=walk'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const outcome: WalkOutcome = { interrupted: false, folder: null, failures: [] };
  let noise = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (noise += chunk.toString()));

  child.on('message', (message) => {
    const news = message as WalkNews;
    if (news.news === 'step') onStep(news.id);
    else if (news.news === 'run') outcome.folder = news.folder;
    else outcome.failures.push(...news.failures);
  });
  const interrupt = () => {
    outcome.interrupted = true;
    child.kill('SIGINT');
  };
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);

  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => {
      process.off('SIGINT', interrupt);
      process.off('SIGTERM', interrupt);
      if (outcome.folder === null && outcome.failures.length === 0 && noise !== '')
        outcome.failures.push(noise.trim());
      resolve(outcome);
    });
  });
}
