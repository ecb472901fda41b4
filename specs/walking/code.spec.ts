import { assess } from '../../drift/assess.ts';
import { expect, test } from '../../fixtures/test.ts';
import { beginWalk, type BegunWalk, type WalkSetting } from '../../fixtures/walk/begin.ts';
import { startTenant, type RunningTenant } from '../../fixtures/tenant.ts';
import { loadSettings } from '../../guide/settings.ts';
import { toTheEnd } from './to-the-end.ts';

test.use({
  settings: [
    async ({}, use) => use({ ...loadSettings(), phoneKind: 'code' }),
    { scope: 'worker', box: true },
  ],
});

test('a walk by codes matches, and says which steps it could not check', async ({
  begun,
  loaded,
  finishRun,
}) => {
  const done = await toTheEnd(begun.walk);
  const run = finishRun();
  const { status, steps, screens } = assess(loaded.guide, run);

  expect(begun.walk.stop).toBeNull();
  expect(run).toMatchObject({ phone: 'code', viewport: { phone: null } });
  expect(status).toBe('matches');
  expect(done).toContain('(proofup/verify-app)');
  expect(done.at(-1)).toBe('(proofup/finished)');
  expect(screens.flatMap(({ findings }) => findings)).toEqual([]);
  expect(steps.filter((step) => step.status === 'not-checked').map(({ id }) => id)).toEqual([
    'qr-koden-vises',
    'start-appen',
    'legg-til-konto',
    'fortsett-uten-sikkerhetskopi',
    'velg-jobb-eller-skolekonto',
    'kameraet-aktiveres',
    'skann-koden',
    'kontoen-er-lagt-til',
    'neste-i-dialogen',
    'vent-pa-aktivering',
    'aktivering-bekreftet',
    'varsel-pa-telefonen',
    'godkjenn-varselet',
  ]);
  expect(run.visits.map(({ device }) => device)).not.toContain('phone');
});

for (const { clock, ms } of [
  { clock: 'fast by a minute and a half', ms: 95_000 },
  { clock: 'fast by an hour', ms: 3_600_000 },
])
  test(`a walk by codes goes by the server's clock, which is ${clock}`, async ({
    browser,
    loaded,
    staged,
  }) => {
    const tenant = await startTenant({ switches: ['verify-app'] });
    await tenant.advance(ms);
    const where = { browser, tenant, guide: loaded.guide, folder: staged.folder };
    const begun = await walkAs('new', where);
    const done = await toTheEnd(begun.walk);
    await begun.end();
    await tenant.stop();

    expect(done).toContain('(proofup/verify-app)');
    expect(begun.walk.stop).toBeNull();
  });

test('a refused code stops the walk as blocked, and is not tried again', async ({ begun }) => {
  let tries = 0;
  await begun.pc.route('**/proofup.aspx/verification', async (route) => {
    tries += 1;
    await route.continue({ postData: JSON.stringify({ code: '12345' }) });
  });
  const done = await toTheEnd(begun.walk);

  expect(done.at(-1)).toBe('(proofup/verify-app)');
  expect(begun.walk.stop).toMatchObject({ status: 'blocked', cause: 'refused' });
  expect(tries).toBe(1);
});

/** A walk by another account of the worker's own tenant. */
async function walkAs(
  kind: Parameters<RunningTenant['createAccount']>[0],
  { tenant, ...setting }: Omit<WalkSetting, 'account' | 'phoneKind' | 'phoneNumber' | 'pictures'>,
): Promise<BegunWalk> {
  const account = await tenant.createAccount(kind);
  const more = { phoneKind: 'code', phoneNumber: '40000000', pictures: 'none' } as const;
  return beginWalk({ ...setting, ...more, tenant, account });
}

for (const { kind, screens } of [
  { kind: 'code', screens: ['sign-in/challenge-code'] },
  { kind: 'both', screens: ['sign-in/challenge-push', 'sign-in/another-way', 'sign-in/challenge-code'] },
] as const)
  test(`an account that has registered «${kind}» proves itself by a code`, async ({
    browser,
    tenant,
    loaded: { guide },
    staged: { folder },
  }) => {
    const begun = await walkAs(kind, { browser, tenant, guide, folder });
    const done = await toTheEnd(begun.walk);
    await begun.end();

    expect(done.filter((step) => step.startsWith('(sign-in/'))).toEqual(
      screens.map((screen) => `(${screen})`),
    );
    expect(done.at(-1)).toBe('(proofup/finished)');
  });

for (const { kind, cause } of [
  { kind: 'expired', cause: 'expired-password' },
  { kind: 'disabled', cause: 'disabled' },
] as const)
  test(`an account of the kind «${kind}» stops the walk as blocked: ${cause}`, async ({
    browser,
    tenant,
    loaded: { guide },
    staged: { folder },
  }) => {
    const begun = await walkAs(kind, { browser, tenant, guide, folder });
    const done = await toTheEnd(begun.walk);
    await begun.end();

    expect(done.at(-1)).toBe('skriv-inn-passord');
    expect(begun.walk.stop).toMatchObject({ status: 'blocked', cause });
  });

test('no walk fills in a new password', async ({
  browser,
  tenant,
  loaded: { guide },
  staged: { folder },
}) => {
  const begun = await walkAs('expired', { browser, tenant, guide, folder });
  await toTheEnd(begun.walk);

  for (const id of ['#currentPassword', '#newPassword', '#confirmNewPassword'])
    await expect(begun.pc.locator(id)).toHaveValue('');
  await begun.end();
});

test('the account picker is passed by the tile of the leased account', async ({ begun }) => {
  await toTheEnd(begun.walk, 'forbli-palogget');
  await begun.pc.locator('#cancelLink').click();
  const done = await toTheEnd(begun.walk);

  expect(done[0]).toBe('(sign-in/pick-account)');
  expect(done).toContain('trykk-fullfort');
  expect(begun.walk.stop).toBeNull();
});
