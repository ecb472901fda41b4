import { newCommand } from './cli/command.ts';
import { examine } from './doctor/examination.ts';
import { isFit, report } from './doctor/report.ts';

/** `npx tofaktor doctor`: what is installed, what is missing, and the one command that mends it. */
export const doctor = newCommand('doctor')
  .description('What is installed, what is missing, and the one command that mends it.')
  .option('--json', 'print it as JSON instead of a table')
  .action(async (options: { json?: true }) => {
    const examination = await examine();
    const fit = isFit(examination);
    console.log(options.json ? JSON.stringify({ fit, ...examination }, null, 2) : report(examination));
    process.exitCode = fit ? 0 : 3;
  });
