import { createHash } from 'node:crypto';
import type { Run } from '../../guide/run/schema.ts';
import type { Device } from '../../guide/screens.ts';
import { html, trusted, type Html } from './html.ts';

/** A picture of the page: its element's id, and its size in CSS pixels of the window that it was taken of. */
export interface Shot {
  id: string;
  width: number;
  height: number;
  /** Pixels of the picture to a CSS pixel. */
  density: number;
}

interface Kept extends Shot {
  address: string;
}

/** Where a page finds a picture, given its id. */
export type Address = (id: string, bytes: Uint8Array) => string;

/**
 * The pictures of a page. Each is in the page once, however often it is shown: an SVG image that others refer to, so that
 * no script is needed, and with the addresses that are used where none are given, no network either.
 */
export class Album {
  readonly #read: (file: string) => Uint8Array | null;
  readonly #viewport: Run['viewport'];
  readonly #address: Address;
  readonly #files = new Map<string, Kept | null>();
  /** By what is in them: a screen that stood still between two steps has been taken twice. */
  readonly #contents = new Map<string, Kept>();

  constructor(
    read: (file: string) => Uint8Array | null,
    viewport: Run['viewport'],
    address: Address = inThePage,
  ) {
    this.#read = read;
    this.#viewport = viewport;
    this.#address = address;
  }

  /** A picture to show; null where there is none, or what is there is no PNG. */
  shot(file: string | null, device: Device): Shot | null {
    if (file === null) return null;
    const known = this.#files.get(file);
    if (known !== undefined) return known;
    const bytes = this.#read(file);
    const kept = bytes && this.#keep(bytes, device, ({ width }) => width / this.#widthOf(device, width));
    this.#files.set(file, kept);
    return kept;
  }

  /** A picture of one element, as it stood on a whole one; null where it is no PNG. */
  part(bytes: Uint8Array, { density }: Shot): Shot | null {
    return this.#keep(bytes, `part-${density}`, () => density);
  }

  /** The pictures themselves: put into the page once, anywhere. */
  elements(): Html {
    const images = [...this.#contents.values()].map(
      ({ id, width, height, address }) =>
        html`<image id="${id}" width="${width}" height="${height}" href="${trusted(address)}" />`,
    );
    return html`<svg class="album" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>${images}</defs>
    </svg>`;
  }

  #widthOf(device: Device, otherwise: number): number {
    return this.#viewport?.[device]?.width ?? otherwise;
  }

  #keep(bytes: Uint8Array, kind: string, densityOf: (pixels: Size) => number): Kept | null {
    const pixels = sizeOf(bytes);
    if (pixels === null) return null;
    const content = `${kind}-${createHash('sha256').update(bytes).digest('hex')}`;
    const known = this.#contents.get(content);
    if (known !== undefined) return known;
    const id = `picture-${this.#contents.size + 1}`;
    const density = densityOf(pixels);
    const kept: Kept = {
      id,
      width: Math.round(pixels.width / density),
      height: Math.round(pixels.height / density),
      density,
      address: this.#address(id, bytes),
    };
    this.#contents.set(content, kept);
    return kept;
  }
}

const inThePage: Address = (_id, bytes) => `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;

interface Size {
  width: number;
  height: number;
}

const signature = '89504e470d0a1a0a';

/** The size that a PNG says it has, in its own pixels; null for what is none. */
function sizeOf(bytes: Uint8Array): Size | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < 24 || buffer.toString('hex', 0, 8) !== signature) return null;
  const width = buffer.readUInt32BE(16);
  const height = buffer.readUInt32BE(20);
  return width > 0 && height > 0 ? { width, height } : null;
}
