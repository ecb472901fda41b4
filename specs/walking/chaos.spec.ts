import { test } from '@playwright/test';
import { chaosFor } from '../../fixtures/tenant.ts';
import { loadGuide } from '../../guide/load.ts';
import { expectMatch } from './matching.ts';

/** The guides, each on the edition that it documents. */
const guides = ['sette-opp-to-faktor', 'sikkerhetsinformasjon'];

for (const guide of guides) {
  const chaos = chaosFor(loadGuide({ guides: null, guide, language: null }).guide.edition);
  // Each alone, and all at once: what Microsoft's pages have been seen to do, and a walk must not notice.
  const kinds = [
    ...chaos.map((name) => ({ name, switches: [name] })),
    { name: 'all at once', switches: chaos },
  ];
  for (const { name, switches } of kinds)
    test(`${guide} matches under ${name}`, async ({ browser }) => {
      await expectMatch(browser, { guide, switches });
    });
}

test('sikkerhetsinformasjon-kode matches under all at once, by a phone that only gives codes', async ({
  browser,
}) => {
  await expectMatch(browser, {
    guide: 'sikkerhetsinformasjon-kode',
    switches: chaosFor('combined-2025'),
    phoneKind: 'code',
  });
});
