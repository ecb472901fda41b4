import { signInByIds, signInByRoles } from './strangers.ts';
import { expect, test, through } from './test.ts';

const registration = /^https:\/\/account\.activedirectory\.windowsazure\.com\//;

for (const { name, kind, by } of [
  { name: 'plain', kind: 'new', by: 'code' },
  { name: 'push', kind: 'push', by: 'push' },
  { name: 'code', kind: 'code', by: 'code' },
  { name: 'another way', kind: 'both', by: 'code' },
] as const) {
  for (const { client, locale, signIn } of [
    { client: 'by roles, in English', locale: 'en-US', signIn: signInByRoles },
    { client: 'by ids, in Norwegian', locale: 'nb-NO', signIn: signInByIds },
  ]) {
    test(`a stranger's tool signs in ${client}: ${name}`, async ({ browser, tenant, phone }) => {
      const account = await tenant.createAccount(kind);
      const context = await browser.newContext({ ...through(tenant), locale });
      const page = await context.newPage();
      await page.goto('https://aka.ms/mfasetup');
      const approve = async () => {
        await phone.goto(tenant.phoneOf(account));
        await phone.locator('[data-control="notification"]').click();
        await phone.locator('[data-control="approve"]').click();
      };
      await signIn(page, { account, tenant, by, approve });
      await expect(page).toHaveURL(registration);
      await context.close();
    });
  }
}
