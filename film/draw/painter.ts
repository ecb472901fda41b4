import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Box } from '../../guide/aria/node.ts';
import { overlap } from '../boxes.ts';
import { filesOf, type Shot, type Stage, type Written } from '../plan/shot.ts';
import { drawAddress, drawCard } from './card.ts';
import { ink, rounded } from './ink.ts';
import { drawHighlight, drawLowerThird, drawPlate, drawPointer, drawWritten } from './overlays.ts';
import { filmSize, placesIn, pointOf, whereIs, type Place } from './stage.ts';

/** How many frames of the walk are kept decoded: a step needs few, one after the other. */
const mostFrames = 4;

/** How much of a field may look otherwise before it is another field, mean difference of a channel from 0 to 255. */
const otherField = 10;

/** Paints stills of the film, from their descriptions and the frames of the walk. */
export class Painter {
  readonly #folder: string;
  readonly #canvas = createCanvas(filmSize.width, filmSize.height);
  readonly #frames = new Map<string, Canvas>();

  /** @param folder the run's */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Paints a still, but not what lies over it of the one before.
   *
   * @param area what is painted of it, whole pixels; the rest stays as it is
   * @returns the canvas, to be read before the next is painted
   */
  async paint(shot: Shot, area: Box): Promise<Canvas> {
    await this.#load(shot);
    const context = this.#canvas.getContext('2d');
    context.save();
    context.beginPath();
    context.rect(area.x, area.y, area.width, area.height);
    context.clip();
    const { scene, lowerThird } = shot;
    if ('card' in scene) drawCard(context, scene.card);
    else this.#drawStage(context, scene.stage, area);
    if (lowerThird !== null) drawLowerThird(context, lowerThird);
    if ('stage' in scene) drawOverlays(context, scene.stage);
    else if (scene.card.address !== null) drawAddress(context, scene.card.address);
    context.restore();
    return this.#canvas;
  }

  /** Keeps what the shot needs, and of what others needed the latest. */
  async #load(shot: Shot): Promise<void> {
    for (const file of new Set(filesOf({ ...shot, before: null }))) {
      const frame = this.#frames.get(file) ?? (await readFrame(join(this.#folder, file)));
      this.#frames.delete(file);
      this.#frames.set(file, frame);
    }
    for (const file of this.#frames.keys()) {
      if (this.#frames.size <= mostFrames) break;
      this.#frames.delete(file);
    }
  }

  #drawStage(context: SKRSContext2D, stage: Stage, area: Box): void {
    if (stage.layout !== 'pc') drawBackdrop(context);
    for (const place of placesIn(stage.layout)) this.#drawWindow(context, place, { stage, area });
    if (stage.note !== null) drawPlate(context, stage.note, { x: filmSize.width / 2, y: 120 }, 34);
  }

  #drawWindow(context: SKRSContext2D, place: Place, { stage, area }: { stage: Stage; area: Box }): void {
    const { device, box, isBack } = place;
    const file = stage.frames[device];
    const frame = file === undefined ? undefined : this.#frames.get(file);
    if (file === undefined || frame === undefined) return;
    context.save();
    if (stage.layout !== 'pc') clipWindow(context, place);
    context.imageSmoothingQuality = 'high';
    context.drawImage(frame, box.x, box.y, box.width, box.height);
    for (const written of stage.written)
      if (written.device === device) this.#write(context, written, { stage, file, area });
    if (isBack) {
      context.fillStyle = 'rgba(226, 233, 242, 0.42)';
      context.fillRect(box.x, box.y, box.width, box.height);
    }
    context.restore();
    if (device === 'phone' && stage.phoneNote !== null)
      drawPlate(context, stage.phoneNote, { x: box.x + box.width / 2, y: box.y + box.height + 40 }, 22);
  }

  /** What was typed stands there for as long as its field does. */
  #write(
    context: SKRSContext2D,
    written: Written,
    { stage, file, area }: { stage: Stage; file: string; area: Box },
  ): void {
    const at = whereIs(written, stage);
    const window = stage.windows[written.device];
    if (at === null || !overlap(at, area) || !window) return;
    if (!this.#isField(written, { file, window })) return;
    const scale = at.width / written.box.width;
    drawWritten(context, written, at, { scale, ground: groundOf(context, at) });
  }

  /** Whether a frame shows the field that was written into, by the line around it. */
  #isField(
    { box, on }: Written,
    { file, window }: { file: string; window: { width: number; height: number } },
  ): boolean {
    if (on === file) return true;
    const [then, now] = [on, file].map((one) => this.#edgeOf(box, one, window));
    if (then === undefined || now === undefined) return false;
    const sum = now.reduce((sum, channel, place) => sum + Math.abs(channel - (then[place] ?? 0)), 0);
    return sum / now.length < otherField;
  }

  /** The lower edge of a field in a frame, with what is just under it. */
  #edgeOf(box: Box, file: string, window: { width: number; height: number }): Uint8ClampedArray {
    const frame = this.#frames.get(file);
    const scratch = createCanvas(Math.max(1, Math.round(box.width)), 6);
    const context = scratch.getContext('2d');
    if (frame !== undefined) {
      const scale = frame.width / window.width;
      const from = {
        x: box.x * scale,
        y: (box.y + box.height - 3) * scale,
        width: box.width * scale,
        height: 6 * scale,
      };
      context.drawImage(frame, from.x, from.y, from.width, from.height, 0, 0, scratch.width, scratch.height);
    }
    return context.getImageData(0, 0, scratch.width, scratch.height).data;
  }
}

/** A frame, no larger than the film: a picture of twice the pixels is made smaller once, and not for each still. */
async function readFrame(file: string): Promise<Canvas> {
  const image = await loadImage(readFileSync(file));
  const width = Math.min(image.width, filmSize.width);
  const canvas = createCanvas(width, Math.round((image.height * width) / image.width));
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function drawOverlays(context: SKRSContext2D, stage: Stage): void {
  for (const highlight of stage.highlights) {
    const at = whereIs(highlight, stage);
    if (at !== null) drawHighlight(context, at, highlight.strength);
  }
  const { pointer } = stage;
  const at = pointer && whereIs(pointOf(pointer), stage);
  if (pointer && at) drawPointer(context, pointer, at);
}

/** The colour that a field has behind its text: the one that most of it has. */
function groundOf(context: SKRSContext2D, { x, y, width, height }: Box): string {
  const inside = [x + width * 0.1, y + height * 0.2, width * 0.8, height * 0.6].map(Math.round);
  const [left = 0, top = 0, wide = 1, high = 1] = inside;
  const pixels = context.getImageData(left, top, Math.max(1, wide), Math.max(1, high)).data;
  const counts = new Map<string, number>();
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = `rgb(${pixels[at]}, ${pixels[at + 1]}, ${pixels[at + 2]})`;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

function drawBackdrop(context: SKRSContext2D): void {
  const gradient = context.createLinearGradient(0, 0, filmSize.width, filmSize.height);
  gradient.addColorStop(0, '#f3f6fa');
  gradient.addColorStop(1, '#d5dfeb');
  context.fillStyle = gradient;
  context.fillRect(0, 0, filmSize.width, filmSize.height);
}

/** A window's own shape, with a shadow under it; a telephone has a rim. */
function clipWindow(context: SKRSContext2D, { device, box }: Place): void {
  const [radius, rim] = device === 'phone' ? [38, 12] : [12, 0];
  const outer = { x: box.x - rim, y: box.y - rim, width: box.width + 2 * rim, height: box.height + 2 * rim };
  context.shadowColor = 'rgba(14, 32, 56, 0.30)';
  context.shadowBlur = 40;
  context.shadowOffsetY = 14;
  context.fillStyle = device === 'phone' ? '#0c1522' : ink.white;
  rounded(context, outer, radius + rim);
  context.fill();
  context.shadowColor = 'transparent';
  rounded(context, box, radius);
  context.clip();
}
