// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One package in a lock file.
 *
 * @typedef {{ version?: string, optional?: boolean }} Locked
 */

/**
 * Why `npm ci` is needed, or null where what is installed is what the lock file asks for.
 *
 * npm notes what it has installed in `node_modules/.package-lock.json`, at the very end. Comparing the two lists
 * says more than their dates: a fresh checkout makes the lock file the newest file there is, and an installation
 * that was cut short leaves no list.
 *
 * @param {string} lock the text of package-lock.json
 * @param {string | null} installed the text of node_modules/.package-lock.json; null where it is not there
 * @returns {string | null}
 */
export function packagesProblem(lock, installed) {
  if (installed === null) return 'node_modules is missing';
  const here = packages(installed);
  const stale = Object.entries(packages(lock)).find(
    ([path, asked]) => path !== '' && !satisfied(asked, here[path]),
  );
  if (stale === undefined) return null;
  return `node_modules is older than the lock file: ${stale[0].replace(/^.*node_modules\//, '')} should be ${stale[1].version ?? 'there'}`;
}

/**
 * `packagesProblem` of a checkout.
 *
 * @param {string} root
 */
export function findPackagesProblem(root) {
  const installed = join(root, 'node_modules/.package-lock.json');
  return packagesProblem(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
    existsSync(installed) ? readFileSync(installed, 'utf8') : null,
  );
}

/**
 * How many packages npm has installed in a checkout; 0 where it has noted none.
 *
 * @param {string} root
 */
export function countPackages(root) {
  const installed = join(root, 'node_modules/.package-lock.json');
  return existsSync(installed) ? Object.keys(packages(readFileSync(installed, 'utf8'))).length : 0;
}

/**
 * An optional package may be missing, as those of other platforms are, but must not be another version.
 *
 * @param {Locked} asked
 * @param {Locked | undefined} here
 */
function satisfied(asked, here) {
  if (here === undefined) return asked.optional === true;
  return here.version === asked.version;
}

/**
 * @param {string} text
 * @returns {Record<string, Locked>}
 */
function packages(text) {
  const lock = /** @type {{ packages: Record<string, Locked> }} */ (JSON.parse(text));
  return lock.packages;
}
