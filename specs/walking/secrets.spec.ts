import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { expect, test } from '../../fixtures/test.ts';
import { toTheEnd } from './to-the-end.ts';

test.beforeAll(() => {
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(file)).buffer } });
});

test('what a walk keeps holds neither the account nor its password nor a code that works', async ({
  begun,
  finishRun,
  staged,
  loaded,
}) => {
  const payloads: string[] = [];
  begun.pc.on('response', async (response) => {
    if (!response.url().includes('/proofup')) return;
    payloads.push(
      ...((await response.text().catch(() => '')).match(/\d{9}|\d{3}[ \u00a0]\d{3}[ \u00a0]\d{3}/g) ?? []),
    );
  });
  await toTheEnd(begun.walk);
  const kept = JSON.stringify(finishRun());

  expect(begun.walk.stop).toBeNull();
  expect(payloads.length).toBeGreaterThan(0);
  for (const secret of [begun.account.address, begun.account.password, ...payloads])
    expect(kept).not.toContain(secret);
  expect(kept).toContain(loaded.guide.sample.account);

  const pictures = readdirSync(join(staged.folder, 'pictures'));
  expect(pictures.length).toBeGreaterThan(20);
  for (const picture of pictures) {
    const codes = await readBarcodes(readFileSync(join(staged.folder, 'pictures', picture)), {
      tryHarder: true,
    });
    expect(
      codes.filter(({ isValid }) => isValid),
      picture,
    ).toEqual([]);
  }
});
