// @ts-check

import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** Fetches the decoder, so that it is there when a picture comes. */
export function startCamera() {
  void prepareZXingModule({
    overrides: { locateFile: () => '/assets/zxing/zxing_reader.wasm' },
    fireImmediately: true,
  });
}

/**
 * What a picture's QR code invites to.
 *
 * @param {Blob} picture
 * @returns {Promise<{ address: string, code: string } | 'no-code' | 'wrong-code'>}
 */
export async function readInvitation(picture) {
  const found = await readBarcodes(picture, { formats: ['QRCode'], maxNumberOfSymbols: 1 });
  const [first] = found.filter(({ isValid }) => isValid);
  return first ? parsePayload(first.text) : 'no-code';
}

/**
 * The payload's form is MICROSOFT-FLOW.md §2.
 *
 * @param {string} payload
 */
function parsePayload(payload) {
  if (!payload.startsWith('phonefactor://activate_account?')) return 'wrong-code';
  const { searchParams } = new URL(payload);
  const address = searchParams.get('url');
  const code = searchParams.get('code');
  return address && code ? { address, code } : 'wrong-code';
}
