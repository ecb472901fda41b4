import type { Box } from '../../guide/aria/node.ts';
import type { ReportedFinding } from '../../guide/run/findings.ts';
import type { Shot } from './album.ts';
import type { Entry } from './entries.ts';
import { html, type Html } from './html.ts';
import { wholeOf } from './marks.ts';
import type { Sheet } from './sheet.ts';

/** An element as somebody accepted it, beside what it looks like now. */
export function lookSides({ box, control, seen }: ReportedFinding, { step }: Entry, sheet: Sheet): Html {
  const { album, run, looks, text } = sheet;
  const { look } = text.report;
  const bytes = step && control !== undefined ? (looks?.(step.id, control) ?? null) : null;
  const accepted = bytes === null ? null : album.add(bytes, box?.width ?? null);
  const visit = seen && run.visits[seen.visit];
  const view = seen && visit?.views[seen.view];
  const now = visit && view ? album.shot(view.picture, visit.device) : null;
  return html`<dl class="sides">
    <div class="side side-documented">
      <dt>${look.documented}</dt>
      <dd>
        ${accepted === null ? html`<span class="absent">–</span>` : still(accepted, wholeOf(accepted), look.documented)}
      </dd>
    </div>
    <div class="side side-observed">
      <dt>${look.observed}</dt>
      <dd>
        ${now === null || box === undefined ? html`<span class="absent">${look.changed}</span>` : still(now, box, look.observed)}
      </dd>
    </div>
  </dl>`;
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
