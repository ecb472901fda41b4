import { signIn } from './steps.ts';
import { expect, test } from './test.ts';

test.use({ switches: ['language-flip'] });

test('§7: who has signed out meets English, whatever the browser asks for', async ({ pc, account }) => {
  await signIn(pc, account);
  await expect(pc.locator('html')).toHaveAttribute('lang', 'nb');
  await pc.goto('https://login.microsoftonline.com/common/oauth2/logout');
  await pc.goto('https://aka.ms/mfasetup');
  await expect(pc.locator('html')).toHaveAttribute('lang', 'en');
  await expect(pc.locator('#loginHeader')).toHaveText('Pick an account');
});
