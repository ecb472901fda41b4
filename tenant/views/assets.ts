import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file that every host serves under `/assets/`. */
export interface Asset {
  readonly name: string;
  readonly type: string;
  readonly body: Buffer<ArrayBuffer>;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

const client = new URL('../client/', import.meta.url);
const decoder = new URL(import.meta.resolve('zxing-wasm/reader'));

/** Our own scripts and stylesheets as they are, the typeface, and the QR decoder: read once, and from then on in memory. */
export const assets: readonly Asset[] = [
  ...readdirSync(client, { recursive: true, encoding: 'utf8' })
    .filter((file) => extname(file) !== '')
    .map((file) => read(new URL(file, client), file.split(sep).join('/'))),
  read(
    new URL(import.meta.resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2')),
    'inter.woff2',
  ),
  // Its files name each other by their place in its folder.
  read(decoder, 'zxing/reader/index.js'),
  read(new URL('../share.js', decoder), 'zxing/share.js'),
  read(new URL(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')), 'zxing/zxing_reader.wasm'),
];

function read(url: URL, name = basename(url.pathname)): Asset {
  const file = fileURLToPath(url);
  return { name, type: types[extname(file)] ?? 'application/octet-stream', body: readFileSync(file) };
}
