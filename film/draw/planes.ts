import type { Box } from '../../guide/aria/node.ts';
import { filmSize } from './stage.ts';

const { width, height } = filmSize;
const size = width * height;

/** Fractions are counted in this many parts, so that whole numbers do. */
const bits = 16;
const unit = 1 << bits;

type Weights = readonly [red: number, green: number, blue: number];

/** How much of a colour's brightness is red, green and blue: ITU-R BT.709, with brightness from 16 to 235. */
const brightness = weights([0.2126, 0.7152, 0.0722], 219);
/** How blue and how red a colour is, from 16 to 240 about 128. */
const blueness = weights([-0.2126 / 1.8556, -0.7152 / 1.8556, 0.5], 224);
const redness = weights([0.5, -0.7152 / 1.5748, -0.0722 / 1.5748], 224);

function weights([red, green, blue]: Weights, range: number): Weights {
  const part = (share: number) => Math.round((unit * share * range) / 255);
  return [part(red), part(green), part(blue)];
}

/**
 * A still as the encoder takes it: `yuv420p`, brightness for each pixel and then both colours for every two by two.
 *
 * Made here and not by the encoder, for most of a still is as the one before it was, and need not be made again.
 */
export class Planes {
  readonly bytes = Buffer.alloc(size * 1.5);

  /**
   * Takes over a part of a painted still.
   *
   * @param pixels of that part alone, row by row: red, green, blue, and a byte that is not looked at
   * @param area whole pixels, an even number of them from an even one on
   */
  take(pixels: Uint8ClampedArray, area: Box): void {
    // Each pixel as one number, as every processor that this runs on writes them: red in the lowest byte.
    const words = new Int32Array(pixels.buffer, pixels.byteOffset, area.width * area.height);
    this.#takeBrightness(words, area);
    this.#takeColours(words, area);
  }

  #takeBrightness(words: Int32Array, { x, y, width: wide, height: high }: Box): void {
    const { bytes } = this;
    const [red, green, blue] = brightness;
    const least = (16 << bits) + unit / 2;
    for (let row = 0, from = 0; row < high; row++) {
      const start = (y + row) * width + x;
      for (let to = start; to < start + wide; to++, from++) {
        const word = words[from] ?? 0;
        const sum = red * (word & 255) + green * ((word >> 8) & 255) + blue * ((word >> 16) & 255);
        bytes[to] = (sum + least) >> bits;
      }
    }
  }

  #takeColours(words: Int32Array, { x, y, width: wide, height: high }: Box): void {
    const { bytes } = this;
    const [[blueByRed, blueByGreen, blueByBlue], [redByRed, redByGreen, redByBlue]] = [blueness, redness];
    // Of the sum of four pixels, the mean.
    const [shift, middle] = [bits + 2, (128 << (bits + 2)) + (unit << 1)];
    for (let row = 0; row < high; row += 2) {
      let to = size + (((y + row) / 2) * width + x) / 2;
      const end = (row + 1) * wide;
      for (let from = row * wide; from < end; from += 2, to++) {
        // Red and blue are far enough apart to be added up at once.
        const [one, two] = [words[from] ?? 0, words[from + 1] ?? 0];
        const [three, four] = [words[from + wide] ?? 0, words[from + wide + 1] ?? 0];
        const outer = (one & odd) + (two & odd) + (three & odd) + (four & odd);
        const green = ((one >> 8) & 255) + ((two >> 8) & 255) + ((three >> 8) & 255) + ((four >> 8) & 255);
        const [red, blue] = [outer & 0xffff, outer >>> 16];
        bytes[to] = (blueByRed * red + blueByGreen * green + blueByBlue * blue + middle) >> shift;
        bytes[to + size / 4] = (redByRed * red + redByGreen * green + redByBlue * blue + middle) >> shift;
      }
    }
  }

  /** Becomes a mix of two others. @param strength of the first, from 0 to 1 */
  mix(first: Planes, second: Planes, strength: number): void {
    const [into, one, other] = [wordsOf(this), wordsOf(first), wordsOf(second)] as const;
    const share = Math.round(strength * 256);
    const rest = 256 - share;
    for (let at = 0; at < into.length; at++) {
      const [from, to] = [one[at] ?? 0, other[at] ?? 0];
      // Four bytes at once, two and two with room between them.
      const even = (Math.imul(from & odd, share) + Math.imul(to & odd, rest) + half) >>> 8;
      const uneven = (Math.imul((from >>> 8) & odd, share) + Math.imul((to >>> 8) & odd, rest) + half) | 0;
      into[at] = (even & odd) | (uneven & ~odd);
    }
  }
}

/** Every other byte of four. */
const odd = 0x00ff00ff;
const half = 0x00800080;

/** Its bytes by fours. */
function wordsOf({ bytes }: Planes): Int32Array {
  return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
}
