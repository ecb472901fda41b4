// @ts-check
import { allChecks } from './checking/checks.mjs';
import { runChecks } from './checking/run.mjs';
import { root } from './setup/machine.mjs';

/* `npm run check`: all that can be known of the code without a browser; `npm run check -- types lint` for some. */
const asked = process.argv.slice(2);
const checks = allChecks(root);
const unknown = asked.find((name) => !checks.some((check) => check.name === name));

if (unknown === undefined) {
  const results = await runChecks(checks.filter(({ name }) => asked.length === 0 || asked.includes(name)));
  const failed = results.filter(({ clean }) => !clean).map(({ check }) => check.name);
  console.log(
    failed.length === 0 ? `All ${results.length} checks are clean.` : `Not clean: ${failed.join(', ')}.`,
  );
  process.exitCode = failed.length === 0 ? 0 : 1;
} else {
  console.error(`There is no check "${unknown}": they are ${checks.map(({ name }) => name).join(', ')}.`);
  process.exitCode = 3;
}
