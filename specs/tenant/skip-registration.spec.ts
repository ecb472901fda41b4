import { answerStaySignedIn, configOf, enterCredentials } from './steps.ts';
import { expect, test } from './test.ts';

test.use({ switches: ['skip-registration'] });

test('§1.2, §1.3: registration is put off by the link, and sign-in is over', async ({ pc, account }) => {
  await enterCredentials(pc, account);
  await answerStaySignedIn(pc, 'no');
  await expect(pc.locator('#skipMfaRegistrationLink')).toContainText('14 dager');
  expect(await configOf(pc)).toMatchObject({ iRemainingDaysToSkipMfaRegistration: 14 });
  const returned = pc.waitForRequest('https://account.activedirectory.windowsazure.com/proofup.aspx');
  await pc.locator('#skipMfaRegistrationLink').click();
  expect(new URLSearchParams((await returned).postData() ?? '').get('code')).toBeTruthy();
});
