import { createHash } from 'node:crypto';
import type { Run } from '../../guide/run/schema.ts';
import type { Device } from '../../guide/screens.ts';
import { html, trusted, type Html } from './html.ts';

/** A picture of the page: its element's id, and its size in CSS pixels of the window that it was taken of. */
export interface Shot {
  id: string;
  width: number;
  height: number;
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
  readonly #files = new Map<string, Shot | null>();
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
    const kept = bytes === null ? null : this.add(bytes, this.#viewport?.[device]?.width ?? null);
    this.#files.set(file, kept);
    return kept;
  }

  /**
   * Any other picture; null where it is no PNG.
   *
   * @param width as it is to be shown, in CSS pixels; null for its own
   */
  add(bytes: Uint8Array, width: number | null): Shot | null {
    const pixels = sizeOf(bytes);
    if (pixels === null) return null;
    const content = `${width ?? ''} ${createHash('sha256').update(bytes).digest('hex')}`;
    const known = this.#contents.get(content);
    if (known !== undefined) return known;
    const shown = width ?? pixels.width;
    const id = `picture-${this.#contents.size + 1}`;
    const kept: Kept = {
      id,
      width: shown,
      height: Math.round((pixels.height * shown) / pixels.width),
      address: this.#address(id, bytes),
    };
    this.#contents.set(content, kept);
    return kept;
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
