import { test } from '@playwright/test';
import { corpus } from './cases.ts';
import { checkCase, nameOf } from './check.ts';

for (const [group, cases] of Object.entries(corpus))
  for (const one of cases)
    // eslint-disable-next-line playwright/expect-expect -- checkCase expects
    test(`${group}: ${nameOf(one)}`, async ({ browser }) => {
      await checkCase(one, browser);
    });
