import type { Page } from '@playwright/test';

import { authorize, expect, postedTo, register, signedIn, signInAt, test } from './in-edition.ts';
import { answerStaySignedIn } from './steps.ts';

const resume = 'https://login.microsoftonline.com/common/resume?state=x';
const home = 'https://mysignins.microsoft.com/security-info';

/** Goes to register: what comes of it there is not looked at. */
async function goToRegister(page: Page): Promise<void> {
  const posted = postedTo(page, register);
  await page.locator('#idSubmit_ProofUp_Redirect').click();
  await posted;
}

test.describe('where registration may be put off', () => {
  test.use({ switched: ['skip-registration'] });

  test('who comes back with nothing registered goes on without', async ({ page, served }) => {
    await signInAt(page, await served.createAccount('new'));
    await answerStaySignedIn(page, 'no');
    await goToRegister(page);
    const posted = postedTo(page, signedIn);
    await page.goto(resume);
    expect((await posted).get('state')).toBe('x');
  });
});

test.describe('stay-signed-in-after', () => {
  test.use({ switched: ['stay-signed-in-after', 'skip-registration'] });

  test('asks then whether to stay signed in, and a second time only if it is not answered', async ({
    page,
    served,
  }) => {
    await signInAt(page, await served.createAccount('new'));
    await goToRegister(page);
    await page.goto(resume);
    await page.locator('#KmsiDescription').waitFor();
    await page.reload();
    const posted = postedTo(page, signedIn);
    await answerStaySignedIn(page, 'yes');
    await posted;
    const names = (await page.context().cookies()).map(({ name }) => name);
    expect(names).toContain('ESTSAUTHPERSISTENT');
  });
});

test.describe('interrupts-after', () => {
  test.use({ switched: ['stay-signed-in-after', 'interrupts-after', 'terms', 'skip-registration'] });

  test('puts what stands in the way at the very end', async ({ page, served }) => {
    await signInAt(page, await served.createAccount('new'));
    await goToRegister(page);
    await page.goto(resume);
    await answerStaySignedIn(page, 'no');
    const posted = postedTo(page, signedIn);
    await page.locator('#idBtn_Accept').click();
    expect((await posted).get('code')).toBeTruthy();
  });
});

test('where it may not be put off, who comes back with nothing registered is asked again', async ({
  page,
  served,
}) => {
  await signInAt(page, await served.createAccount('new'));
  await answerStaySignedIn(page, 'no');
  await goToRegister(page);
  await page.goto(resume);
  await expect(page.locator('#idSubmit_ProofUp_Redirect')).toBeVisible();
});

test('a sign-in that was not sent to register is not gone on with: nobody gets past a challenge by it', async ({
  page,
  served,
}) => {
  await signInAt(page, await served.createAccount('code'));
  await page.locator('#idTxtBx_SAOTCC_OTC').waitFor();
  const asked = page.waitForRequest(home);
  await page.goto(resume);
  expect((await asked).method()).toBe('GET');
});

test('nor is that of another browser, nor one that never was', async ({ page, telephone, served }) => {
  await signInAt(page, await served.createAccount('new'));
  await answerStaySignedIn(page, 'no');
  await goToRegister(page);
  for (const address of [resume, resume.replace('state=x', 'state=y')]) {
    const asked = telephone.waitForRequest(home);
    await telephone.goto(address);
    await asked;
  }
  await page.goto(authorize);
  await expect(page.locator('#idSubmit_ProofUp_Redirect')).toBeVisible();
});
