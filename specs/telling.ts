import { describeFinding } from '../drift/describe.ts';
import { expect, test, type Moment } from '../fixtures/test.ts';
import type { Findings, ReportedFinding } from '../guide/run/findings.ts';
import type { Catalogue } from '../guide/text/catalogue.ts';

/**
 * What is known of a moment once the next has come: the findings of its step, or of the screen that no step claims. Of two
 * such screens in a row, only the end tells which of them stands for a documented one.
 */
export function findingsAt(
  moment: Moment,
  next: Moment | null,
  { steps, screens }: Findings,
): ReportedFinding[] {
  if (moment.kind !== 'unclaimed') return steps.find(({ id }) => id === moment.step.id)?.findings ?? [];
  return next?.kind === 'unclaimed' ? [] : (screens.at(-1)?.findings ?? []);
}

/** Tells findings to Playwright's reporters, each once in a walk. */
export class Teller {
  readonly #text: Catalogue;
  readonly #told = new Set<string>();

  constructor(text: Catalogue) {
    this.#text = text;
  }

  /** Each is a failure of its own, told to the reader, and none of them stops the walk. One that somebody has seen is a note. */
  tell(findings: readonly ReportedFinding[]): void {
    for (const finding of findings.filter(({ id }) => !this.#told.has(id))) {
      this.#told.add(finding.id);
      if (finding.acknowledged) this.#note(finding);
      else this.#expectAsDocumented(finding);
    }
  }

  #note(finding: ReportedFinding): void {
    const note = { type: this.#text.report.acknowledged, description: describeFinding(finding, this.#text) };
    test.info().annotations.push(note);
  }

  #expectAsDocumented(finding: ReportedFinding): void {
    const { nowhere, elsewhere } = this.#text;
    const { documented = nowhere, observed = nowhere } = finding;
    const seen = observed === documented ? elsewhere : observed;
    expect.soft(seen, describeFinding(finding, this.#text)).toBe(documented);
  }
}
