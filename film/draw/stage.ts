import type { Box } from '../../guide/aria/node.ts';
import type { Device } from '../../guide/screens.ts';
import type { InWindow, Layout, Pointer, Stage } from '../plan/shot.ts';

/** The film's size in pixels. */
export const filmSize = { width: 1920, height: 1080 } as const;

/** Where a window stands in the picture. */
export interface Place {
  device: Device;
  box: Box;
  /** It stands behind, and draws back. */
  isBack: boolean;
}

const all = { x: 0, y: 0, ...filmSize };

/** Where the windows stand, those behind first; pixels of the film. */
const places: Record<Layout, readonly Place[]> = {
  pc: [{ device: 'pc', box: all, isBack: false }],
  'pc-beside-phone': [
    { device: 'phone', box: { x: 1494, y: 126, width: 330, height: 714 }, isBack: true },
    { device: 'pc', box: { x: 64, y: 84, width: 1376, height: 774 }, isBack: false },
  ],
  'phone-beside-pc': [
    { device: 'pc', box: { x: 64, y: 150, width: 1216, height: 684 }, isBack: true },
    { device: 'phone', box: { x: 1400, y: 56, width: 396, height: 857 }, isBack: false },
  ],
  phone: [{ device: 'phone', box: { x: 762, y: 56, width: 396, height: 857 }, isBack: false }],
};

export function placesIn(layout: Layout): readonly Place[] {
  return places[layout];
}

/** Where something of a window stands in the picture. */
function inPicture(place: Place, window: { width: number; height: number }, box: Box): Box {
  const [across, down] = [place.box.width / window.width, place.box.height / window.height];
  return {
    x: place.box.x + box.x * across,
    y: place.box.y + box.y * down,
    width: box.width * across,
    height: box.height * down,
  };
}

/** Where something of a window stands in the picture; null where its window is not shown. */
export function whereIs({ device, box }: InWindow, stage: Stage): Box | null {
  const place = placesIn(stage.layout).find((one) => one.device === device);
  const window = stage.windows[device];
  return place === undefined || !window ? null : inPicture(place, window, box);
}

/** The point that a pointer stands on. */
export function pointOf({ device, x, y }: Pointer): InWindow {
  return { device, box: { x, y, width: 0, height: 0 } };
}
