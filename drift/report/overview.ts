import { severities, type Severity } from '../../guide/run/findings.ts';
import { html, type Html } from '../page/html.ts';
import { badge, icon } from '../page/icons.ts';
import { linesOf, placeOf, type Line } from './lines.ts';
import type { Sheet } from './sheet.ts';

/** What hurts readers, the worst first, each with the way to its card. */
export function overview(sheet: Sheet): Html {
  const { findings, text } = sheet;
  const { report } = text;
  const lines = linesOf(sheet);
  return html`<section class="overview" id="avvik" aria-labelledby="avvik-tittel">
    <h2 id="avvik-tittel">${lines.length === 0 ? report.section.none : report.section.first}</h2>
    ${
      lines.length === 0
        ? html`<p class="calm">${report.noFindings[findings.status]}</p>`
        : severities.map((severity) => group(severity, lines, sheet))
    }
  </section>`;
}

function group(severity: Severity, lines: readonly Line[], { text }: Sheet): Html | null {
  const own = lines.filter((line) => line.severity === severity);
  if (own.length === 0) return null;
  const { report } = text;
  return html`<div class="group group-${severity}">
    <h3>
      ${icon(severity)}<span>${text.severity[severity]}</span>
      <small>${report.severityMeans[severity]}</small>
    </h3>
    <ul>
      ${own.map(
        ({ entries, sentence, isKnown }) =>
          html`<li>
            <span class="where">
              ${entries.map((entry) => html`<a href="#finding-${entry.anchor}">${placeOf(entry, report)}</a> `)}
            </span>
            <span class="what">${sentence}</span>
            ${isKnown ? badge('known', report.acknowledged) : null}
          </li>`,
      )}
    </ul>
  </div>`;
}
