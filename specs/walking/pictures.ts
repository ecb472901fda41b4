import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readQrCodes } from '../../fixtures/phone/qr.ts';

/** What a camera would read off each picture of a run. */
export async function qrCodesIn(folder: string): Promise<Map<string, string[]>> {
  const codes = new Map<string, string[]>();
  for (const picture of readdirSync(join(folder, 'pictures')))
    codes.set(picture, await readQrCodes(readFileSync(join(folder, 'pictures', picture))));
  return codes;
}
