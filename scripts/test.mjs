// @ts-check
import { runTests } from './testing/run.mjs';
import { closingLine, isGood } from './testing/tally.mjs';

/* `npm test`: every test there is, and a last line that says how many came out how. */
const tally = runTests(process.argv.slice(2));
console.log(closingLine(tally));
process.exitCode = isGood(tally) ? 0 : 1;
