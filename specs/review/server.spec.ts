import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { applyProposal } from '../../drift/proposal/apply.ts';
import { startReview } from '../../drift/review/server/server.ts';
import { violations } from '../axe.ts';
import { cardOf, decisionsOn, tabTo, test } from './test.ts';

const ownWords = 'Skriv passordet ditt, og trykk på «Fortsett».';

test('«Lagre» writes what has been accepted, in the words that were chosen, and nothing before', async ({
  review,
}) => {
  const { job, server, page, card, guideText } = review;
  const before = guideText();
  await expect(page.getByText('0 av 4 avgjort')).toBeVisible();
  await expect(card(2).locator('del')).toHaveText(['Logg på', 'Logg på', 'Logg på', 'Logg på']);

  await card(1).getByLabel('Avvis').check();
  await card(2).getByLabel('Godta').check();
  await card(2).getByLabel('Instruksjon').fill(ownWords);
  await card(3).getByLabel('Godta').check();
  await expect(page.getByText('3 av 4 avgjort')).toBeVisible();
  expect(guideText()).toBe(before);

  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('1 av 4 forslag er ikke avgjort');
  expect(guideText()).toBe(before);
  await page.getByRole('button', { name: 'Lagre likevel' }).click();

  await expect(
    page.getByText('2 endringer er skrevet til veiledningen. 2 forslag ble ikke med.'),
  ).toBeVisible();
  expect(await server.saved).toEqual({ written: 2, leftOut: 2 });
  const decisions = decisionsOn(job, { 1: 'reject', 2: 'accept', 3: 'accept' }, [
    { step: 'skriv-inn-passord', field: 'instruction', text: ownWords },
  ]);
  const after = guideText();
  expect(after).toBe(applyProposal(before, job.proposal, decisions));
  expect(after).toContain(`instruction: ${ownWords}`);
  expect(after).toContain('- heading "Logg på"');
  expect(after).not.toContain('Ikke vis dette flere ganger');
  expect(existsSync(server.draft)).toBe(false);
});

test('the keyboard alone is enough, and shows where it is', async ({ review }) => {
  const { job, server, page, card, guideText } = review;
  const before = guideText();
  await tabTo(page, card(1).getByLabel('Ikke avgjort'));
  await expect(card(1).locator('label').filter({ hasText: 'Ikke avgjort' })).toHaveCSS(
    'outline-style',
    'solid',
  );
  await page.keyboard.press('ArrowRight');
  await expect(card(1).getByLabel('Godta')).toBeChecked();

  const slider = card(2).getByRole('slider', { name: 'Dra for å sammenligne' });
  await tabTo(page, card(2).getByLabel('Instruksjon'));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(ownWords);
  await expect(card(2).getByText('Den blir med når du velger «Godta»')).toBeVisible();
  await tabTo(page, slider);
  await page.keyboard.press('End');
  await tabTo(page, card(2).getByLabel('Ikke avgjort'));
  await page.keyboard.press('ArrowRight');
  await expect(card(2).getByText('Den blir med når du velger «Godta»')).toBeHidden();

  await tabTo(page, card(3).getByLabel('Ikke avgjort'));
  await page.keyboard.press('ArrowLeft');
  await expect(card(3).getByLabel('Avvis')).toBeChecked();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(card(3).getByLabel('Ikke avgjort')).toBeChecked();
  await expect(page.getByText('Angret: forslag 3.')).toBeVisible();

  await tabTo(page, page.getByRole('button', { name: 'Neste uavgjorte' }));
  await page.keyboard.press('Enter');
  await expect(card(3).getByRole('heading', { level: 3 })).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'Lagre', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Gå til neste uavgjorte' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Lagre', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Lagre likevel' }));
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: 'Lagret' })).toBeVisible();
  const decisions = decisionsOn(job, { 1: 'accept', 2: 'accept' }, [
    { step: 'skriv-inn-passord', field: 'instruction', text: ownWords },
  ]);
  expect(await server.saved).toEqual({ written: 2, leftOut: 2 });
  expect(guideText()).toBe(applyProposal(before, job.proposal, decisions));
});

test('who closes the question and asks again at once is heard all the same', async ({ review }) => {
  const { page, card, server } = review;
  await card(1).getByLabel('Godta').check();
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  // The browser tells that a dialog was closed only after this script has ended.
  await page.getByRole('dialog').evaluate(
    (dialog: HTMLDialogElement, save) => {
      dialog.close();
      (save as HTMLElement).click();
    },
    await page.locator('button', { hasText: /^Lagre$/ }).elementHandle(),
  );
  await page.getByRole('button', { name: 'Lagre likevel' }).click();
  await expect(page.getByRole('heading', { name: 'Lagret' })).toBeVisible();
  expect(await server.saved).toEqual({ written: 1, leftOut: 3 });
});

test('all that is done can be undone, step by step, and done again', async ({ review }) => {
  const { page, card } = review;
  const field = card(2).getByLabel('Instruksjon');
  const proposed = await field.inputValue();
  const undo = page.getByRole('button', { name: 'Angre' });
  const redo = page.getByRole('button', { name: 'Gjør om' });
  await expect(undo).toHaveAttribute('aria-disabled', 'true');

  await card(1).getByLabel('Avvis').check();
  await field.press('ControlOrMeta+End');
  await field.pressSequentially(' Vent litt.');
  await page.getByRole('button', { name: 'Godta alle' }).click();
  await expect(page.getByText('4 av 4 avgjort')).toBeVisible();

  await undo.click();
  await expect(page.getByText('1 av 4 avgjort')).toBeVisible();
  await expect(card(1).getByLabel('Avvis')).toBeChecked();
  await expect(field).toHaveValue(`${proposed} Vent litt.`);
  await undo.click();
  await expect(field).toHaveValue(proposed);
  await undo.click();
  await expect(page.getByText('0 av 4 avgjort')).toBeVisible();
  await expect(undo).toHaveAttribute('aria-disabled', 'true');

  await redo.click();
  await redo.click();
  await expect(card(1).getByLabel('Avvis')).toBeChecked();
  await expect(field).toHaveValue(`${proposed} Vent litt.`);
  await card(2).getByRole('button', { name: 'Bruk forslaget igjen' }).click();
  await expect(field).toHaveValue(proposed);
  await expect(redo).toHaveAttribute('aria-disabled', 'true');
});

test('closed midway, with a word hardly typed, it goes on where it was, also from another start', async ({
  review,
}) => {
  const { job, server, page, card, guideText } = review;
  const before = guideText();
  const address = page.url();
  await card(1).getByLabel('Godta').check();
  await card(4).getByLabel('Bildebeskrivelse').fill('Et halvt');
  await page.goto('about:blank');

  const kept = () => readFileSync(server.draft, 'utf8');
  await expect.poll(kept).toContain('Et halvt');
  await page.goto(address);
  await expect(page.getByText('1 av 4 avgjort')).toBeVisible();
  await expect(card(4).getByLabel('Bildebeskrivelse')).toHaveValue('Et halvt');
  await card(2).getByLabel('Avvis').check();
  await page.close();

  const again = await startReview(job);
  const context = page.context();
  const other = await context.newPage();
  await other.goto(again.url);
  await expect(other.getByText('2 av 4 avgjort')).toBeVisible();
  await expect(cardOf(other, 1).getByLabel('Godta')).toBeChecked();
  await expect(cardOf(other, 2).getByLabel('Avvis')).toBeChecked();
  await expect(cardOf(other, 4).getByLabel('Bildebeskrivelse')).toHaveValue('Et halvt');
  expect(guideText()).toBe(before);
  await again.close();
});

test('a guide that somebody has changed meanwhile is not written over, and nothing of the review is lost', async ({
  review,
}) => {
  const { job, server, page, guideText } = review;
  await page.getByRole('button', { name: 'Godta alle' }).click();
  writeFileSync(job.guideFile, `${guideText()}# Ring Kari om dette.\n`);
  const changed = guideText();
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();

  await expect(page.getByRole('alert')).toContainText('veiledningen er endret etter at den ble kontrollert');
  expect(guideText()).toBe(changed);
  expect(JSON.parse(readFileSync(server.draft, 'utf8'))).toMatchObject({
    changes: [{ verdict: 'accept' }, { verdict: 'accept' }, { verdict: 'accept' }, { verdict: 'accept' }],
  });
});

test('an accepted sentence must say something', async ({ review }) => {
  const { page, card, guideText } = review;
  const before = guideText();
  const field = card(2).getByLabel('Instruksjon');
  await page.getByRole('button', { name: 'Godta alle' }).click();
  await field.fill('  ');
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();

  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(card(2).getByText('Setningen kan ikke være tom.').filter({ visible: true })).toHaveCount(1);
  expect(guideText()).toBe(before);
});

test('with nothing accepted the guide stays as it is', async ({ review }) => {
  const { server, page, guideText } = review;
  const before = guideText();
  await page.getByRole('button', { name: 'Avvis alle' }).click();
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  await expect(page.getByText('Du godtok ingen forslag, så veiledningen er som før.')).toBeVisible();
  expect(await server.saved).toEqual({ written: 0, leftOut: 4 });
  expect(guideText()).toBe(before);
});

test('the page that was opened last has the say; the other one tells so', async ({ review }) => {
  const { page, card } = review;
  const other = await page.context().newPage();
  await other.goto(page.url());
  await cardOf(other, 1).getByLabel('Godta').check();
  await card(2).getByLabel('Avvis').check();
  await expect(page.getByRole('alert')).toContainText('er åpnet i en annen fane');
  await page.reload();
  await expect(card(1).getByLabel('Godta')).toBeChecked();
  await expect(card(2).getByLabel('Ikke avgjort')).toBeChecked();
});

test('the slider uncovers the accepted look or the new one', async ({ review }) => {
  const { card } = review;
  const slider = card(2).getByRole('slider');
  const covered = () => card(2).locator('[data-split]').getAttribute('width');
  const half = Number(await covered());
  await slider.press('Home');
  expect(Number(await covered())).toBe(0);
  await slider.press('End');
  expect(Number(await covered())).toBe(2 * half);
  await expect(card(1).getByRole('slider')).toHaveCount(0);
  await expect(card(1).locator('.mark')).toHaveCount(2);
});

test('the address is good for one visit; a browser that has been let in may come back without it', async ({
  review,
  browser,
}) => {
  const { server, page } = review;
  await page.reload();
  await expect(page.getByRole('article')).toHaveCount(4);

  const stranger = await (await browser.newContext()).newPage();
  const refused = await stranger.goto(server.url);
  expect(refused?.status()).toBe(403);
  await expect(stranger.getByRole('heading', { name: 'Denne lenken er brukt.' })).toBeVisible();
  await stranger.getByRole('link', { name: 'Fortsett gjennomgangen' }).click();
  await expect(stranger.getByRole('heading', { name: 'Du har ikke tilgang til denne siden.' })).toBeVisible();
  expect(await violations(stranger)).toEqual([]);
  await stranger.context().close();
});

for (const width of [360, 1440])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`at ${width} px, ${colorScheme}: axe finds nothing, nothing is cut off, and the browser complains of nothing`, async ({
      job,
      browser,
    }) => {
      const server = await startReview(job);
      const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
      const page = await context.newPage();
      const trouble: string[] = [];
      page.on('console', (message) => trouble.push(message.text()));
      page.on('pageerror', (error) => trouble.push(error.message));
      await page.goto(server.url);
      await expect(page.getByText('0 av 4 avgjort')).toBeVisible();
      expect(await violations(page)).toEqual([]);

      await cardOf(page, 1).getByLabel('Godta').check();
      await cardOf(page, 2).getByLabel('Avvis').check();
      await cardOf(page, 2).getByLabel('Instruksjon').fill('');
      await cardOf(page, 4).getByLabel('Instruksjon').fill('Velg noe.');
      await cardOf(page, 2).getByText('Linjene i veiledningens fil').click();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);

      await page.getByRole('button', { name: 'Lagre', exact: true }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Lagre likevel' }).click();
      await expect(page.getByRole('heading', { name: 'Lagret' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      expect(trouble).toEqual([]);
      await context.close();
      await server.close();
    });
