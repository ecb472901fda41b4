import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import Table from 'cli-table3';

interface Row {
  group: string;
  changes: number;
  found: number;
  missed: string[];
  false: string[];
  failed: number;
}

/** Tells of each change as it is done, and in the end how many findings were made, missed, and false. */
export default class TableReporter implements Reporter {
  readonly #rows = new Map<string, Row>();

  onTestEnd(test: TestCase, result: TestResult): void {
    const [group = ''] = test.title.split(':', 1);
    const row = this.#rows.get(group) ?? { group, changes: 0, found: 0, missed: [], false: [], failed: 0 };
    this.#rows.set(group, row);
    row.changes += 1;
    row.found += Number(noteOf(test, 'found'));
    for (const kind of ['missed', 'false'] as const) {
      const finding = noteOf(test, kind);
      if (finding !== '') row[kind].push(finding);
    }
    const passed = result.status === 'passed';
    if (!passed) row.failed += 1;
    console.log(`${passed ? '✓' : '✗'} ${test.title} (${(result.duration / 1000).toFixed(1)} s)`);
    if (passed) return;
    for (const kind of ['missed', 'false']) console.log(`    ${kind}: ${noteOf(test, kind) || 'nothing'}`);
    for (const { message = '' } of result.errors) console.log(indented(message));
  }

  onEnd(): void {
    const table = new Table({
      head: ['Changes', 'number', 'found', 'missed', 'false', 'failed'],
      style: { head: [], border: [] },
    });
    const rows = [...this.#rows.values()];
    const cells = ({ group, changes, found, missed, false: alarms, failed }: Row) =>
      [group, changes, found, missed.length, alarms.length, failed].map(String);
    for (const row of rows) table.push(cells(row));
    const sum = (count: (row: Row) => number) => rows.reduce((total, row) => total + count(row), 0);
    table.push(
      [
        'all',
        sum((row) => row.changes),
        sum((row) => row.found),
        sum((row) => row.missed.length),
        sum((row) => row.false.length),
        sum((row) => row.failed),
      ].map(String),
    );
    console.log(table.toString());
  }

  printsToStdio(): boolean {
    return true;
  }
}

function noteOf(test: TestCase, type: string): string {
  return test.annotations.find((annotation) => annotation.type === type)?.description ?? '';
}

function indented(message: string): string {
  return message.replaceAll(/^/gm, '      ');
}
