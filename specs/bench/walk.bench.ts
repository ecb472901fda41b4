import { cpus, platform, release, totalmem } from 'node:os';
import type { Browser } from '@playwright/test';
import { assess } from '../../drift/assess.ts';
import { expect, test } from '../../fixtures/test.ts';
import { beginWalk, windows, type WalkSetting } from '../../fixtures/walk/begin.ts';
import { describeRun } from '../../fixtures/walk/run.ts';
import { bareWalk } from './bare-walk.ts';
import { figures, table } from './figures.ts';

const rounds = 9;

/** In one run and alternating, so that whatever else the machine does falls on all three alike. */
test('the walk against a bare script of the same touches', async ({ browser, tenant, loaded, settings }) => {
  test.setTimeout(600_000);
  const { guide } = loaded;
  const folder = test.info().outputPath('pictures');
  const times = { bare: [] as number[], walk: [] as number[], pictures: [] as number[] };
  let screens = 0;

  const walked = async (pictures: WalkSetting['pictures']) => {
    const account = await tenant.createAccount('new');
    const begun = await beginWalk({
      browser,
      tenant,
      guide,
      account,
      phoneKind: 'simulated',
      phoneNumber: '40000000',
      folder,
      pictures,
    });
    const startedAt = new Date();
    const start = performance.now();
    for (let moment = await begun.walk.next(); moment !== null; moment = await begun.walk.next()) {
      assess(guide, describeRun({ ...begun, loaded, settings, startedAt, browser }));
      await begun.walk.act(moment);
    }
    const time = performance.now() - start;
    expect(begun.walk.stop).toBeNull();
    screens = begun.recorder.visits.flatMap(({ views }) => views).length;
    await begun.end();
    return time;
  };

  await walked('none');
  for (let round = 0; round < rounds; round++) {
    times.bare.push(await bare(browser, tenant));
    times.walk.push(await walked('none'));
    times.pictures.push(await walked('every-view'));
  }

  const [bareTime, walkTime, pictureTime] = [
    figures(times.bare),
    figures(times.walk),
    figures(times.pictures),
  ];
  console.log(
    [
      `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${release()}, Node ${process.version}, Chromium ${browser.version()}`,
      `${rounds} rounds, alternating; ms in the browser for the whole guide, ${screens} views`,
      table([
        ['bare Playwright script', bareTime, ''],
        [
          'walk, no pictures',
          walkTime,
          `${(walkTime.median / bareTime.median).toFixed(2)} × bare (target ≤ 1.15)`,
        ],
        [
          'walk with pictures',
          pictureTime,
          `+${Math.round((pictureTime.median - walkTime.median) / screens)} ms a view (target ≤ 100)`,
        ],
      ]),
    ].join('\n'),
  );
});

async function bare(browser: Browser, tenant: WalkSetting['tenant']): Promise<number> {
  const account = await tenant.createAccount('new');
  const contexts = await Promise.all(
    [windows.pc, windows.phone].map((window) =>
      browser.newContext({ ...window, locale: 'nb-NO', proxy: { server: tenant.proxy } }),
    ),
  );
  const [pc, phone] = await Promise.all(contexts.map((context) => context.newPage()));
  if (!pc || !phone) throw new Error('two windows were opened');
  await phone.goto(tenant.phoneUrl, { waitUntil: 'commit' });
  const start = performance.now();
  await bareWalk({ pc, phone, account });
  const time = performance.now() - start;
  await Promise.all(contexts.map((context) => context.close()));
  return time;
}
