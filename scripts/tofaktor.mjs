#!/usr/bin/env node
// @ts-check
import { existsSync } from 'node:fs';

import { setupCommand } from './setup/cures.mjs';
import { findNodeProblem } from './setup/node.mjs';

/*
 * `npx tofaktor`: hands over to cli.ts, which tsx reads in this very process. (npx finds this file by the "bin" of
 * the package it stands in; nothing has to be linked.)
 */

// Node's own exit code for a fault that nobody caught is 1, and 1 means that the guide has drifted.
process.on('uncaughtException', (fault) => {
  console.error(fault);
  process.exit(2);
});

const installed = existsSync(new URL('../node_modules/tsx', import.meta.url));
const problem =
  findNodeProblem() ?? (installed ? null : `The npm packages are not installed. Run: ${setupCommand}`);

if (problem === null) {
  const { register } = await import('tsx/esm/api');
  register();
  const { runCli } = await import('./cli.ts');
  process.exitCode = await runCli(process.argv);
} else {
  console.error(problem);
  process.exitCode = 3;
}
