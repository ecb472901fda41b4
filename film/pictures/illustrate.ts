import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Box } from '../../guide/aria/node.ts';
import type { Run, View } from '../../guide/run/schema.ts';
import type { Guide, Step } from '../../guide/schema.ts';
import type { Catalogue } from '../../guide/text/catalogue.ts';
import { common, contains, cuts, overlap } from '../boxes.ts';
import { placeCallouts, type Pointed } from './callouts.ts';
import { clearOf, cropAround } from './crop.ts';
import { draw } from './draw.ts';
import { openScreen, type Screen } from './screen.ts';
import { seenIn, withLabel } from './seen.ts';

/** The pictures of one step, as PNG at twice the window's pixels. */
export interface Illustration {
  step: string;
  device: Step['device'];
  /** What the step is about, cut out of the window. */
  plain: Buffer;
  /** The same with outlines and numbers; where a number had no place in it, it is larger. */
  annotated: Buffer;
  /** The guide's text alternative. */
  alt: string;
  /** What each number stands by: the place of a control among those that the step points at, from 1. */
  callouts: { number: number; control: string }[];
  /** Pixels to a CSS pixel in the run's own picture: one of 1 was enlarged, and is blurred. */
  density: 1 | 2;
}

/** Why a step has no picture: it has no screen, this walk did not see it, or no picture was taken or kept. */
export type Lack = 'told' | 'not-shown' | 'no-picture';

export interface Illustrated {
  /** In the guide's order. Each is drawn when it is asked for, so that one picture at a time is in memory. */
  illustrations: AsyncIterable<Illustration>;
  lacking: { step: string; why: Lack }[];
}

export interface Sources {
  guide: Guide;
  run: Run;
  /** The run's own. */
  folder: string;
  text: Catalogue;
}

interface Shot {
  step: Step;
  view: View;
  file: string;
  /** The window's, in CSS pixels. */
  width: number;
}

/**
 * The pictures of a guide, from a walk of it. The same run and guide give the same bytes.
 *
 * @throws UserError while illustrations are drawn: where a file holds no picture
 */
export function illustrate({ guide, run, folder, text }: Sources): Illustrated {
  const shots: Shot[] = [];
  const lacking: Illustrated['lacking'] = [];
  for (const step of guide.steps) {
    const shot = shotOf(step, run, folder);
    if (typeof shot === 'string') lacking.push({ step: step.id, why: shot });
    else shots.push(shot);
  }
  const illustrations = (async function* () {
    for (const shot of shots) yield await illustration(shot, run.tenant === 'simulated' ? text : null);
  })();
  return { illustrations, lacking };
}

function shotOf(step: Step, run: Run, folder: string): Shot | Lack {
  if (step.screen === null) return 'told';
  const visits = run.visits.filter(({ device }) => device === step.device);
  const views = visits.flatMap((visit) => visit.views).filter(({ steps }) => steps.includes(step.id));
  if (views.length === 0) return 'not-shown';
  const width = run.viewport?.[step.device]?.width;
  for (const view of views) {
    const file = view.picture === null ? null : join(folder, view.picture);
    if (file !== null && width !== undefined && existsSync(file)) return { step, view, file, width };
  }
  return 'no-picture';
}

/** @param simulated what is said of a simulated tenant; null for a live one */
async function illustration(
  { step, view, file, width }: Shot,
  simulated: Catalogue | null,
): Promise<Illustration> {
  const screen = await openScreen(file, width);
  const isPhone = step.device === 'phone';
  // What is scrolled out of the window is not in its picture.
  const pointed = pointedIn(view, step).filter(({ box }) => overlap(box, screen.window));
  const shown = shownIn(screen, view, { pointed, isPhone });
  const { crop, callouts } = placeCallouts(pointed, shown);
  const caption = simulated === null ? null : captionOf(simulated, { isPhone, screen, crop: shown.crop });
  const plain = { screen, part: shown.crop, edges: shown.crop, callouts: [], caption, isPhone };
  // What is added for a number shows the page too, where the page goes on there and nothing is cut by it.
  const goesOn = contains(screen.window, crop) && !shown.words.some((box) => cuts(crop, box));
  return {
    ...{ step: step.id, device: step.device, alt: step.alt ?? '' },
    plain: draw(plain),
    annotated: draw({ ...plain, part: goesOn ? crop : shown.crop, edges: crop, callouts }),
    callouts: callouts.map(({ number, control }) => ({ number, control })),
    density: screen.density < 1.5 ? 1 : 2,
  };
}

function pointedIn({ looks = [], tree }: View, { point }: Step): Pointed[] {
  return point.flatMap((control, index) => {
    const look = looks.find((one) => one.control === control);
    return look === undefined ? [] : { number: index + 1, control, box: withLabel(look.box, tree) };
  });
}

function shownIn(
  { window, ribbon, isQuiet, isEven }: Screen,
  { tree }: View,
  { pointed, isPhone }: { pointed: readonly Pointed[]; isPhone: boolean },
) {
  const boxes = pointed.flatMap(({ box }) => common(box, window) ?? []);
  const all = seenIn(tree, { window, pointed: boxes, whole: true });
  const matter = seenIn(tree, { window, pointed: boxes, whole: false });
  matter.words.push(...boxes);
  const words: Box[] = ribbon === null ? all.words : [...all.words, ribbon];
  const crop = isPhone ? window : clearOf(cropAround(matter, words, window), matter, isEven);
  return { crop, words, frames: all.frames, isQuiet };
}

/** What is said of a simulated tenant under a picture; nothing where its ribbon is seen and says so. */
function captionOf(
  { film }: Catalogue,
  { isPhone, screen: { ribbon }, crop }: { isPhone: boolean; screen: Screen; crop: Box },
): string | null {
  if (isPhone) return film.drawing;
  return ribbon !== null && contains(crop, ribbon) ? null : film.pictures.simulated;
}
