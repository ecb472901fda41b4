import type { Box } from '../../guide/aria/node.ts';
import type { Shot } from './album.ts';
import { html, type Html } from './html.ts';
import { place, type Mark, type PlacedMark } from './marks.ts';

/** A picture, or a part of it, with places marked on it. */
export interface Framed {
  shot: Shot;
  /** What of the picture is shown. */
  frame: Box;
  marks: readonly Mark[];
  alt: string;
}

/** The picture, and over it the outlines: those in percent, so that their lines and numbers keep their size. */
export function framed({ shot, frame, marks, alt }: Framed): Html {
  const { x, y, width, height } = frame;
  const placed = place(marks, frame);
  return html`<div class="frame">
    <svg class="shot" viewBox="${x} ${y} ${width} ${height}" role="img" aria-label="${alt}">
      <use href="#${shot.id}" />
    </svg>
    ${
      placed.length === 0
        ? null
        : html`<svg class="marks" aria-hidden="true" focusable="false">
            ${placed.map(outline)} ${placed.filter(({ numbers }) => numbers.length > 0).map(label)}
          </svg>`
    }
  </div>`;
}

function outline({ severity, percent: { x, y, width, height } }: PlacedMark): Html {
  return html`<g class="mark mark-${severity}">
    <rect class="halo" x="${x}%" y="${y}%" width="${width}%" height="${height}%" rx="3" />
    <rect class="line" x="${x}%" y="${y}%" width="${width}%" height="${height}%" rx="3" />
  </g>`;
}

/** The numbers stand outside the outline, over its corner, and over all outlines. */
function label({ numbers, severity, percent: { x, y } }: PlacedMark): Html {
  const words = numbers.join(', ');
  const room = 14 + 8 * words.length;
  return html`<svg class="mark mark-${severity}" x="${inside(x)}%" y="${inside(y)}%" overflow="visible">
    <rect class="pill" x="${-room / 2 - 4}" y="-17" width="${room}" height="22" rx="11" />
    <text x="-4" y="-1.5" text-anchor="middle">${words}</text>
  </svg>`;
}

/** At the very edge of a picture a number would be cut. */
function inside(percent: number): number {
  return Math.min(Math.max(percent, 5), 97);
}
