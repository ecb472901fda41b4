import {
  answerStaySignedIn,
  configOf,
  enterAddress,
  enterCredentials,
  enterPassword,
  pageId,
} from './steps.ts';
import { expect, test, through } from './test.ts';

test.describe('§1.5, §1.6: an address that is refused', () => {
  for (const { address, says } of [
    { address: '', says: 'gyldig e-postadresse' },
    { address: 'kari @', says: 'gyldig e-postadresse' },
    { address: 'ingen@alstahaug.example', says: 'Dette brukernavnet kan være feil' },
  ]) {
    test(`«${address}»`, async ({ pc }) => {
      await enterAddress(pc, address);
      await expect(pc.locator('#usernameError')).toContainText(says);
      await expect(pc.locator('#i0116')).toHaveClass(/has-error/);
      await expect(pc.locator('#i0116')).toHaveValue(address);
    });
  }

  test('is mended where it stands', async ({ pc, account }) => {
    await enterAddress(pc, 'ingen@alstahaug.example');
    await pc.locator('#usernameError').waitFor();
    await pc.locator('#i0116').fill(account.address);
    await pc.locator('#idSIButton9').click();
    await expect(pc.locator('#i0118:not(.moveOffScreen)')).toBeFocused();
  });
});

test('§1.5: an empty password is a prompt, and no attempt', async ({ pc, account }) => {
  await enterAddress(pc, account.address);
  const posts: string[] = [];
  pc.on('request', (request) => posts.push(request.url()));
  await enterPassword(pc, '');
  await expect(pc.locator('#passwordError')).toHaveText('Skriv inn passordet ditt.');
  expect(posts.filter((url) => url.includes('/login'))).toEqual([]);
});

test('§1.6: a lock ends by itself', async ({ pc, account, tenant }) => {
  await enterAddress(pc, account.address);
  for (const attempt of Array(10).keys()) {
    const answered = pc.waitForResponse('**/common/login');
    await enterPassword(pc, `feil ${attempt}`);
    await answered;
  }
  await enterPassword(pc, account.password);
  await expect(pc.locator('#passwordError')).toContainText('midlertidig låst');
  expect((await configOf(pc)).sErrorCode).toBe('50053');
  await tenant.advance(60_000);
  await enterPassword(pc, account.password);
  await expect(pageId(pc)).toHaveAttribute('content', 'KmsiInterrupt');
});

test('§1.6: a disabled account is 50057', async ({ pc, tenant }) => {
  await enterCredentials(pc, await tenant.createAccount('disabled'));
  await expect(pc.locator('#passwordError')).toContainText('deaktivert');
  expect((await configOf(pc)).sErrorCode).toBe('50057');
});

test.describe('§1.3, §1.6: an expired password is 50055', () => {
  test.beforeEach(async ({ pc, tenant }) => {
    await enterCredentials(pc, await tenant.createAccount('expired'));
    await expect(pageId(pc)).toHaveAttribute('content', 'ConvergedChangePassword');
  });

  test('and the page says so', async ({ pc }) => {
    expect((await configOf(pc)).sErrorCode).toBe('50055');
    await expect(pc.locator('#currentPassword[name=currentpasswd]')).toBeVisible();
    await expect(pc.locator('#newPassword[name=newpasswd]')).toBeVisible();
    await expect(pc.locator('#confirmNewPassword[name=confirmnewpasswd]')).toBeVisible();
  });

  test('a wrong one is not changed', async ({ pc }) => {
    await pc.locator('#currentPassword').fill('feil');
    await pc.locator('#idSIButton9').click();
    await expect(pc.getByRole('alert')).toContainText('gjeldende passordet er feil');
  });
});

for (const { chosen, confirmed, says } of [
  { chosen: 'Sommer-2026!', confirmed: 'Sommer-2027!', says: 'ikke like' },
  { chosen: 'kort', confirmed: 'kort', says: 'minst åtte tegn' },
]) {
  test(`a new password is refused: ${says}`, async ({ pc, tenant }) => {
    const account = await tenant.createAccount('expired');
    await enterCredentials(pc, account);
    await pc.locator('#currentPassword').fill(account.password);
    await pc.locator('#newPassword').fill(chosen);
    await pc.locator('#confirmNewPassword').fill(confirmed);
    await pc.locator('#idSIButton9').click();
    await expect(pc.getByRole('alert')).toContainText(says);
  });
}

test('a new password is taken, and only that one gets in from then on', async ({ pc, tenant, browser }) => {
  const account = await tenant.createAccount('expired');
  await enterCredentials(pc, account);
  await pc.locator('#currentPassword').fill(account.password);
  await pc.locator('#newPassword').fill('Sommer-2026!');
  await pc.locator('#confirmNewPassword').fill('Sommer-2026!');
  await pc.locator('#idSIButton9').click();
  await expect(pageId(pc)).toHaveAttribute('content', 'KmsiInterrupt');

  const another = await browser.newContext(through(tenant));
  const page = await another.newPage();
  await enterCredentials(page, account);
  await expect(page.locator('#passwordError')).toBeVisible();
  await enterPassword(page, 'Sommer-2026!');
  await expect(pageId(page)).toHaveAttribute('content', 'KmsiInterrupt');
  await another.close();
});

test.describe('links', () => {
  for (const link of ['Opprett en konto', 'Får du ikke tilgang til kontoen?', 'Påloggingsalternativer']) {
    test(`«${link}» says where it would lead, and leads back`, async ({ pc }) => {
      await pc.goto('https://aka.ms/mfasetup');
      await pc.getByRole('link', { name: link }).click();
      await expect(pc.getByRole('main')).toContainText(link);
      await pc.getByRole('button', { name: 'Tilbake' }).click();
      await expect(pc.locator('#i0116')).toBeVisible();
    });
  }

  test('«Lær mer» of the interrupt does too', async ({ pc, account }) => {
    await enterCredentials(pc, account);
    await answerStaySignedIn(pc, 'no');
    await pc.locator('#moreInfoLink').click();
    await expect(pc.getByRole('main')).toContainText('Lær mer');
  });
});

test.describe('§1.2: a stale or replayed flow token is told with 50089', () => {
  test('a page that was overtaken', async ({ pc, account }) => {
    await enterAddress(pc, account.address);
    const tokens = await pc.evaluate('[$Config.sCtx, $Config.sFT]');
    await enterPassword(pc, 'feil');
    await pc.locator('#passwordError').waitFor();
    await pc.evaluate('[$Config.sCtx, $Config.sFT] = arguments'.replace('arguments', JSON.stringify(tokens)));
    await enterPassword(pc, account.password);
    await expect(pageId(pc)).toHaveAttribute('content', 'ConvergedError');
    await expect(pc.locator('#idTD_Error')).toContainText('AADSTS50089');
    await expect(pc.getByRole('main')).toContainText(/Korrelasjons-ID: [\da-f]{8}-/);
  });

  test('a page that stood too long, with a way to begin again', async ({ pc, account, tenant }) => {
    await enterCredentials(pc, account);
    await pc.locator('#KmsiDescription').waitFor();
    await tenant.advance(3_600_000);
    await pc.locator('#idSIButton9').click();
    await expect(pc.locator('#service_exception_message')).toContainText('AADSTS50089');
    await pc.getByRole('link', { name: 'Begynn på nytt' }).click();
    await expect(pc.locator('#i0116')).toBeVisible();
  });
});

test('§1.1: a browser without JavaScript is told so', async ({ browser, tenant }) => {
  const context = await browser.newContext({ ...through(tenant), javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('https://aka.ms/mfasetup');
  await expect(page).toHaveURL('https://login.microsoftonline.com/jsdisabled');
  await expect(page.getByRole('main')).toContainText('JavaScript');
  await context.close();
});

test('§1.1: the page for a browser without cookies is there', async ({ pc }) => {
  await pc.goto('https://login.microsoftonline.com/cookiesdisabled');
  await expect(pc.getByRole('main')).toContainText('informasjonskapsler');
});
