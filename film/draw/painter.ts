import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage, type Canvas, type Image, type SKRSContext2D } from '@napi-rs/canvas';
import type { Box } from '../../guide/aria/node.ts';
import { filesOf, type Shot, type Stage, type Written } from '../plan/shot.ts';
import { drawAddress, drawCard } from './card.ts';
import { ink, rounded } from './ink.ts';
import { drawHighlight, drawLowerThird, drawPlate, drawPointer, drawWritten } from './overlays.ts';
import { filmSize, inPicture, placesIn, type Place } from './stage.ts';

/** How many frames of the walk are kept decoded: a step needs few, one after the other. */
const mostFrames = 4;

/** How much of a field may look otherwise before it is another field, mean difference of a channel from 0 to 255. */
const otherField = 10;

/** Paints stills of the film, from their descriptions and the frames of the walk. */
export class Painter {
  readonly #folder: string;
  readonly #canvas = createCanvas(filmSize.width, filmSize.height);
  readonly #before = createCanvas(filmSize.width, filmSize.height);
  readonly #frames = new Map<string, Image | Canvas>();
  readonly #plate = createCanvas(filmSize.width, filmSize.height);
  /** What lies in `#before`, and in `#plate`. */
  #painted = '';
  #plated = '';

  /** @param folder the run's */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @returns the canvas, to be read before the next is painted */
  async paint(shot: Shot): Promise<Canvas> {
    await this.#load(shot);
    const { before } = shot;
    const context = this.#canvas.getContext('2d');
    const key = JSON.stringify(before?.shot ?? null);
    if (before !== null && key !== this.#painted) this.#draw(this.#before.getContext('2d'), before.shot);
    this.#painted = key;
    this.#draw(context, shot);
    if (before !== null) {
      context.save();
      context.globalAlpha = before.strength;
      context.drawImage(this.#before, 0, 0);
      context.restore();
    }
    return this.#canvas;
  }

  /** Keeps what the shot needs, and of what others needed the latest. */
  async #load(shot: Shot): Promise<void> {
    for (const file of new Set(filesOf(shot))) {
      const frame = this.#frames.get(file) ?? (await readFrame(join(this.#folder, file)));
      this.#frames.delete(file);
      this.#frames.set(file, frame);
    }
    for (const file of this.#frames.keys()) {
      if (this.#frames.size <= mostFrames) break;
      this.#frames.delete(file);
    }
  }

  #draw(context: SKRSContext2D, { scene, lowerThird }: Shot): void {
    context.drawImage(this.#plateOf(scene, lowerThird), 0, 0);
    if ('card' in scene) {
      if (scene.card.address !== null) drawAddress(context, scene.card.address);
      return;
    }
    const { stage } = scene;
    for (const one of stage.highlights) {
      const at = whereIs(one.device, one.box, stage);
      if (at !== null) drawHighlight(context, at, one.strength);
    }
    const { pointer } = stage;
    const at = pointer && whereIs(pointer.device, { x: pointer.x, y: pointer.y, width: 0, height: 0 }, stage);
    if (pointer && at) drawPointer(context, pointer, at);
  }

  /** What stands still while a pointer moves and letters are typed: painted once. */
  #plateOf(scene: Shot['scene'], lowerThird: Shot['lowerThird']): Canvas {
    const still =
      'card' in scene
        ? { card: { ...scene.card, address: scene.card.address && '' } }
        : { stage: { ...scene.stage, highlights: [], pointer: null } };
    const key = JSON.stringify([still, lowerThird]);
    if (key === this.#plated) return this.#plate;
    this.#plated = key;
    const context = this.#plate.getContext('2d');
    if ('card' in still) drawCard(context, still.card);
    else this.#drawStage(context, still.stage);
    if (lowerThird !== null) drawLowerThird(context, lowerThird);
    return this.#plate;
  }

  #drawStage(context: SKRSContext2D, stage: Stage): void {
    if (stage.layout !== 'pc') drawBackdrop(context);
    for (const place of placesIn(stage.layout)) this.#drawWindow(context, place, stage);
    if (stage.note !== null) drawPlate(context, stage.note, { x: filmSize.width / 2, y: 120 }, 34);
  }

  #drawWindow(context: SKRSContext2D, place: Place, stage: Stage): void {
    const { device, box, isBack } = place;
    const file = stage.frames[device];
    const frame = file === undefined ? undefined : this.#frames.get(file);
    if (file === undefined || frame === undefined) return;
    context.save();
    if (stage.layout !== 'pc') clipWindow(context, place);
    context.imageSmoothingQuality = 'high';
    context.drawImage(frame, box.x, box.y, box.width, box.height);
    for (const written of stage.written)
      if (written.device === device) this.#write(context, written, { stage, file });
    if (isBack) {
      context.fillStyle = 'rgba(226, 233, 242, 0.42)';
      context.fillRect(box.x, box.y, box.width, box.height);
    }
    context.restore();
    if (device === 'phone' && stage.phoneNote !== null)
      drawPlate(context, stage.phoneNote, { x: box.x + box.width / 2, y: box.y + box.height + 40 }, 22);
  }

  /** What was typed stands there for as long as its field does. */
  #write(context: SKRSContext2D, written: Written, { stage, file }: { stage: Stage; file: string }): void {
    const at = whereIs(written.device, written.box, stage);
    const window = stage.windows[written.device];
    if (at === null || !window || !this.#isField(written, { file, window })) return;
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
async function readFrame(file: string): Promise<Image | Canvas> {
  const image = await loadImage(readFileSync(file));
  if (image.width <= filmSize.width) return image;
  const canvas = createCanvas(filmSize.width, Math.round((image.height * filmSize.width) / image.width));
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
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

function whereIs(device: Place['device'], box: Box, stage: Stage): Box | null {
  const place = placesIn(stage.layout).find((one) => one.device === device);
  const window = stage.windows[device];
  return place === undefined || !window ? null : inPicture(place, window, box);
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
