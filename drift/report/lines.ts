import { severities, type ReportedFinding, type Severity } from '../../guide/run/findings.ts';
import { describeDifference } from '../describe.ts';
import type { Entry } from './entries.ts';
import { touchedOf, type Sheet } from './sheet.ts';

/** A difference, and everywhere it is told in the same words: a page that has moved is met at every step on it. */
export interface Line {
  severity: Severity;
  /** Somebody has seen it already. */
  isKnown: boolean;
  sentence: string;
  entries: [Entry, ...Entry[]];
}

/** All differences, the worst first, and of each severity those first that are news. */
export function linesOf(sheet: Sheet): Line[] {
  const lines = new Map<string, Line>();
  for (const { entry, finding } of touchedOf(sheet).flatMap((entry) =>
    entry.findings.map((finding) => ({ entry, finding })),
  )) {
    const line = lineOf(finding, entry, sheet);
    const key = JSON.stringify([line.severity, line.isKnown, line.sentence]);
    const known = lines.get(key);
    if (known === undefined) lines.set(key, line);
    else known.entries.push(entry);
  }
  const rank = ({ severity, isKnown }: Line) => 2 * severities.indexOf(severity) + (isKnown ? 1 : 0);
  return [...lines.values()].sort((one, other) => rank(one) - rank(other));
}

/** «Trinn 5», «Etter trinn 6». */
export function placeOf({ step, number }: Entry, report: Sheet['text']['report']): string {
  if (step !== null) return report.step(number);
  return number === 0 ? report.stranger.start : report.stranger.after(number);
}

function lineOf(finding: ReportedFinding, entry: Entry, { text }: Sheet): Line {
  const { severity, acknowledged } = finding;
  return {
    severity,
    isKnown: acknowledged !== undefined,
    sentence: describeDifference(finding, text),
    entries: [entry],
  };
}
