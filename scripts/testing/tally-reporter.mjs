// @ts-check
import { add, nothing } from './tally.mjs';

/**
 * A reporter for node:test that writes one tally of the whole run, as JSON. Suites are not counted, their tests are.
 *
 * @param {AsyncIterable<import('node:test/reporters').TestEvent>} events
 */
export default async function* tallyReporter(events) {
  let tally = nothing;
  for await (const event of events) {
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;
    const { details, skip, todo } = event.data;
    if (details.type === 'suite') continue;
    tally = add(tally, { ...nothing, [outcome(event.type, skip ?? todo)]: 1 });
  }
  yield JSON.stringify(tally);
}

/**
 * @param {'test:pass' | 'test:fail'} type
 * @param {string | boolean | undefined} leftOut
 */
function outcome(type, leftOut) {
  if (leftOut !== undefined && leftOut !== false) return 'skipped';
  return type === 'test:pass' ? 'passed' : 'failed';
}
