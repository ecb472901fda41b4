// @ts-check
import { readFileSync } from 'node:fs';

/**
 * What is wrong with this Node, in one sentence; null where nothing is.
 *
 * @param {string} version as `process.versions.node` gives it
 * @param {string} engines the lowest version, as package.json's `engines.node` writes it: ">=20.19"
 * @returns {string | null}
 */
export function nodeProblem(version, engines) {
  const lowest = engines.replace(/^>=\s*/, '');
  const [major = 0, minor = 0] = numbers(version);
  const [lowestMajor = 0, lowestMinor = 0] = numbers(lowest);
  if (major > lowestMajor || (major === lowestMajor && minor >= lowestMinor)) return null;
  return `Tofaktor needs Node ${lowest} or newer, and this is Node ${version}: install a newer one from https://nodejs.org, then run this again.`;
}

/**
 * `nodeProblem` of the Node that runs this, held against package.json.
 *
 * @returns {string | null}
 */
export function findNodeProblem() {
  /** @type {{ engines: { node: string } }} */
  const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return nodeProblem(process.versions.node, engines.node);
}

/** @param {string} version */
function numbers(version) {
  return version.split('.').map(Number);
}
