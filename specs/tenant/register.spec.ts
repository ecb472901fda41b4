import type { Page } from '@playwright/test';

import { expect, laterEditions, test } from './registering.ts';
import { answer, at, openCode, otherThan, reachNumber } from './register-steps.ts';

const overview = 'https://mysignins.microsoft.com/security-info';

const headings = {
  combined: ['Start med å hente appen', 'Konfigurer kontoen din', 'Skann QR-koden', 'La oss prøve det ut'],
  'combined-2025': [
    'Installer Microsoft Authenticator',
    'Konfigurer kontoen din i appen',
    'Skann QR-koden',
    'Skriv inn tallet i appen',
  ],
};

for (const edition of laterEditions)
  test.describe(edition, () => {
    test.use({ edition });

    test('§3.3: the app by notification, with the two digits that the computer shows', async ({
      page,
      telephone,
    }) => {
      const [install = '', , scan = '', match = ''] = headings[edition];
      await expect(page.getByRole('heading', { name: install })).toBeVisible();
      const number = await reachNumber(page, telephone);
      expect(number).toMatch(/^[1-9]\d$/);
      await expect(page.getByRole('heading', { name: match })).toBeVisible();
      await expect(page.getByRole('heading', { name: scan })).toBeHidden();
      await expect(at.next(page)).toHaveCount(0);

      await answer(telephone, 'approve', otherThan(number));
      await expect(telephone.getByRole('alert')).toHaveText('Tallet er feil. Se på PC-en, og prøv igjen.');
      await expect(at.number(page)).toBeVisible();
      await telephone.locator('[data-control="number"]').fill(number);
      await telephone.locator('[data-control="approve"]').click();

      await expect(page.getByRole('status')).toBeVisible();
      await expect(at.number(page)).toHaveCount(0);
      await at.next(page).click();
      await expect(at.standard(page)).toHaveText('Microsoft Authenticator - varsling');
      await at.next(page).click();
      await expect(page).toHaveURL(overview);
      await expect(page.locator('[data-method="push"]')).toBeVisible();
    });

    test('who says no on the telephone, or nothing, is told so and may be asked again', async ({
      page,
      telephone,
      served,
    }) => {
      await reachNumber(page, telephone);
      await answer(telephone, 'deny');
      await expect(at.error(page)).toHaveText('Varselet ble avslått på telefonen. Prøv igjen.');
      await at.next(page).click();
      await expect(at.number(page)).toHaveText(/^\d\d$/);
      await served.advance(120_000);
      await expect(at.error(page)).toHaveText(
        'Vi hørte ikke fra deg. Send et nytt varsel for å prøve igjen.',
      );
      await at.next(page).click();
      await answer(telephone, 'approve', (await at.number(page).textContent()) ?? '');
      await expect(page.getByRole('status')).toBeVisible();
    });

    test('§3.2: what to type instead of scanning is shown by one press and hidden by the next', async ({
      page,
    }) => {
      await openCode(page, 'push');
      const shown = page.locator('tr[data-testid="activation-url/key"]:visible');
      await expect(shown).toHaveCount(0);
      await at.toggle(page).click();
      await expect(shown).toHaveText([
        /\d{3} \d{3} \d{3}/,
        /https:\/\/mobileappcommunicator\.auth\.microsoft\.com\//,
      ]);
      await at.toggle(page).click();
      await expect(shown).toHaveCount(0);
    });

    test('nobody goes on whose telephone has scanned nothing', async ({ page }) => {
      await openCode(page, 'push');
      await at.next(page).click();
      await expect(at.error(page)).toContainText('Appen er ikke aktivert ennå.');
    });

    test('«Back» leads to the step before', async ({ page }) => {
      await openCode(page, 'push');
      await page.locator('.views [data-leads="back"]').click();
      await expect(page.getByTestId('setup-instructions')).toBeVisible();
      await page.locator('.views [data-leads="back"]').click();
      await expect(page.locator('[data-leads="another-app"]')).toBeVisible();
    });

    test('§3.2: classes are others at every load, and no page id tells the page', async ({ page }) => {
      const first = await classesOf(page);
      await page.reload();
      await page.locator('.views form').waitFor();
      const second = await classesOf(page);
      expect(first.filter((name) => second.includes(name))).toEqual([
        'ms-Button--primary',
        'ms-Link',
        'views',
      ]);
      await expect(page.locator('meta[name="PageID"]')).toHaveCount(0);
      await expect(page.locator('[data-automation-id="SecurityInfoRegister"]')).toHaveCount(1);
    });
  });

/** All class names of what the page shows, each once; the ribbon is ours. */
async function classesOf(page: Page): Promise<string[]> {
  const names = await page.evaluate(() =>
    [...document.querySelectorAll('body :not(.ribbon)')].flatMap((element) => [...element.classList]),
  );
  return [...new Set(names)].toSorted();
}

test('§3.2: the first button is the way past the bar, and only «another app» says that it is a link', async ({
  page,
}) => {
  await expect(page.getByRole('button')).toHaveText(['Gå til hovedinnhold', 'Andre alternativer', 'Neste']);
  const links = page.locator('.views').getByRole('link');
  await expect(links).toHaveText(['Konfigurer en annen godkjenningsapp']);
  await expect(page.getByTestId('reskin-step-title')).toHaveText('Installer Microsoft Authenticator');
  await expect(page.getByTestId('reskin-step-next-button')).toBeVisible();
  await expect(page.getByTestId('reskin-step-back-button')).toHaveCount(0);
});

test.describe('in English', () => {
  test.use({ language: 'en-US' });

  test('§3.3: every heading of the way', async ({ page }) => {
    const title = page.getByTestId('reskin-step-title');
    await expect(title).toHaveText('Install Microsoft Authenticator');
    await at.next(page).click();
    await expect(title).toHaveText('Set up your account in app');
    await at.next(page).click();
    await expect(title).toHaveText('Scan the QR code');
    await expect(at.toggle(page)).toHaveText("Can't scan the QR code?");
  });
});

test.describe('an activation that is never confirmed', () => {
  test.use({ switched: ['activation-silent'] });

  test('is waited for, and given up', async ({ page, telephone, served }) => {
    await openCode(page, 'push');
    await telephone.locator('[data-control="app"]').click();
    await telephone.locator('[data-control="add"]').click();
    await telephone.locator('[data-control="continue"]').click();
    await telephone.locator('[data-control="work"]').click();
    const picture = { name: 'pc.png', mimeType: 'image/png', buffer: await page.screenshot() };
    await telephone.locator('[data-control="camera"]').setInputFiles(picture);
    await telephone.locator('[data-screen="account-added"]').waitFor();
    await at.next(page).click();
    await expect(page.getByText('Venter på appen …')).toBeVisible();
    await served.advance(60_000);
    await expect(at.error(page)).toContainText('Vi fikk ikke bekreftet at appen er konfigurert i tide.');
  });
});
