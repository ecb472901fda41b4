import type { Box } from '../../guide/aria/node.ts';
import type { Catalogue } from '../../guide/text/catalogue.ts';
import type { Shot } from '../page/album.ts';
import { html, type Html } from '../page/html.ts';

/** How much of the screen is shown with an element, in CSS pixels: so much at least, and so much around it. */
const least = { width: 320, height: 120 };
const around = 32;

interface Comparison {
  /** The element's accepted look, alone. */
  accepted: Shot;
  /** Tonight's screen, and where on it the element stands. */
  tonight: Shot;
  place: Box;
  /** Begins the ids of what belongs to it. */
  id: string;
  alt: string;
  text: Catalogue;
}

/** Two looks of one element, one over the other where it stands on the screen, and a slider that uncovers the one or the other. */
export function compared({ accepted, tonight, place, id, alt, text: { review } }: Comparison): Html {
  const { x, y } = place;
  const width = Math.max(place.width, accepted.width);
  const height = Math.max(place.height, accepted.height);
  const frame = frameOf({ x, y, width, height }, tonight);
  const middle = x + width / 2;
  return html`<div class="frame">
      <svg
        class="shot"
        role="img"
        aria-label="${alt}"
        viewBox="${frame.x} ${frame.y} ${frame.width} ${frame.height}"
      >
        <clipPath id="${id}-split">
          <rect
            data-split
            data-x="${x}"
            data-width="${width}"
            x="${x}"
            y="${y}"
            width="${width / 2}"
            height="${height}"
          />
        </clipPath>
        <use href="#${tonight.id}" />
        <g clip-path="url(#${id}-split)">
          <rect class="review-cover" x="${x}" y="${y}" width="${width}" height="${height}" />
          <use href="#${accepted.id}" x="${x}" y="${y}" />
        </g>
        <line data-divider x1="${middle}" x2="${middle}" y1="${y - 6}" y2="${y + height + 6}" />
      </svg>
    </div>
    <label for="${id}">${review.compare}</label>
    <input id="${id}" type="range" min="0" max="100" value="50" data-compare autocomplete="off" />
    <p class="review-ends" aria-hidden="true">
      <span>${review.tonightLook}</span><span>${review.acceptedLook}</span>
    </p>`;
}

/** The part of a screen that shows an element in its surroundings. */
function frameOf({ x, y, width, height }: Box, screen: Shot): Box {
  const wide = Math.min(Math.max(width + 2 * around, least.width), screen.width);
  const high = Math.min(Math.max(height + 2 * around, least.height), screen.height);
  const within = (start: number, room: number) => Math.max(0, Math.min(start, room));
  return {
    x: within(x + width / 2 - wide / 2, screen.width - wide),
    y: within(y + height / 2 - high / 2, screen.height - high),
    width: wide,
    height: high,
  };
}
