// @ts-check

/**
 * Something found on the machine.
 *
 * @typedef {{ path: string, why: string }} Found
 */

/**
 * What is wanted, how it is looked for, and how it is had where it is not there.
 *
 * @typedef {object} Wanted
 * @property {string} name
 * @property {() => Found | null} find
 * @property {readonly import('./ways.mjs').Way[]} ways tried in their order until one has brought it
 */

/**
 * The doing, handed in so that the deciding can be tested without it.
 *
 * @typedef {object} Hands
 * @property {(line: string) => void} announce tells the person what is about to be done
 * @property {(command: import('./ways.mjs').Command) => string | null} run why it failed; null where it did not
 */

/**
 * Finds what is wanted, installing it first where it has to be; null where no way brought it.
 *
 * @param {Wanted} wanted
 * @param {Hands} hands
 * @returns {Found | null}
 */
export function obtain({ name, find, ways }, { announce, run }) {
  const there = find();
  if (there !== null) return there;

  for (const way of ways) {
    announce(`${name}: none found. ${way.says} …`);
    const problem = firstProblem(way.commands, run);
    if (problem !== null) announce(`${name}: that did not work (${problem}).`);
    const found = find();
    if (found !== null) return found;
  }
  return null;
}

/**
 * Runs commands until one fails, and says why it did.
 *
 * @param {readonly import('./ways.mjs').Command[]} commands
 * @param {Hands['run']} run
 */
export function firstProblem(commands, run) {
  for (const command of commands) {
    const problem = run(command);
    if (problem !== null) return problem;
  }
  return null;
}
