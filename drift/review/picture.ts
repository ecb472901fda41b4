import type { Box } from '../../guide/aria/node.ts';
import type { Run, View } from '../../guide/run/schema.ts';
import type { Device } from '../../guide/screens.ts';
import type { Shot } from '../page/album.ts';
import { framed } from '../page/frame.ts';
import { html, nothing, type Html } from '../page/html.ts';
import { closeUp, wholeOf, type Mark } from '../page/marks.ts';
import { moment } from '../page/moments.ts';
import { compared } from './compared.ts';
import { findFinding, stepName, type ReviewContext } from './input.ts';

/** What a picture is wanted of. */
export interface Subject {
  /** The ids of the findings that it is to show. */
  findings: readonly string[];
  /** The id of the step that they are told at; null where they are told at none. */
  step: string | null;
  /** Begins the ids of what belongs to the picture. */
  id: string;
}

/** Where findings were seen. */
interface Seen {
  shot: Shot;
  view: View;
  device: Device;
  marks: Mark[];
}

/** What is seen of findings: the accepted look against tonight's where there is one, else tonight's with the place outlined. */
export function picture(context: ReviewContext, subject: Subject): Html {
  const { review } = context.text;
  const seen = lookAt(context, subject);
  if (seen === null) return html`<p class="review-picture review-note">${review.noPicture}</p>`;
  const accepted = acceptedLook(context, subject, seen);
  if (accepted === null) return outlined(context, subject, seen);
  return html`<figure class="review-picture review-compare">
    ${compared({
      ...accepted,
      tonight: seen.shot,
      id: `${subject.id}-compare`,
      alt: review.comparing(placeOf(context, subject)),
      text: context.text,
    })}
    <figcaption>${source(context, seen.device)}</figcaption>
  </figure>`;
}

function placeOf(context: ReviewContext, { step }: Subject): string {
  return step === null ? context.text.unknownScreen : stepName(context, step);
}

/** The picture that shows findings, and where on it they are. */
function lookAt({ run, findings, pictures }: ReviewContext, subject: Subject): Seen | null {
  const met = subject.findings.flatMap((id) => findFinding(findings, id) ?? []);
  const where = met.find(({ seen }) => seen !== undefined)?.seen ?? viewOf(run, subject.step);
  if (where === undefined) return null;
  const visit = run.visits[where.visit];
  const view = visit?.views[where.view];
  const shot = view ? pictures.shot(view.picture, visit.device) : null;
  if (visit === undefined || view === undefined || shot === null) return null;
  const marks = met.flatMap(({ seen, box, severity }) =>
    box !== undefined && seen?.visit === where.visit && seen.view === where.view
      ? [{ numbers: [], severity, box }]
      : [],
  );
  return { shot, view, device: visit.device, marks };
}

/** Where a step was looked at; undefined where the walk did not come to it. */
function viewOf({ visits }: Run, step: string | null): { visit: number; view: number } | undefined {
  if (step === null) return undefined;
  for (const [visit, { views }] of visits.entries()) {
    const view = views.findIndex(({ steps }) => steps.includes(step));
    if (view !== -1) return { visit, view };
  }
  return undefined;
}

function outlined(context: ReviewContext, subject: Subject, { shot, device, marks }: Seen): Html {
  const { review } = context.text;
  const frame = wholeOf(shot);
  // On a telephone's narrow picture everything can be read as it is.
  const close =
    device === 'pc'
      ? closeUp(
          marks.map(({ box }) => box),
          frame,
        )
      : null;
  const alt = review.pictureOf(placeOf(context, subject), marks.length > 0);
  return html`<figure class="review-picture picture-${device}">
    ${framed({ shot, frame: close ?? frame, marks, alt })}
    <figcaption>${source(context, device)}</figcaption>
    ${
      close === null
        ? nothing
        : html`<details class="whole">
            <summary>${context.text.report.wholeScreen}</summary>
            ${framed({ shot, frame, marks, alt })}
          </details>`
    }
  </figure>`;
}

/** The accepted look of the very element that findings are about, and where that element stands tonight. */
function acceptedLook(
  { pictures, findings }: ReviewContext,
  subject: Subject,
  { view, marks }: Seen,
): { accepted: Shot; place: Box } | null {
  const named = subject.findings.flatMap((id) => findFinding(findings, id)?.control ?? []);
  const look = view.looks?.find(
    ({ control, box }) => named.includes(control) || marks.some((mark) => isSame(box, mark.box)),
  );
  // The looks of a view are those of the step that it is the first view of.
  const [step] = view.steps;
  if (look === undefined || step === undefined) return null;
  const accepted = pictures.accepted({ step, control: look.control, width: look.box.width });
  return accepted && { accepted, place: look.box };
}

/** To within the pixels that two ways of measuring differ by. */
function isSame(one: Box, other: Box): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) <= 2;
  return (
    near(one.x, other.x) &&
    near(one.y, other.y) &&
    near(one.width, other.width) &&
    near(one.height, other.height)
  );
}

/** First of all what the picture is: a drawing, of a rehearsal, or of the real thing. */
function source({ run, text }: ReviewContext, device: Device): string {
  const kind = device === 'phone' ? text.drawing : text.picture[run.tenant];
  return text.review.pictureAt(kind, moment(run.startedAt, text));
}
