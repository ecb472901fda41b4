import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { check } from '../guide/check.ts';
import { UserError } from '../guide/errors.ts';
import type { Findings, ReportedFinding } from '../guide/run/findings.ts';

/** How long a finding may be acknowledged at a time, in days. */
const longest = 30;

const day = 86_400_000;

const sentence = z.string().trim().min(1, 'is empty');

const entry = z.strictObject({
  /** The finding's `id`, as the report and `findings.json` have it. */
  finding: sentence,
  /** Who has seen it. */
  name: sentence,
  reason: sentence,
  /** The last day on which it counts. */
  until: z.iso.date('must be a day, as in 2026-12-24'),
});

/** What somebody has seen, and how long that counts: an entry of `guide/<id>/acknowledged.yaml`. */
export type AcknowledgedFinding = z.infer<typeof entry>;

type IdleAcknowledgement = NonNullable<Findings['idleAcknowledgements']>[number];

/**
 * Reads what has been acknowledged of a guide, from the file beside it.
 *
 * @returns none where there is no such file
 * @throws UserError naming every problem, each with its line
 */
export function readAcknowledged(guideFile: string, today: Date): AcknowledgedFinding[] {
  const file = join(dirname(guideFile), 'acknowledged.yaml');
  if (!existsSync(file)) return [];
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  const [broken] = document.errors;
  if (broken)
    throw new UserError(
      `${file} is not valid YAML: ${broken.message.split('\n', 1)[0] ?? ''}\nMend the file.`,
    );
  const last = isoDay(new Date(today.getTime() + longest * day));
  const list = z
    .array(
      entry.refine(({ until }) => until <= last, {
        path: ['until'],
        error: `must be within ${longest} days from now, ${last} at the latest: look again after that`,
      }),
    )
    .nullable();
  return (
    check(list, document.toJS(), {
      where: file,
      cure: 'Mend the file. Each entry has finding, name, reason and until.',
      line: (path) => lineOf(document.getIn(path, true), lines),
    }) ?? []
  );
}

/**
 * Marks the findings that somebody has seen. It says of each acknowledgement that did nothing why: it has run out, or its
 * finding was not met.
 */
export function acknowledge(
  findings: Findings,
  acknowledged: readonly AcknowledgedFinding[],
  today: Date,
): Findings {
  if (acknowledged.length === 0) return findings;
  const current = acknowledged.filter(({ until }) => until >= isoDay(today));
  const mark = (one: ReportedFinding): ReportedFinding => {
    const found = current.find(({ finding }) => finding === one.id);
    if (found === undefined) return one;
    const { name, reason, until } = found;
    return { ...one, acknowledged: { name, reason, until } };
  };
  const met = new Set(
    [...findings.steps, ...findings.screens].flatMap((one) => one.findings.map(({ id }) => id)),
  );
  const idle = acknowledged.flatMap((one): IdleAcknowledgement[] => {
    if (one.until < isoDay(today)) return [{ ...one, why: 'expired' }];
    return met.has(one.finding) ? [] : [{ ...one, why: 'not-met' }];
  });
  return {
    ...findings,
    steps: findings.steps.map((step) => ({ ...step, findings: step.findings.map(mark) })),
    screens: findings.screens.map((screen) => ({ ...screen, findings: screen.findings.map(mark) })),
    ...(idle.length > 0 && { idleAcknowledgements: idle }),
  };
}

/** Whether there is a finding that nobody has acknowledged. */
export function hasNews({ steps, screens }: Findings): boolean {
  return [...steps, ...screens].some(({ findings }) =>
    findings.some(({ acknowledged }) => acknowledged === undefined),
  );
}

/** The day in Norway, where the nights are counted. */
function isoDay(date: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' }).format(date);
}

function lineOf(node: unknown, lines: LineCounter): number | null {
  const range = (node as { range?: [number, number, number] } | undefined)?.range;
  return range ? lines.linePos(range[0]).line : null;
}
