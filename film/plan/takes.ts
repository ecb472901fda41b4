import type { LoadedGuide } from '../../guide/load.ts';
import type { Run, View, Visit } from '../../guide/run/schema.ts';
import type { Frame, Touch, Track } from '../../guide/run/track.ts';
import type { Step } from '../../guide/schema.ts';
import type { Device } from '../../guide/screens.ts';

/** Milliseconds in which the last touch of all is answered. */
const afterTheEnd = 2_000;

/** What a touch found and left: the window's frame before it, where one was painted, and the time it took to be answered. */
export interface Deed {
  touch: Touch;
  /** What the window showed from its paint after the touch until the next; none where it showed nothing new. */
  after: readonly Frame[];
}

/** What was filmed of a step. */
export interface Take {
  step: Step;
  /** From 1. */
  number: number;
  /** Null where the walk did not see it: it is told by a card. */
  seen: Seen | null;
}

export interface Seen {
  view: View;
  device: Device;
  /** Which of the run's visits it was part of: what was written stays there until the screen is left. */
  visit: number;
  /** What each window showed then. */
  held: Partial<Record<Device, Frame>>;
  deeds: readonly Deed[];
  /** Milliseconds from the last touch until another screen, or another view of this one, was there. */
  waited: number;
}

/** A view, and which visit it was part of. */
interface Sight {
  visit: Visit;
  index: number;
  view: View;
}

/** Sorts what was filmed by the guide's steps. */
export function takesOf({ guide }: Pick<LoadedGuide, 'guide'>, run: Run, track: Track): Take[] {
  const sights = run.visits.flatMap((visit, index) =>
    visit.views.map((view): Sight => ({ visit, index, view })),
  );
  const starts = sights
    .flatMap(({ view }) => view.touched.map(({ step, at }) => ({ step, at })))
    .toSorted((one, other) => one.at - other.at);
  const frames = framesOf(sights, track);
  return guide.steps.map((step, place) => {
    // A screen that came again had forgotten what was done on it: the last time counts.
    const sight = sights.findLast(({ view }) => view.steps.includes(step.id));
    return {
      step,
      number: place + 1,
      seen:
        sight === undefined ? null : seenOf(sight, step, { frames, touches: track.touches, starts, sights }),
    };
  });
}

interface Filmed {
  frames: readonly Frame[];
  touches: readonly Touch[];
  starts: readonly { step: string | null; at: number }[];
  sights: readonly Sight[];
}

function seenOf({ visit, index, view }: Sight, step: Step, filmed: Filmed): Seen | null {
  const { device } = visit;
  const { frames, starts, sights } = filmed;
  const held = { ...frameAt(frames, 'pc', view.at), ...frameAt(frames, 'phone', view.at) };
  if (held[device] === undefined) return null;
  const own = view.touched.filter((one) => one.step === step.id);
  const touches = own.flatMap(({ at }) => {
    const until = starts.find((start) => start.at > at)?.at ?? Infinity;
    return filmed.touches.filter((touch) => touch.device === device && touch.at >= at && touch.at < until);
  });
  const last = touches.at(-1)?.at ?? view.at;
  const later = sights.map((one) => one.view.at).filter((at) => at > last);
  const next = later.length === 0 ? last + afterTheEnd : Math.min(...later);
  const deeds = touches.map((touch, place): Deed => {
    const until = touches[place + 1]?.at ?? next;
    return { touch, after: framesOn(frames, device).filter(({ at }) => at > touch.at && at <= until) };
  });
  // Whoever has only written something waits for nothing.
  const isAnswered = touches.length > 0 && touches.at(-1)?.kind !== 'enter';
  return { view, device, visit: index, held, deeds, waited: isAnswered ? next - last : 0 };
}

/**
 * What the windows showed, in the order of time. Each view's own picture is a frame too, and the one that counts: a window that was
 * painted while the picture was taken may have given the film no frame.
 */
function framesOf(sights: readonly Sight[], { frames }: Track): Frame[] {
  const pictures = sights.flatMap(({ visit: { device }, view: { at, picture } }): Frame[] =>
    picture === null ? [] : [{ device, at, file: picture }],
  );
  return [...frames, ...pictures].toSorted((one, other) => one.at - other.at);
}

function framesOn(frames: readonly Frame[], device: Device): Frame[] {
  return frames.filter((frame) => frame.device === device);
}

/** What a window showed at a time: the frame that came last before it. */
function frameAt(frames: readonly Frame[], device: Device, time: number): Partial<Record<Device, Frame>> {
  const frame = framesOn(frames, device).findLast(({ at }) => at <= time);
  return frame === undefined ? {} : { [device]: frame };
}
