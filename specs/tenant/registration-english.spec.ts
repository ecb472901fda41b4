import type { Browser, Page } from '@playwright/test';

import type { RunningTenant } from '../../fixtures/tenant.ts';
import { addAccount, closeDialog, giveNumber, goOn, openFirstDialog } from './registration-steps.ts';
import { answerStaySignedIn, enterAddress, enterPassword } from './steps.ts';
import { expect, test, through } from './test.ts';

/** One person's computer and phone, in a language. */
async function open(browser: Browser, tenant: RunningTenant, locale: string) {
  const context = await browser.newContext({ ...through(tenant), locale });
  const [pc, phone] = [await context.newPage(), await context.newPage()];
  await phone.goto(tenant.phoneUrl);
  return { context, pc, phone, account: await tenant.createAccount('new') };
}

/** The words of a page, those of templates too, one entry a text, its own values and the names of the two products left out. */
async function wordsOf(page: Page): Promise<{ lang: string; words: string[] }> {
  const { lang, texts } = await page.evaluate(() => {
    const found: string[] = [document.title];
    const collect = (root: ParentNode & Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (!node.parentElement?.closest('script, noscript, option')) found.push(node.nodeValue ?? '');
      for (const element of root.querySelectorAll('*'))
        for (const name of [
          'alt',
          'placeholder',
          'aria-label',
          element.matches('[type="submit"]') ? 'value' : 'title',
        ])
          found.push(element.getAttribute(name) ?? '');
      for (const template of root.querySelectorAll('template')) collect(template.content);
    };
    collect(document);
    return { lang: document.documentElement.lang, texts: found };
  });
  const words = texts.map((one) => one.replaceAll(/\s+/g, ' ').trim());
  return { lang, words: [...new Set(words.filter((one) => /[a-zæøå]{2}/i.test(one)))] };
}

/** What is the same in both languages: names and addresses. */
const common = /^(Microsoft|Authenticator|Alstahaug kommune|©\d{4} Microsoft|https:\/\/\S+)$/;

/** Walks the whole registration. Returns the words of every screen. */
async function walk({ pc, phone, account }: Awaited<ReturnType<typeof open>>) {
  const screens: { lang: string; words: string[] }[] = [];
  const look = async (page: Page) => screens.push(await wordsOf(page));
  await enterAddress(pc, account.address);
  await look(pc);
  await enterPassword(pc, account.password);
  await pc.locator('#KmsiDescription').waitFor();
  await look(pc);
  await answerStaySignedIn(pc, 'no');
  await look(pc);
  await openFirstDialog(pc, 'notifications');
  await look(pc);
  await look(phone);
  await addAccount(phone, pc);
  await look(phone);
  await closeDialog(pc);
  await goOn(pc);
  await pc.locator('[type="tel"]').waitFor();
  await look(pc);
  await giveNumber(pc);
  await phone.locator('[data-control="notification"]').click();
  await look(phone);
  await phone.locator('[data-control="approve"]').click();
  await pc.locator('form').waitFor({ state: 'detached' });
  await look(pc);
  return screens;
}

test('the whole registration in English has no word of the Norwegian one', async ({ browser, tenant }) => {
  const english = await open(browser, tenant, 'en-US');
  const norwegian = await open(browser, tenant, 'nb-NO');
  const inEnglish = await walk(english);
  const inNorwegian = await walk(norwegian);

  expect(new Set(inEnglish.map(({ lang }) => lang))).toEqual(new Set(['en']));
  expect(new Set(inNorwegian.map(({ lang }) => lang))).toEqual(new Set(['nb']));
  const norwegianWords = new Set(inNorwegian.flatMap(({ words }) => words));
  expect(norwegianWords.size).toBeGreaterThan(60);
  const shared = inEnglish.flatMap(({ words }) => words).filter((one) => norwegianWords.has(one));
  expect(shared.filter((one) => !common.test(one))).toEqual([]);
  await english.context.close();
  await norwegian.context.close();
});
