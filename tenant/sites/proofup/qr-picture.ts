import { encodeQR } from 'qr';

import { at, hosts } from '../../hosts.ts';
import type { Activation } from '../../state/activations.ts';

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
