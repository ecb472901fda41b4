import { appendFileSync, readFileSync } from 'node:fs';
import { reason } from '../../guide/errors.ts';

/** Puts a run's summary on the page of the CI job, where there is one. That it cannot be put there fails no night. */
export function tellJobPage(
  summary: string,
  page: string | undefined = process.env.GITHUB_STEP_SUMMARY,
): void {
  if (page === undefined || page === '') return;
  try {
    appendFileSync(page, `${readFileSync(summary, 'utf8')}\n`);
  } catch (error) {
    console.error(`The summary could not be put on the job's page (GITHUB_STEP_SUMMARY): ${reason(error)}`);
  }
}
