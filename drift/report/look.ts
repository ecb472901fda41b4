import type { Box } from '../../guide/aria/node.ts';
import type { ReportedFinding } from '../../guide/run/findings.ts';
import type { Shot } from '../page/album.ts';
import type { Entry } from './entries.ts';
import { html, type Html } from '../page/html.ts';
import { wholeOf } from '../page/marks.ts';
import type { Sheet } from './sheet.ts';

/** An element as somebody accepted it, beside what it looks like now. */
export function lookSides(finding: ReportedFinding, entry: Entry, sheet: Sheet): Html {
  const { look } = sheet.text.report;
  const accepted = acceptedOf(finding, entry, sheet);
  return html`<dl class="sides">
    <div class="side side-documented">
      <dt>${look.documented}</dt>
      <dd>${accepted && still(accepted, wholeOf(accepted), look.documented)}</dd>
    </div>
    <div class="side side-observed">
      <dt>${look.observed}</dt>
      <dd>${nowOf(finding, sheet) ?? html`<span class="absent">${look.changed}</span>`}</dd>
    </div>
  </dl>`;
}

function acceptedOf(
  { control, box }: ReportedFinding,
  { step }: Entry,
  { album, looks }: Sheet,
): Shot | null {
  if (step === null || control === undefined) return null;
  const bytes = looks?.(step.id, control) ?? null;
  return bytes && album.add(bytes, box?.width ?? null);
}

function nowOf({ box, seen }: ReportedFinding, { album, run, text }: Sheet): Html | null {
  const visit = seen && run.visits[seen.visit];
  const view = seen && visit?.views[seen.view];
  if (visit === undefined || view === undefined || box === undefined) return null;
  const shot = album.shot(view.picture, visit.device);
  return shot && still(shot, box, text.report.look.observed);
}

/** A part of a picture at its own size, where there is room for it. */
function still({ id }: Shot, { x, y, width, height }: Box, alt: string): Html {
  return html`<svg
    class="still"
    viewBox="${x} ${y} ${width} ${height}"
    width="${width}"
    height="${height}"
    role="img"
    aria-label="${alt}"
  >
    <use href="#${id}" />
  </svg>`;
}
