import { expect, laterEditions, test } from './in-edition.ts';
import { at, choosePhone, giveNumber } from './register-steps.ts';
import { phoneWithNumber } from './registering.ts';
import { inList, openAdding, openList } from './security-info-steps.ts';

const path = '/api/authenticationmethods';

for (const edition of laterEditions)
  test.describe(edition, () => {
    test.use({ edition });

    test('the list: another default, and what may be deleted', async ({ page, served }) => {
      const account = await served.createAccount('both');
      await openList(page, account, served);
      const rows = inList.methods(page);
      await expect(rows).toHaveCount(2);
      await expect(inList.standard(page)).toHaveText('Microsoft Authenticator - varsling');

      await page.locator('[data-method="push"] button').click();
      await inList.confirm(page).click();
      await expect(at.error(page).filter({ visible: true })).toContainText('Kan ikke slette standardmetoden');
      await inList.back(page).click();

      await page.locator('[data-opens="change"]').click();
      await page.locator('[name="default"]').selectOption({ label: 'Authenticator-app - kode' });
      await inList.confirm(page).click();
      await expect(inList.standard(page)).toHaveText('Authenticator-app - kode');

      await page.locator('[data-method="push"] button').click();
      await inList.confirm(page).click();
      await expect(rows).toHaveCount(1);
      await expect(page.getByText('Metoden er slettet.')).toBeVisible();
      await page.reload();
      await expect(page.locator('[data-method="code"]')).toBeVisible();
      await expect(rows).toHaveCount(1);
    });

    test('§3.2: a method is added in a dialog over the list', async ({ page, telephone, served }) => {
      const account = await served.createAccount('code');
      await telephone.goto(phoneWithNumber);
      await openList(page, account, served);
      await openAdding(page);
      const dialog = inList.dialog(page);
      await choosePhone(page, edition);
      await giveNumber(page, '40000000');
      await expect(telephone.locator('[data-control="code"]')).toHaveText(/^\d{6}$/);
      await at.code(page).fill((await telephone.locator('[data-control="code"]').textContent()) ?? '');
      await at.next(page).click();
      await dialog.locator('[data-number-added]').waitFor();
      await at.next(page).click();
      await expect(dialog).toHaveCount(0);
      await expect(page.locator('[data-method="sms"]')).toBeVisible();
    });
  });

test('§3.4: every answer has the prefix, and no exchange goes without the session that it was given', async ({
  page,
  served,
}) => {
  const account = await served.createAccount('code');
  await openList(page, account, served);
  const told = await page.evaluate(async (base) => {
    const post = (address: string, headers: Record<string, string> = {}, body = '{}') =>
      fetch(address, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
    const authorized = await (await post('/api/session/authorize')).text();
    const { sessionCtxV2 } = JSON.parse(authorized.slice(6)) as { sessionCtxV2: string };
    const session = { Sessionctxv2: sessionCtxV2 };
    const initialised = await post(`${base}/initializemobileapp`, session, '{"securityInfoType":3}');
    return {
      authorized,
      without: (await post(`${base}/initializemobileapp`, {}, '{"securityInfoType":3}')).status,
      malformed: (await post(`${base}/new`, session, '{"Type":"x"}')).status,
      unregistered: (await post(`${base}/default`, session, '{"Type":2}')).status,
      initialised: await initialised.text(),
    };
  }, path);

  expect(told.authorized).toMatch(
    /^\)\]\}',\n\{"isAuthorized":true,"requireMfa":false,"promptForLogin":false/,
  );
  expect(told).toMatchObject({ without: 401, malformed: 400, unregistered: 400 });
  expect(JSON.parse(told.initialised.replace(")]}',\n", ''))).toEqual({
    RegistrationType: 3,
    SameDeviceUrl: '',
    AccountName: `Alstahaug kommune:${account.address}`,
    AffinityRegion: null,
    QrCode: expect.stringMatching(/^iVBORw0KGgo/) as unknown,
    ActivationCode: null,
    Url: null,
    SecretKey: expect.stringMatching(/^[a-z2-7]{16}$/) as unknown,
  });
});

test('who signs out has to sign in again', async ({ page, served }) => {
  const account = await served.createAccount('code');
  await openList(page, account, served);
  await page.getByRole('banner').getByRole('link', { name: 'Logg av' }).click();
  await expect(page).toHaveURL(/^https:\/\/login\.microsoftonline\.com\//);
});

test('§3.1: the address may ask for a language, and the browser keeps it', async ({ page, served }) => {
  const account = await served.createAccount('code');
  await openList(page, account, served);
  const heading = page.getByRole('heading', { level: 1 });
  await page.goto('https://mysignins.microsoft.com/security-info?lng=en');
  await expect(heading).toHaveText('Security info');
  await page.goto('https://mysignins.microsoft.com/security-info');
  await expect(heading).toHaveText('Security info');
});
