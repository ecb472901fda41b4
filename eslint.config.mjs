import { defineConfig } from 'eslint/config';
import playwright from 'eslint-plugin-playwright';
import tseslint from 'typescript-eslint';

const parts = ['guide', 'pages', 'fixtures', 'specs', 'tenant', 'drift', 'film', 'publish', 'scripts'];

/**
 * One direction of imports: each part may reach only the parts named for it, types included.
 *
 * @param {string} part the folder the rule is for
 * @param {{ may: string[], files?: string[] }} reach the parts it may import, and single files of other parts
 * @param {object} [more] further restrictions on the imports of the same files
 * @returns {import('eslint').Linter.Config}
 */
function boundary(part, { may, files = [] }, more = {}) {
  const refused = parts.filter((other) => other !== part && !may.includes(other));
  const allowed = [...may, ...files].join(', ') || 'nothing of ours';
  const letThrough = files.map((file) => `(?!${file.replaceAll('.', '\\.')}$)`).join('');
  return {
    name: `${part} imports ${allowed}`,
    files: [`${part}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          ...more,
          patterns: [
            {
              regex: `^(\\.\\./)+${letThrough}(${refused.join('|')})/`,
              message: `${part}/ may import: ${allowed}.`,
            },
          ],
        },
      ],
    },
  };
}

export default defineConfig(
  { ignores: ['node_modules', 'runs', 'reports', 'recordings', 'test-results'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 3],
      'max-params': ['error', 4],
      complexity: ['error', 12],
      eqeqeq: 'error',
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'suite', 'describe', 'it'] },
          ],
        },
      ],
    },
  },
  boundary('guide', { may: [] }),
  boundary('tenant', { may: [] }),
  boundary(
    'pages',
    { may: [] },
    {
      paths: [
        {
          name: '@playwright/test',
          importNames: ['expect'],
          message: 'Return a locator; the spec compares.',
        },
      ],
    },
  ),
  {
    name: 'pages only look and touch',
    files: ['pages/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.property.name=/^(goto|waitForTimeout|waitForLoadState)$/]',
          message: 'Navigation and waiting belong to fixtures and specs.',
        },
        {
          selector: 'CallExpression[callee.property.name=/^getBy(Text|Label|Placeholder|AltText|Title)$/]',
          message: 'Pages find by what has no language; the guide holds the words.',
        },
      ],
    },
  },
  boundary('drift', { may: ['guide'] }),
  boundary('film', { may: ['guide'] }),
  boundary('publish', { may: ['guide'] }),
  boundary('fixtures', { may: ['pages', 'guide'], files: ['tenant/start.ts'] }),
  // A unit test reaches whatever it tests; the specs that walk do not.
  {
    ...boundary('specs', {
      may: ['fixtures', 'drift', 'guide', 'film'],
      files: ['scripts/setup/browser.mjs', 'scripts/setup/ffmpeg.mjs'],
    }),
    ignores: ['specs/unit/**'],
  },
  boundary('scripts', {
    may: ['guide', 'drift', 'film', 'publish'],
    files: ['tenant/switches.ts', 'tenant/mutations/read.ts'],
  }),
  {
    files: ['specs/**/*.spec.ts'],
    ...playwright.configs['flat/recommended'],
    rules: {
      ...playwright.configs['flat/recommended'].rules,
      'playwright/expect-expect': [
        'error',
        { assertFunctionNames: ['checkCase', 'expectMark', 'expectMatch'] },
      ],
      'playwright/no-nth-methods': 'error',
      'playwright/require-to-pass-timeout': 'error',
    },
  },
  {
    name: 'tests read as lists',
    files: ['specs/**'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': ['error', 400] },
  },
  {
    name: 'plain JavaScript: set-up and what the tenant serves to a browser',
    files: ['**/*.mjs', '**/*.js'],
    rules: {
      // tsc checks these files by their JSDoc; of a JSDoc cast ESLint sees nothing.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
);
