// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

/** What set-up reads out of `.env`; the rest of that file (a test account's password) is none of its business. */
const names = ['TOFAKTOR_BROWSER', 'FFMPEG_BIN'];

/**
 * The environment, with set-up's own variables filled in from `.env` where it does not have them.
 *
 * Node's own parser, since dotenv is not installed yet when this is needed first. It is laid beside the
 * environment and not into it: what we install must not be handed secrets out of `.env`.
 *
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {string} dotenv the text of `.env`; empty where there is none
 * @returns {Readonly<Record<string, string | undefined>>}
 */
export function withDotenv(env, dotenv) {
  const written = Object.entries(parseEnv(dotenv)).filter(([name]) => names.includes(name));
  return { ...Object.fromEntries(written), ...env };
}

/**
 * The environment of this process, with `.env` of the checkout read as said above.
 *
 * @param {string} root the checkout
 */
export function readEnvironment(root) {
  const file = join(root, '.env');
  return withDotenv(process.env, existsSync(file) ? readFileSync(file, 'utf8') : '');
}
