import type { Page } from '@playwright/test';

import type { TenantAccount } from '../../fixtures/tenant.ts';
import { answerStaySignedIn, configOf, enterCredentials, pageId } from './steps.ts';
import { expect, test } from './test.ts';

/** Keys that every page's `$Config` has (MICROSOFT-FLOW.md §1.1). */
const common =
  'sFT sFTName sCtx canary apiCanary sessionId correlationId locale serverDetails fEnableCssAnimation fAllowGrayOutLightBox ' +
  'fDisableAnimationIfAnimationEndUnsupported sPOST_Username slMaxRetry urlFooterTOU urlFooterPrivacy urlNoCookies';

/** What §1.1 tells of each page: numbers, the end of its canary, and the keys that it has beyond the common ones. */
const pages = [
  {
    pgid: 'ConvergedSignIn',
    numbers: { hpgid: 1104, hpgact: 1800, scid: 1013 },
    canary: '=0:1',
    keys:
      'urlPost urlPostAad urlPostMsa urlGetCredentialType urlResetPassword urlForget urlCancel urlDssoStatus urlFidoLogin ' +
      'urlResume urlRefresh arrSessions arrValErrs sErrorCode sErrTxt fKMSIEnabled fShowSignInOptionsAsButton fCBShowSignUp ' +
      'showCantAccessAccountLink fAllowPhoneSignIn fAllowSkypeNameLogin iPollingTimeout iShowResendCodeDelay isGlobalTenant ' +
      'staticTenantBranding',
    facts: { arrSessions: [], arrValErrs: ['50058'], sErrorCode: '50058', iPollingTimeout: 60 },
    reach: async (pc: Page) => {
      await pc.goto('https://aka.ms/mfasetup');
    },
  },
  {
    pgid: 'ConvergedTFA',
    numbers: { hpgid: 1114, hpgact: 2202, scid: 1008 },
    canary: '=0:1',
    keys:
      'urlBeginAuth urlEndAuth arrUserProofs oPerAuthPollingInterval iMaxPollAttempts iPollingInterval iPollingTimeout ' +
      'iPollingBackoffInterval iSAOtcLength iTotpOtcLength sAuthMethodInputFieldName sTrustedDeviceCheckboxName ' +
      'iRememberMfaDuration staticTenantBranding',
    facts: {
      oPerAuthPollingInterval: { PhoneAppNotification: 1 },
      iMaxPollAttempts: 10,
      iPollingTimeout: 120_000,
      sAuthMethodInputFieldName: 'mfaAuthMethod',
      sTrustedDeviceCheckboxName: 'rememberMFA',
      iRememberMfaDuration: 14,
    },
    kind: 'code',
    reach: enterCredentials,
  },
  {
    pgid: 'KmsiInterrupt',
    numbers: { hpgid: 1115, hpgact: 2005, scid: 1000 },
    canary: '=9:1',
    keys: 'urlPost sCanaryTokenName',
    facts: { sCanaryTokenName: 'canary' },
    reach: enterCredentials,
  },
  {
    pgid: 'ConvergedProofUpRedirect',
    numbers: { hpgid: 1121, hpgact: 2000, scid: 1000 },
    canary: '=6:1',
    keys:
      'urlPostRedirect urlSkipMfaRegistration iRemainingDaysToSkipMfaRegistration urlSetUpMfa sProofUpToken sProofUpTokenName ' +
      'sProofUpAuthState urlMoreInfo urlSecurityDefaultsLearnMore urlCancel sErrorCode',
    facts: {
      urlSetUpMfa: 'browser://aka.ms/mfasetup',
      sProofUpTokenName: 'evo_code',
      urlSecurityDefaultsLearnMore: 'https://aka.ms/securitydefaults',
      urlCancel: expect.stringContaining('prompt=select_account') as unknown as string,
    },
    reach: async (pc: Page, account: TenantAccount) => {
      await enterCredentials(pc, account);
      await answerStaySignedIn(pc, 'no');
    },
  },
] as const;

for (const page of pages) {
  const { pgid, numbers, canary, keys, facts, reach } = page;

  test(`§1.1: ${pgid} has its id, its numbers and the keys of its $Config`, async ({ pc, tenant }) => {
    await reach(pc, await tenant.createAccount('kind' in page ? page.kind : 'new'));
    await expect(pageId(pc)).toHaveAttribute('content', pgid);
    const config = await configOf(pc);
    expect(config).toMatchObject({ pgid, ...numbers, ...facts, sFTName: 'flowToken', slMaxRetry: 2 });
    expect(config.canary).toMatch(new RegExp(`.{10,}${canary}$`));
    expect(config.locale).toEqual({ mkt: 'nb-NO', lcid: 1044 });
    expect(Object.keys(config)).toEqual(expect.arrayContaining([...common.split(' '), ...keys.split(' ')]));
    expect(await pc.evaluate('ServerData === $Config')).toBe(true);
  });
}

test('§1.1: the body arrives hidden, and is shown by a style change alone', async ({ pc }) => {
  const html = await (await pc.goto('https://aka.ms/mfasetup'))?.text();
  expect(html).toMatch(/<body[^>]* style="display: none"/);
  await expect(pc.locator('body')).toBeVisible();
});

test('§1.4: the frame has its ids and classes', async ({ pc }) => {
  await pc.goto('https://aka.ms/mfasetup');
  const box =
    '#lightboxTemplateContainer .outer > .middle.ext-middle > #lightbox.sign-in-box.ext-sign-in-box';
  await expect(pc.locator(`${box}.fade-in-lightbox`)).toBeVisible();
  await expect(pc.locator('#lightboxBackgroundContainer #backgroundImage.ext-background-image')).toHaveCount(
    1,
  );
  await expect(pc.locator('.pagination-view[data-viewid]')).toBeVisible();
  const next =
    '.win-button.button_primary.button.ext-button.primary.ext-primary[data-report-event="Signin_Submit"]';
  await expect(pc.locator(next)).toBeVisible();
});

test('§1.4: the cover takes clicks while the service is asked, and goes', async ({ pc, account }) => {
  await pc.goto('https://aka.ms/mfasetup');
  let answer: (() => void) | undefined;
  await pc.route('**/GetCredentialType', async (route) => {
    await new Promise<void>((resolve) => {
      answer = resolve;
    });
    await route.continue();
  });
  await pc.locator('#i0116').fill(account.address);
  await pc.locator('#idSIButton9').click();
  await expect(pc.locator('.lightbox-cover.disable-lightbox')).toBeVisible();
  answer?.();
  await expect(pc.locator('.pagination-view.animate.has-identity-banner.slide-in-next')).toBeVisible();
  await expect(pc.locator('.lightbox-cover')).toBeHidden();
});

test('§1.3: stay signed in is found by its view, as public tools do', async ({ pc, account }) => {
  await enterCredentials(pc, account);
  await expect(pc.locator('xpath=//div[@data-viewid and contains(@data-bind,"kmsi-view")]')).toBeVisible();
});
