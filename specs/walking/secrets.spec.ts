import { expect, test } from '../../fixtures/test.ts';
import { beginWalk } from '../../fixtures/walk/begin.ts';
import { describeRun } from '../../fixtures/walk/run.ts';
import { qrCodesIn } from './pictures.ts';
import { toTheEnd } from './to-the-end.ts';

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

  const codes = await qrCodesIn(staged.folder);
  expect(codes.size).toBeGreaterThan(20);
  for (const [picture, found] of codes) expect(found, picture).toEqual([]);
});

test('a walk by codes keeps neither the secret of its codes nor a code', async ({
  browser,
  tenant,
  loaded,
  settings,
  staged,
}) => {
  const account = await tenant.createAccount('new');
  const begun = await beginWalk({
    ...{ browser, tenant, account, guide: loaded.guide, folder: staged.folder },
    ...{ phoneKind: 'code', phoneNumber: settings.phone, pictures: 'every-view' },
  });
  const secrets: string[] = [];
  const codes: string[] = [];
  begun.pc.on('response', async (response) => {
    if (!response.url().endsWith('/proofup.aspx/invitation')) return;
    const { typed } = (await response.json()) as { typed: { secret: string } };
    secrets.push(typed.secret, typed.secret.replaceAll(' ', ''));
  });
  begun.pc.on('request', (request) => {
    if (!request.url().endsWith('/proofup.aspx/verification')) return;
    codes.push((request.postDataJSON() as { code: string }).code);
  });
  await toTheEnd(begun.walk);
  const kept = JSON.stringify(describeRun({ ...begun, loaded, settings, browser, startedAt: new Date() }));
  await begun.end();

  expect(begun.walk.stop).toBeNull();
  expect(secrets).toHaveLength(2);
  expect(codes).toEqual([expect.stringMatching(/^\d{6}$/)]);
  for (const secret of [...secrets, ...codes, 'otpauth', account.address, account.password])
    expect(kept.toLowerCase()).not.toContain(secret.toLowerCase());
  // The shape of it is there: what is masked was seen.
  expect(kept).toMatch(/:( [a-z1-9]{4}){4}"/);
  const seen = await qrCodesIn(staged.folder);
  expect(seen.size).toBeGreaterThan(10);
  for (const [picture, found] of seen) expect(found, picture).toEqual([]);
});
