// @ts-check
import { unitTestArguments } from '../testing/unit-tests.mjs';

/**
 * One thing that `npm run check` holds the code to.
 *
 * @typedef {object} Check
 * @property {string} name what a person may ask for: `npm run check -- types lint`
 * @property {string} says what is wrong where it fails, and what mends it
 * @property {readonly string[]} args what Node is given
 */

/**
 * All checks, those that take longest first, so that the last to start is soon done.
 *
 * @param {string} root the checkout
 * @returns {readonly Check[]}
 */
export function allChecks(root) {
  return [
    {
      name: 'lint',
      says: 'ESLint: how our code looks and who may import whom. Mend it, or try: npm run format',
      args: ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'],
    },
    {
      name: 'types',
      says: 'TypeScript',
      args: ['node_modules/typescript/bin/tsc', '--noEmit', '--pretty', 'false'],
    },
    {
      name: 'unit',
      says: 'unit tests',
      args: unitTestArguments(root, ['--test-reporter=spec']),
    },
    {
      name: 'format',
      says: 'Prettier. Mend it with: npm run format',
      args: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
    },
    {
      name: 'spelling',
      says: 'CSpell: the Norwegian that a reader reads. Mend it, or add a name to guide/words.txt',
      args: ['node_modules/cspell/bin.mjs', 'lint', '--no-progress', '--no-summary', '--quiet'],
    },
    {
      name: 'unused',
      says: 'knip: files, exports and dependencies that nothing uses. Take them out',
      args: ['node_modules/knip/bin/knip.js', '--no-progress'],
    },
    {
      name: 'schema',
      says: 'guide/guide.schema.json does not follow guide/schema.ts. Mend it with: npm run schema',
      args: ['--import', 'tsx', 'scripts/schema.ts', '--check'],
    },
  ];
}
