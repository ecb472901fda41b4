import { readFileSync } from 'node:fs';
import { test as base, type Locator, type Page } from '@playwright/test';
import type { Decisions } from '../../drift/proposal/proposal.ts';
import { startReview, type ReviewServer } from '../../drift/review/server/server.ts';
import { reviewed, type Reviewed } from './reviewed.ts';

/** A review that is being served, open in a page. */
export interface OpenReview {
  job: Reviewed;
  server: ReviewServer;
  page: Page;
  /** What one change's card shows; counted from 1. */
  card: (number: number) => Locator;
  /** The guide's file as it stands. */
  guideText: () => string;
}

interface Fixtures {
  /** A run with four changes to decide on, and a guide of its own. */
  job: Reviewed;
  review: OpenReview;
}

export const test = base.extend<Fixtures>({
  job: async ({}, use, info) => {
    await use(reviewed(info.outputPath()));
  },
  review: async ({ job, page }, use) => {
    const server = await startReview(job);
    await page.goto(server.url);
    await page.waitForURL(/\/$/);
    await use({
      ...{ job, server, page },
      card: (number) => cardOf(page, number),
      guideText: () => readFileSync(job.guideFile, 'utf8'),
    });
    await server.close();
  },
});

export function cardOf(page: Page, number: number): Locator {
  return page.getByRole('article').filter({ hasText: `Forslag ${number} ·` });
}

/** Decisions on a job's changes, by their places; the others stay undecided. */
export function decisionsOn(
  { proposal }: Reviewed,
  verdicts: Record<number, 'accept' | 'reject'>,
  own: Decisions['decisions'][number]['sentences'] = [],
): Decisions {
  return {
    schemaVersion: 1,
    ...{ guide: proposal.guide, guideHash: proposal.guideHash },
    decisions: proposal.changes.flatMap(({ id }, place) => {
      const verdict = verdicts[place + 1];
      if (verdict === undefined) return [];
      const belongs = own.filter(({ step }) => id.startsWith(`${step}/`));
      return [{ change: id, verdict, sentences: verdict === 'accept' ? belongs : [] }];
    }),
  };
}

/** Presses Tab until an element has the focus, as somebody does who has no mouse. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    if (await isThere()) return;
  }
  throw new Error(`Tab did not come to ${String(target)}`);
}
