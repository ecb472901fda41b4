// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Points git at the hooks of this checkout, and says whether it did. Leaves alone what a person has set to
 * something else, CI, and a folder that is no checkout.
 *
 * @param {string} root the checkout
 * @param {Readonly<Record<string, string | undefined>>} env
 */
export function useHooks(root, env) {
  if (env.CI !== undefined || !existsSync(join(root, '.git'))) return false;
  const set = git(root, ['config', '--get', 'core.hooksPath']);
  // 1 is git's word for "not set"; anything else is a value already there, or no git at all.
  return set === 1 && git(root, ['config', 'core.hooksPath', '.githooks']) === 0;
}

/**
 * @param {string} cwd
 * @param {readonly string[]} args
 */
function git(cwd, args) {
  return spawnSync('git', args, { cwd, stdio: 'ignore' }).status;
}
