// @ts-check

import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/**
 * To notifications, at an address; or to codes, by the words themselves.
 *
 * @typedef {{ address: string, code: string } | { payload: string }} Invitation
 */

/**
 * Whether the decoder has come.
 *
 * @type {Promise<boolean>}
 */
let decoder = Promise.resolve(false);

/** Fetches the decoder where it is not there yet, so that it is when a picture comes. Returns whether it came. */
export async function startCamera() {
  if (await decoder) return true;
  // Each time with another function: what has failed once would not be tried again with the same.
  decoder = prepareZXingModule({
    overrides: { locateFile: () => '/assets/zxing/zxing_reader.wasm' },
    fireImmediately: true,
  }).then(
    () => true,
    () => false,
  );
  return decoder;
}

/**
 * What a picture's QR code invites to.
 *
 * @param {Blob} picture
 * @returns {Promise<Invitation | 'no-code' | 'wrong-code' | 'no-network'>}
 */
export async function readInvitation(picture) {
  if (!(await startCamera())) return 'no-network';
  const found = await readBarcodes(picture, { formats: ['QRCode'], maxNumberOfSymbols: 1 });
  const [first] = found.filter(({ isValid }) => isValid);
  return first ? parsePayload(first.text) : 'no-code';
}

/**
 * The payload's form is MICROSOFT-FLOW.md §2, §3.4.
 *
 * @param {string} payload
 * @returns {Invitation | 'wrong-code'}
 */
function parsePayload(payload) {
  if (payload.startsWith('otpauth://totp/')) return { payload };
  if (!payload.startsWith('phonefactor://activate_account?')) return 'wrong-code';
  const { searchParams } = new URL(payload);
  const address = searchParams.get('url');
  const code = searchParams.get('code');
  return address && code ? { address, code } : 'wrong-code';
}
