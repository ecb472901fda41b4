import { test } from '@playwright/test';
import { corpus } from './cases.ts';
import { checkCase, nameOf } from './check.ts';

for (const [group, cases] of Object.entries(corpus))
  for (const one of cases)
    test(`${group}: ${nameOf(one)}`, async ({ browser }) => {
      await checkCase(one, browser);
    });
