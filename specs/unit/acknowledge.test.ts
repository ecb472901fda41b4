import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { acknowledge, hasNews, readAcknowledged } from '../../drift/acknowledge.ts';
import { UserError } from '../../guide/errors.ts';
import type { Findings, ReportedFinding } from '../../guide/run/findings.ts';

const today = new Date('2026-11-25T02:00:00Z');

const folder = mkdtempSync(join(tmpdir(), 'acknowledge-'));
after(() => {
  rmSync(folder, { recursive: true });
});

const guideFile = join(folder, 'guide.yaml');

/** What is read of a file of that text. */
function read(yaml: string) {
  writeFileSync(join(folder, 'acknowledged.yaml'), yaml);
  return readAcknowledged(guideFile, today);
}

const entry = (finding: string, until = '2026-12-01') => ({
  finding,
  name: 'Kari',
  reason: 'Meldt til IT',
  until,
});

const found = (id: string): ReportedFinding => ({
  id,
  kind: 'wording',
  severity: 'misleads',
  role: 'heading',
});

const night = (...ids: string[]): Findings => ({
  ...{ schemaVersion: 1, guide: 'prove', tenant: 'simulated', edition: 'legacy', rehearsal: true },
  ...{ status: 'drifted', cause: null, screens: [] },
  steps: [
    { id: 'a', screen: 'sign-in/email', coverage: 'simulated', status: 'drifted', findings: ids.map(found) },
  ],
});

suite('reading what has been acknowledged', () => {
  test('is nothing where there is no file, or nothing in it', () => {
    assert.deepEqual(readAcknowledged(join(folder, 'elsewhere', 'guide.yaml'), today), []);
    assert.deepEqual(read('# Ingen ennå.\n'), []);
  });

  test('gives each entry', () => {
    const yaml = '- finding: a/wording-1\n  name: Kari\n  reason: Meldt til IT\n  until: 2026-12-25\n';
    assert.deepEqual(read(yaml), [entry('a/wording-1', '2026-12-25')]);
  });

  test('tells all that is wrong at once, each with its line', () => {
    const yaml = [
      '- finding: a/wording-1',
      '  name: Kari',
      '  reason: Meldt',
      '  until: 2026-12-26',
      '- finding: b/wording-1',
      '  nam: Ola',
      "  reason: ''",
      '  until: snart',
    ].join('\n');
    assert.throws(
      () => read(yaml),
      (error: Error) => {
        assert.ok(error instanceof UserError);
        assert.match(error.message, /line 4, \[0\]\.until: must be within 30 days from now, 2026-12-25/);
        assert.match(error.message, /line 7, \[1\]\.reason/);
        assert.match(error.message, /line 8, \[1\]\.until/);
        assert.match(error.message, /"nam"/);
        return true;
      },
    );
  });

  test('says what no YAML is', () => {
    assert.throws(() => read('- finding: [a'), UserError);
  });
});

suite('a finding that somebody has seen', () => {
  test('is marked with who, why and how long, and is no news', () => {
    const seen = acknowledge(night('a/wording-1'), [entry('a/wording-1')], today);
    assert.deepEqual(seen.steps[0]?.findings[0]?.acknowledged, {
      ...{ name: 'Kari', reason: 'Meldt til IT', until: '2026-12-01' },
    });
    assert.equal(seen.status, 'drifted');
    assert.equal(hasNews(seen), false);
    assert.equal(seen.idleAcknowledgements, undefined);
  });

  test('does not speak for another', () => {
    assert.equal(
      hasNews(acknowledge(night('a/wording-1', 'a/wording-2'), [entry('a/wording-1')], today)),
      true,
    );
  });

  test('counts on its last day, by the clock in Norway, and not after it', () => {
    const lastDay = [entry('a/wording-1', '2026-11-25')];
    const late = new Date('2026-11-25T22:30:00Z');
    const tooLate = new Date('2026-11-25T23:30:00Z');
    assert.equal(hasNews(acknowledge(night('a/wording-1'), lastDay, late)), false);
    const expired = acknowledge(night('a/wording-1'), lastDay, tooLate);
    assert.equal(hasNews(expired), true);
    assert.deepEqual(expired.idleAcknowledgements, [
      { ...entry('a/wording-1', '2026-11-25'), why: 'expired' },
    ]);
  });

  test('that is not met any more is told', () => {
    const seen = acknowledge(night('a/wording-1'), [entry('a/wording-1'), entry('a/wording-9')], today);
    assert.deepEqual(seen.idleAcknowledgements, [{ ...entry('a/wording-9'), why: 'not-met' }]);
  });
});
