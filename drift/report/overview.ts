import { severities, type ReportedFinding, type Severity } from '../../guide/run/findings.ts';
import { describeDifference } from '../describe.ts';
import type { Entry } from './entries.ts';
import { html, type Html } from '../page/html.ts';
import { badge, icon } from '../page/icons.ts';
import { touchedOf, type Sheet } from './sheet.ts';

interface Line {
  entry: Entry;
  finding: ReportedFinding;
}

/** What is told in the same words at several places. */
type Lines = [Line, ...Line[]];

/** What hurts readers, the worst first, each with the way to its card. */
export function overview(sheet: Sheet): Html {
  const { findings, text } = sheet;
  const { report } = text;
  const lines = touchedOf(sheet).flatMap((entry) => entry.findings.map((finding) => ({ entry, finding })));
  return html`<section class="overview" id="avvik" aria-labelledby="avvik-tittel">
    <h2 id="avvik-tittel">${report.section.first}</h2>
    ${
      lines.length === 0
        ? html`<p class="calm">${report.noFindings[findings.status]}</p>`
        : severities.map((severity) => group(severity, lines, sheet))
    }
  </section>`;
}

function group(severity: Severity, lines: readonly Line[], { text }: Sheet): Html | null {
  const own = lines.filter(({ finding }) => finding.severity === severity);
  if (own.length === 0) return null;
  // What somebody has seen already is no news.
  const ordered = [...own.filter((one) => !isKnown(one)), ...own.filter(isKnown)];
  const { report } = text;
  return html`<div class="group group-${severity}">
    <h3>
      ${icon(severity)}<span>${text.severity[severity]}</span>
      <small>${report.severityMeans[severity]}</small>
    </h3>
    <ul>
      ${alike(ordered, text).map((lines) => {
        const [first] = lines;
        return html`<li>
          <span class="where">
            ${lines.map(({ entry }) => html`<a href="#finding-${entry.anchor}">${placeOf(entry, report)}</a> `)}
          </span>
          <span class="what">${describeDifference(first.finding, text)}</span>
          ${isKnown(first) ? badge('known', report.acknowledged) : null}
        </li>`;
      })}
    </ul>
  </div>`;
}

/** Together what says the same: a page that has moved is met at every step on it. */
function alike(lines: readonly Line[], text: Sheet['text']): Lines[] {
  const all = new Map<string, Lines>();
  for (const line of lines) {
    const key = `${isKnown(line)} ${describeDifference(line.finding, text)}`;
    const known = all.get(key);
    if (known === undefined) all.set(key, [line]);
    else known.push(line);
  }
  return [...all.values()];
}

function isKnown({ finding }: Line): boolean {
  return finding.acknowledged !== undefined;
}

/** «Trinn 5», «Etter trinn 6». */
export function placeOf({ step, number }: Entry, report: Sheet['text']['report']): string {
  if (step !== null) return report.step(number);
  return number === 0 ? report.stranger.start : report.stranger.after(number);
}
