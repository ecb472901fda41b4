import type { Box, ObservedNode } from '../../guide/aria/node.ts';
import type { Device } from '../../guide/screens.ts';
import type { Catalogue } from '../../guide/text/catalogue.ts';
import type { Shot } from './album.ts';
import type { Entry, Sight } from './entries.ts';
import { html, nothing, type Html } from './html.ts';
import { closeUp, percentIn, place, wholeOf, type Mark, type PlacedMark } from './marks.ts';
import { gravest } from '../severity.ts';
import type { Sheet } from './sheet.ts';

/** The pictures of an entry, the places of its findings outlined on them. */
export function figures(entry: Entry, sheet: Sheet): Html {
  return html`${entry.sights.map((sight) => figure(sight, entry, sheet))}`;
}

/** Whether a finding's place is on its picture; true too for those that have none. */
export function isOnPicture(box: Box | undefined, sight: Sight | undefined, { album }: Sheet): boolean {
  const shot = sight && album.shot(sight.view.picture, sight.device);
  return box === undefined || !shot || percentIn(wholeOf(shot), box) !== null;
}

function figure(sight: Sight, entry: Entry, sheet: Sheet): Html {
  const { album, text } = sheet;
  const shot = album.shot(sight.view.picture, sight.device);
  if (shot === null) return nothing;
  const frame = wholeOf(shot);
  const marks = marksOn(sight, entry);
  const close = closeUp(worthSeeing(sight, entry, marks), frame);
  const alt = altOf(sight, entry, text);
  const caption = html`<figcaption>${captionOf(sight, close, place(marks, frame), sheet)}</figcaption>`;
  if (close === null)
    return html`<figure class="picture picture-${sight.device}">
      ${image({ shot, frame, marks, alt })} ${caption}
    </figure>`;
  return html`<figure class="picture picture-${sight.device}">
    ${image({ shot, frame: close, marks, alt })} ${caption}
    <details class="whole">
      <summary>${text.report.wholeScreen}</summary>
      ${image({ shot, frame, marks, alt })}
    </details>
  </figure>`;
}

/** What a close-up is to show: the places of findings, else what the screen is about. Elsewhere the whole will do. */
function worthSeeing({ device, view }: Sight, { findings }: Entry, marks: readonly Mark[]): Box[] {
  // On a telephone's narrow picture everything can be read as it is.
  if (device === 'phone' || findings.length === 0) return [];
  return marks.length > 0 ? marks.map(({ box }) => box) : boxesIn(view.tree);
}

/** The frame of a page tells nothing. */
const framing = ['banner', 'contentinfo', 'navigation'];

function boxesIn(tree: readonly ObservedNode[]): Box[] {
  return tree.flatMap(({ role, box }) => (box && !framing.includes(role) ? [box] : []));
}

interface Image {
  shot: Shot;
  /** What of the picture is shown. */
  frame: Box;
  marks: readonly Mark[];
  alt: string;
}

/** The picture, and over it the outlines: those in percent, so that their lines and numbers keep their size. */
function image({ shot, frame, marks, alt }: Image): Html {
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
            ${placed.map(outline)} ${placed.map(label)}
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

/** The findings' places on a view; what is about the same element has one outline. */
function marksOn(sight: Sight, { findings }: Entry): Mark[] {
  const marks = new Map<string, Mark>();
  for (const number of sight.numbers) {
    const { box, severity } = findings[number - 1] ?? {};
    if (box === undefined || severity === undefined) continue;
    const key = [box.x, box.y, box.width, box.height].join();
    const known = marks.get(key);
    if (known === undefined) marks.set(key, { numbers: [number], severity, box });
    else {
      known.numbers.push(number);
      known.severity = gravest(known.severity, severity);
    }
  }
  return [...marks.values()];
}

function altOf(
  { isLast }: Sight,
  { step, screen }: Entry,
  { report, screenName, unknownScreen }: Catalogue,
): string {
  if (isLast) return report.lastScreen;
  return step?.alt ?? report.pictureOf(screen === null ? unknownScreen : screenName[screen]);
}

/** First of all what the picture is: a drawing, of a rehearsal, or of the real thing. */
function captionOf(
  { device, isLast }: Sight,
  close: Box | null,
  placed: readonly PlacedMark[],
  { findings, text }: Sheet,
): string {
  const { report, drawing, picture } = text;
  const numbers = placed.flatMap((mark) => mark.numbers).sort((one, other) => one - other);
  return [
    `${kindOfPicture(device, { drawing, picture: picture[findings.tenant] })}.`,
    ...(isLast ? [report.lastScreen] : []),
    ...(close === null ? [] : [report.closeUp]),
    ...(numbers.length === 0 ? [] : [report.marked(numbers.join(', '))]),
  ].join(' ');
}

function kindOfPicture(device: Device, { drawing, picture }: { drawing: string; picture: string }): string {
  return device === 'phone' ? drawing : picture;
}
