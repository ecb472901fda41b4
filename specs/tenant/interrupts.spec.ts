import type { Page } from '@playwright/test';

import { codeOf } from './codes.ts';
import { authorize, expect, laterEditions, postedTo, signedIn, signInAt, test } from './in-edition.ts';
import { answerStaySignedIn, enterPassword, pageId } from './steps.ts';

/** Each page that may stand in the way, in its order: its page id, and the controls that answer yes and no. */
const interrupts = [
  { name: 'terms', pgid: 'ConvergedConsent', yes: '#idBtn_Accept', no: '#idBtn_Back' },
  { name: 'campaign', pgid: 'ConvergedNudge', yes: '#idSIButton9', no: 'main a[role="button"]' },
  { name: 'passkey', pgid: 'ConvergedNudge', yes: '#idSIButton9', no: '#idBtn_Back' },
  {
    name: 'action-required',
    pgid: 'ConvergedProofUpRedirect',
    yes: '#idSubmit_ProofUp_Redirect',
    no: '#CancelLinkButton',
  },
] as const;

const heading = (page: Page) => page.locator('#heading');
const staySignedIn = (page: Page) => page.locator('#KmsiDescription');
const moreInformation = (page: Page) => page.locator('#moreInfoLink');

const headings = {
  combined: [
    'Vilkår for bruk',
    'Forbedre påloggingsopplevelsen',
    'Logg på raskere med en passnøkkel',
    'Handling kreves',
  ],
  'combined-2025': [
    'Vilkår for bruk',
    'La oss sikre kontoen din',
    'Logg på raskere med en passnøkkel',
    'Handling kreves',
  ],
};

for (const edition of laterEditions) {
  test.describe(edition, () => {
    test.use({ edition });

    test.describe('all at once', () => {
      test.use({ switched: ['interrupts'] });

      test('stand in the way after the password, each once, and lead on to registering', async ({
        page,
        served,
      }) => {
        const account = await served.createAccount('new');
        await page.goto(authorize);
        await page.locator('#i0116').fill(account.address);
        await page.locator('#idSIButton9').click();
        await page.locator('[data-test-cred-id="password"]').click();
        await enterPassword(page, account.password);
        for (const [at, { pgid, yes }] of interrupts.entries()) {
          await expect(heading(page)).toHaveText(headings[edition][at] ?? '');
          await expect(pageId(page)).toHaveAttribute('content', pgid);
          await expect(page.locator('#displayName')).toHaveText(account.address);
          await page.locator(yes).click();
        }
        await answerStaySignedIn(page, 'no');
        await expect(moreInformation(page)).toBeVisible();
      });

      test.describe('in English', () => {
        test.use({ language: 'en-US' });

        test('speak English', async ({ page, served }) => {
          const account = await served.createAccount('new');
          await page.goto(authorize);
          await page.locator('#i0116').fill(account.address);
          await page.locator('#idSIButton9').click();
          await expect(page.locator('#loginHeader')).toHaveText('Choose a way to sign in');
          await page.getByRole('button', { name: 'Use my password' }).click();
          await enterPassword(page, account.password);
          await page.getByRole('button', { name: 'Accept' }).click();
          await expect(heading(page)).toHaveText(
            edition === 'combined' ? 'Improve your sign-ins' : "Let's keep your account secure",
          );
          await page.getByRole('button', { name: 'Not now' }).click();
          await expect(heading(page)).toHaveText('Sign in faster with a passkey');
          await page.getByRole('button', { name: 'Not now' }).click();
          await expect(heading(page)).toHaveText('Action Required');
          await page.getByRole('button', { name: 'Next' }).click();
          await expect(staySignedIn(page)).toBeVisible();
        });
      });
    });

    test.describe('after', () => {
      test.use({ switched: ['campaign', 'interrupts-after'] });

      test('comes after the question whether to stay signed in', async ({ page, served }) => {
        await signInAt(page, await served.createAccount('new'));
        await answerStaySignedIn(page, 'no');
        await expect(heading(page)).toHaveText(headings[edition][1] ?? '');
        // Its script listens once the page has loaded; a key that is pressed before is lost.
        await page.waitForLoadState();
        await page.locator('main a[role="button"]').press('Enter');
        await expect(moreInformation(page)).toBeVisible();
      });
    });

    for (const { name, no } of interrupts.filter(({ name }) => ['campaign', 'passkey'].includes(name))) {
      test.describe(name, () => {
        test.use({ switched: [name] });

        test('leads on where the answer is «not now»', async ({ page, served }) => {
          await signInAt(page, await served.createAccount('new'));
          await page.locator(no).click();
          await expect(staySignedIn(page)).toBeVisible();
        });
      });
    }

    test.describe('action-required', () => {
      test.use({ switched: ['action-required'] });

      test('§3.3: who asks to be asked later does not register now', async ({ page, served }) => {
        await signInAt(page, await served.createAccount('new'));
        await expect(page.locator('#CancelLinkButton')).toHaveValue('Spør senere');
        await expect(page.locator('#cancelLink, #moreInfoLink')).toHaveCount(0);
        await page.locator('#CancelLinkButton').click();
        const posted = postedTo(page, signedIn);
        await answerStaySignedIn(page, 'no');
        expect((await posted).get('code')).toBeTruthy();
      });
    });

    test.describe('terms', () => {
      test.use({ switched: ['terms'] });

      test('who declines them does not get in', async ({ page, served }) => {
        await signInAt(page, await served.createAccount('new'));
        await page.locator('#idBtn_Back').click();
        await expect(pageId(page)).toHaveAttribute('content', 'ConvergedError');
        await expect(page.locator('#service_exception_message')).toContainText('avslått vilkårene');
        await page.goto(authorize);
        await expect(page.locator('#i0116')).toBeVisible();
      });
    });
  });
}

test.describe('a passkey', () => {
  test.use({ switched: ['passkey'] });

  for (const [outcome, comes] of [
    ['there is one', () => Promise.resolve(null)],
    ['the browser refuses', () => Promise.reject(new DOMException('', 'NotAllowedError'))],
  ] as const) {
    test(`is asked for in the browser, and sign-in goes on where ${outcome}`, async ({ page, served }) => {
      const asked: unknown[] = [];
      await page.exposeFunction('askedFor', (options: unknown) => asked.push(options));
      await page.addInitScript(`navigator.credentials.create = async ({ publicKey: { user } }) => {
        await askedFor(user.name);
        return (${String(comes)})();
      }`);
      const account = await served.createAccount('new');
      await signInAt(page, account);
      await page.locator('#idSIButton9').click();
      await expect(staySignedIn(page)).toBeVisible();
      expect(asked).toEqual([account.address]);
    });
  }
});

test.describe('the choice of a credential', () => {
  test.use({ switched: ['credential-picker'] });

  test.beforeEach(async ({ page, served }) => {
    await page.goto(authorize);
    await page.locator('#i0116').fill((await served.createAccount('new')).address);
    await page.locator('#idSIButton9').click();
    await page.locator('#credentialList').waitFor();
  });

  test('§1.3: has its ids, and leads to the password and back to the address', async ({ page }) => {
    await expect(pageId(page)).toHaveAttribute('content', 'ConvergedSignIn');
    await expect(page.locator('#credentialList div[data-test-cred-id]')).toHaveCount(2);
    await expect(page.locator('#i0116, #i0118')).toHaveCount(0);
    // Its script listens once the page has loaded; a key that is pressed before is lost.
    await page.waitForLoadState();
    await page.locator('[data-test-cred-id="password"]').press('Enter');
    await expect(page.locator('#i0118:not(.moveOffScreen)')).toBeFocused();
    await page.locator('#idBtn_Back').click();
    await page.locator('#idSIButton9').click();
    await page.locator('main #idBtn_Back').click();
    await expect(page.locator('#i0116:not(.moveOffScreen)')).toBeVisible();
  });

  test('what is not simulated says so', async ({ page }) => {
    await page.locator('[data-test-cred-id="passkey"]').click();
    await expect(page.getByRole('heading')).toHaveText('Ikke simulert');
  });
});

test.describe('what stands in the way', () => {
  test.use({ switched: ['terms', 'action-required'] });

  test('comes after the second factor, and asks nobody to register who has', async ({ page, served }) => {
    const account = await served.createAccount('code');
    await signInAt(page, account);
    await page.locator('#idTxtBx_SAOTCC_OTC').fill(codeOf(account, served));
    await page.locator('#idSubmit_SAOTCC_Continue').click();
    await page.locator('#idBtn_Accept').click();
    await expect(staySignedIn(page)).toBeVisible();
  });

  test('is not there for who is signed in', async ({ page, served }) => {
    await signInAt(page, await served.createAccount('new'));
    await page.locator('#idBtn_Accept').click();
    await page.locator('#idSubmit_ProofUp_Redirect').click();
    await answerStaySignedIn(page, 'no');
    await moreInformation(page).waitFor();
    await page.goto(authorize);
    await expect(moreInformation(page)).toBeVisible();
  });
});
