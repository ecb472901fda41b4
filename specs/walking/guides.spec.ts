import { test } from '@playwright/test';
import { namesIn, type Switch } from '../../fixtures/tenant.ts';
import { phoneKinds } from '../../guide/run/schema.ts';
import { expectMatch } from './matching.ts';

const interrupts = namesIn('interrupts');

/** What a tenant may ask beyond what every reader meets, before the question whether to stay signed in and after it. */
const ways: { name: string; switches: Switch[] }[] = [
  { name: 'as it is', switches: [] },
  { name: 'with every interrupt', switches: interrupts },
  {
    name: 'with every interrupt, all asked late',
    switches: [...interrupts, 'interrupts-after', 'stay-signed-in-after'],
  },
];

for (const phoneKind of phoneKinds) {
  test(`sette-opp-to-faktor matches on the edition that it documents, phone ${phoneKind}`, async ({
    browser,
  }) => {
    await expectMatch(browser, { guide: 'sette-opp-to-faktor', phoneKind });
  });

  for (const guide of ['sikkerhetsinformasjon', 'sikkerhetsinformasjon-kode'])
    for (const { name, switches } of ways)
      test(`${guide} matches on today's edition ${name}, phone ${phoneKind}`, async ({ browser }) => {
        await expectMatch(browser, { guide, switches, phoneKind });
      });
}
