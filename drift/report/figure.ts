import type { Box, ObservedNode } from '../../guide/aria/node.ts';
import type { Device } from '../../guide/screens.ts';
import type { Catalogue } from '../../guide/text/catalogue.ts';
import type { Entry, Sight } from './entries.ts';
import { html, nothing, type Html } from '../page/html.ts';
import { framed } from '../page/frame.ts';
import { closeUp, percentIn, place, wholeOf, type Mark, type PlacedMark } from '../page/marks.ts';
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
      ${framed({ shot, frame, marks, alt })} ${caption}
    </figure>`;
  return html`<figure class="picture picture-${sight.device}">
    ${framed({ shot, frame: close, marks, alt })} ${caption}
    <details class="whole">
      <summary>${text.report.wholeScreen}</summary>
      ${framed({ shot, frame, marks, alt })}
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
