// @ts-check
import { findNodeProblem } from './setup/node.mjs';

/*
 * `npm start` and `npm test` begin here: everything this project needs on a machine, made sure of.
 *
 * Without dependencies, since it is what installs them. All but the look at Node's version is imported after it,
 * so that an old Node gets a sentence and not a syntax error.
 */
const problem = findNodeProblem();

if (problem === null) {
  const { setUp } = await import('./setup/main.mjs');
  process.exitCode = setUp(process.argv.slice(2));
} else {
  console.error(problem);
  process.exitCode = 3;
}
