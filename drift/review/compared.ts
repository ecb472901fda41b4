import type { Box } from '../../guide/aria/node.ts';
import type { Catalogue } from '../../guide/text/catalogue.ts';
import type { Shot } from '../page/album.ts';
import { html, type Html } from '../page/html.ts';

/** An element is not blown up beyond this, in CSS pixels of the screen that it stood on. */
const narrowest = 160;

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

/** Two looks of one element, one over the other, and a slider that uncovers the one or the other. */
export function compared({ accepted, tonight, place, id, alt, text: { review } }: Comparison): Html {
  const width = Math.max(place.width, accepted.width, narrowest);
  const height = Math.max(place.height, accepted.height);
  const x = place.x - (width - place.width) / 2;
  const middle = x + width / 2;
  return html`<div class="frame">
      <svg class="shot" role="img" aria-label="${alt}" viewBox="${x} ${place.y} ${width} ${height}">
        <clipPath id="${id}-place">
          <rect x="${place.x}" y="${place.y}" width="${place.width}" height="${place.height}" />
        </clipPath>
        <clipPath id="${id}-split">
          <rect data-split x="${x}" y="${place.y}" width="${width / 2}" height="${height}" />
        </clipPath>
        <g clip-path="url(#${id}-place)"><use href="#${tonight.id}" /></g>
        <g clip-path="url(#${id}-split)">
          <rect class="review-cover" x="${x}" y="${place.y}" width="${width}" height="${height}" />
          <use href="#${accepted.id}" x="${place.x}" y="${place.y}" />
        </g>
        <line data-divider x1="${middle}" x2="${middle}" y1="${place.y}" y2="${place.y + height}" />
      </svg>
    </div>
    <p class="review-ends" aria-hidden="true">
      <span>${review.acceptedLook}</span><span>${review.tonightLook}</span>
    </p>
    <label for="${id}">${review.compare}</label>
    <input id="${id}" type="range" min="0" max="100" value="50" data-compare autocomplete="off" />`;
}
