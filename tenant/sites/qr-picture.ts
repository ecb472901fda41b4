import { PNG } from 'pngjs';
import { encodeQR } from 'qr';

import { at, hosts } from '../hosts.ts';
import type { Activation } from '../state/activations.ts';

/** Pixels a module: enough for a camera, and a whole number, so that no edge is blurred. */
const scale = 4;

/** What the QR code says to the app (MICROSOFT-FLOW.md §2). */
export function activationPayload({ code, path }: Activation): string {
  const address = encodeURIComponent(at(hosts.activation, path)).replaceAll(/%../g, (octet) =>
    octet.toLowerCase(),
  );
  return `phonefactor://activate_account?code=${code}&url=${address}`;
}

/** What the QR code says to any authenticator app (MICROSOFT-FLOW.md §3.4). Capitals: not every app takes small letters. */
export function authenticatorPayload(account: string, secret: string): string {
  return `otpauth://totp/${encodeURIComponent(account)}?secret=${secret.toUpperCase()}&issuer=Microsoft`;
}

/** A QR code as a PNG (MICROSOFT-FLOW.md §3.4), with the quiet zone that readers need. */
export function qrPng(payload: string): Buffer {
  const rows = encodeQR(payload, 'raw', { ecc: 'medium', border: 4 });
  const size = rows.length * scale;
  const picture = new PNG({ width: size, height: size, colorType: 0 });
  for (let at = 0; at < size * size; at += 1) {
    const dark = rows[Math.floor(at / size / scale)]?.[Math.floor((at % size) / scale)];
    picture.data.fill(dark ? 0 : 255, at * 4, at * 4 + 3);
    picture.data[at * 4 + 3] = 255;
  }
  return PNG.sync.write(picture, { colorType: 0 });
}

/** A QR code as an SVG in a `data:` address, with the quiet zone that readers need. */
export function qrPicture(payload: string): string {
  const rows = encodeQR(payload, 'raw', { ecc: 'medium', border: 4 });
  const size = rows.length;
  const squares = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')));
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size * scale}" height="${size * scale}"`,
    ` viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">`,
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${squares.join('')}"/></svg>`,
  ].join('');
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
