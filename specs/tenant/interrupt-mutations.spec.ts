import type { Page } from '@playwright/test';

import type { RunningTenant } from '../../fixtures/tenant.ts';
import { authorize, expect, postedTo, register, signInAt, test } from './in-edition.ts';
import { answerStaySignedIn, enterPassword } from './steps.ts';

const heading = (page: Page) => page.locator('#heading');
const interrupts = ['terms', 'campaign', 'passkey', 'action-required'] as const;

async function signInAsNew(page: Page, served: RunningTenant): Promise<void> {
  await signInAt(page, await served.createAccount('new'));
}

test.describe('on every screen', () => {
  test.use({
    switched: ['interrupts'],
    laid: {
      mutations: [
        {
          screen: 'sign-in/credential-picker',
          op: 'text',
          selector: '#loginHeader',
          value: 'credential-picker',
        },
        ...[...interrupts, 'more-information' as const].map((name) => ({
          screen: `sign-in/${name}` as const,
          op: 'text' as const,
          selector: '#heading',
          value: name,
        })),
      ],
    },
  });

  test('an element is changed there and nowhere else, whatever page id or heading they share', async ({
    page,
    served,
  }) => {
    const { address, password } = await served.createAccount('new');
    await page.goto(authorize);
    await page.locator('#i0116').fill(address);
    await page.locator('#idSIButton9').click();
    await expect(page.locator('#loginHeader')).toHaveText('credential-picker');
    await page.locator('[data-test-cred-id="password"]').click();
    await expect(page.locator('#loginHeader')).toHaveText('Skriv inn passord');
    await enterPassword(page, password);
    for (const [name, next] of [
      ['terms', '#idBtn_Accept'],
      ['campaign', '#idSIButton9'],
      ['passkey', '#idBtn_Back'],
      ['action-required', '#idSubmit_ProofUp_Redirect'],
    ] as const) {
      await expect(heading(page)).toHaveText(name);
      await page.locator(next).click();
    }
    await answerStaySignedIn(page, 'no');
    await expect(heading(page)).toHaveText('more-information');
    expect(await served.unmatched()).toEqual([]);
  });
});

test.describe('skip', () => {
  test.use({
    switched: ['terms', 'campaign', 'passkey', 'action-required'],
    laid: { mutations: interrupts.map((name) => ({ screen: `sign-in/${name}`, op: 'skip' })) },
  });

  test('all of them are left out, and registering is not put off by that', async ({ page, served }) => {
    await signInAsNew(page, served);
    await answerStaySignedIn(page, 'no');
    await expect(page.locator('#moreInfoLink')).toBeVisible();
  });
});

test.describe('place-after', () => {
  test.use({
    switched: ['campaign'],
    laid: {
      mutations: [{ screen: 'sign-in/campaign', op: 'place-after', target: 'sign-in/more-information' }],
    },
  });

  test('it comes when registering has been asked for, and registration is reached then', async ({
    page,
    served,
  }) => {
    await signInAsNew(page, served);
    await answerStaySignedIn(page, 'no');
    await page.locator('#idSubmit_ProofUp_Redirect').click();
    const posted = postedTo(page, register);
    await page.locator('main a[role="button"]').click();
    expect((await posted).get('evo_code')).toBeTruthy();
  });
});

test.describe('before and instead', () => {
  test.use({
    switched: ['terms', 'passkey'],
    laid: {
      mutations: [
        {
          screen: 'sign-in/terms',
          op: 'interrupt',
          value: '<main><h1>Nytt</h1><button>Videre</button></main>',
        },
        { screen: 'sign-in/terms', op: 'language', value: 'en' },
        { screen: 'sign-in/passkey', op: 'status', value: 503, times: 1 },
      ],
    },
  });

  test('an unknown page, another language, and an error once', async ({ page, served }) => {
    await signInAsNew(page, served);
    await expect(page.getByRole('heading')).toHaveText('Nytt');
    await page.getByRole('button').click();
    await expect(heading(page)).toHaveText('Terms of use');
    const failed = page.waitForResponse((response) => response.status() === 503);
    const shown = page.waitForEvent('load');
    await page.locator('#idBtn_Accept').click();
    await failed;
    await shown;
    await page.reload();
    await expect(heading(page)).toHaveText('Logg på raskere med en passnøkkel');
  });
});

test.describe('delay', () => {
  test.use({
    switched: ['credential-picker'],
    laid: { mutations: [{ screen: 'sign-in/credential-picker', op: 'delay', ms: 700 }] },
  });

  test('the choice of a credential takes its time', async ({ page, served }) => {
    await page.goto(authorize);
    await page.locator('#i0116').fill((await served.createAccount('new')).address);
    const answered = page.waitForResponse('**/GetCredentialType');
    await page.locator('#idSIButton9').click();
    const response = await answered;
    await response.finished();
    expect(response.request().timing().responseStart).toBeGreaterThanOrEqual(700);
    await expect(page.locator('#credentialList')).toBeVisible();
  });
});
