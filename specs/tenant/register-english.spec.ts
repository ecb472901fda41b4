import { expect, laterEditions, test } from './registering.ts';
import { addAccount } from './registration-steps.ts';
import { answer, at } from './register-steps.ts';

const headings = {
  combined: [
    'Start by getting the app',
    'Set up your account',
    'Scan the QR code',
    "Let's try it out",
    'Notification approved',
    'Success!',
  ],
  'combined-2025': [
    'Install Microsoft Authenticator',
    'Set up your account in app',
    'Scan the QR code',
    'Enter the number in the app',
    'Authenticator Added',
    "You're all set",
  ],
} as const;

for (const edition of laterEditions)
  test.describe(`${edition} in English`, () => {
    test.use({ edition, language: 'en-US' });

    test('§3.3: every heading from the app to the end', async ({ page, telephone }) => {
      const [install, setUp, scan, match, added, finished] = headings[edition];
      const expectHeading = (name: string) =>
        expect(page.locator('.views').getByRole('heading', { name, exact: true })).toBeVisible();
      await expectHeading(install);
      await at.next(page).click();
      await expectHeading(setUp);
      await at.next(page).click();
      await expectHeading(scan);
      await addAccount(telephone, page);
      await at.next(page).click();
      await expectHeading(match);
      await answer(telephone, 'approve', (await at.number(page).textContent()) ?? '');
      await expectHeading(added);
      await at.next(page).click();
      await expectHeading(finished);
      await expect(at.next(page)).toHaveText('Done');
      await at.next(page).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Security info');
    });
  });
