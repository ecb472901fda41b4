// @ts-check
import { spawnSync } from 'node:child_process';

import { root } from './machine.mjs';

/**
 * Runs one command in the checkout, its own progress shown as it comes, and says why it failed; null where it did
 * not. It gets the whole environment (a proxy, a certificate authority, a registry) and no keyboard, so that it cannot
 * wait for an answer.
 *
 * @param {import('./ways.mjs').Command} command
 * @returns {string | null}
 */
export function run({ program, args, minutes, env = {}, shell = false, brief = false }) {
  const { error, signal, status, stderr } = spawnSync(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    shell,
    stdio: ['ignore', 'inherit', brief ? 'pipe' : 'inherit'],
    encoding: 'utf8',
    timeout: minutes * 60_000,
  });
  if (error !== undefined) {
    return 'code' in error && error.code === 'ETIMEDOUT'
      ? `not done after ${minutes} minutes`
      : error.message;
  }
  if (signal !== null) return `stopped by ${signal}`;
  return status === 0 ? null : (complaint(stderr) ?? `exit code ${status}`);
}

/**
 * The first complaint among what a command wrote; null where there is none, or where all of it was shown as it came.
 *
 * @param {string | null} stderr
 */
function complaint(stderr) {
  return /^\w*Error: (.+)$/m.exec(stderr ?? '')?.[1] ?? null;
}
