import { cpSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { describeVerdict } from '../../drift/describe.ts';
import { applyProposal } from '../../drift/proposal/apply.ts';
import { writeGuide } from '../../drift/proposal/files.ts';
import { propose } from '../../drift/proposal/propose.ts';
import { startTenant } from '../../fixtures/tenant.ts';
import { loadGuide } from '../../guide/load.ts';
import { phoneKinds } from '../../guide/run/schema.ts';
import { catalogue } from '../../guide/text/catalogue.ts';
import { rehearse } from '../rehearse.ts';

const guide = 'sette-opp-to-faktor';

/** What no longer exists where registration is today, in the documented order. */
const gone = [
  ...['velg-mobilapp', 'motta-varslinger', 'trykk-konfigurer', 'qr-koden-vises', 'neste-i-dialogen'],
  ...[
    'vent-pa-aktivering',
    'aktivering-bekreftet',
    'velg-landskode',
    'skriv-inn-mobilnummer',
    'trykk-fullfort',
  ],
];

for (const edition of ['combined', 'combined-2025'] as const)
  for (const phoneKind of phoneKinds)
    test(`the documented guide on ${edition}, phone ${phoneKind}: what is gone, what is new, and a draft that matches`, async ({
      browser,
    }) => {
      const guides = test.info().outputPath('guides');
      cpSync(`guide/${guide}`, `${guides}/${guide}`, { recursive: true });
      const loaded = loadGuide({ guides, guide, language: null });
      const tenant = await startTenant({ edition });
      const walk = { browser, tenant, phoneKind, edition };

      const { run, findings } = await rehearse({ ...walk, loaded, folder: test.info().outputPath('old') });
      expect({ stop: run.stop, status: findings.status }).toEqual({ stop: null, status: 'drifted' });
      expect(run.visits.at(-1)?.screen).toBe('security-info/overview');
      const { replaced } = findings;
      expect(replaced?.from).toBe('velg-mobilapp');
      expect(replaced?.steps.slice(0, gone.length)).toEqual(gone);
      expect(describeVerdict(findings, catalogue('nb'))).toMatch(
        /^Øvelse: Fra trinn 8 kommer andre skjermer enn veiledningen beskriver: \S+ trinn finnes ikke lenger, og \S+ skjermer er ikke beskrevet\./,
      );

      const proposal = propose(loaded, run, findings);
      expect(proposal.unmended).toEqual([]);
      writeGuide(loaded, applyProposal(loaded.text, proposal));
      const drafted = loadGuide({ guides, guide, language: null });
      expect(drafted.guide.edition).toBe(edition);
      for (const id of replaced?.steps ?? []) expect(drafted.text).not.toContain(`id: ${id}\n`);
      for (const { id } of loaded.guide.steps.filter((step) => replaced?.steps.includes(step.id) === false))
        expect(drafted.text).toContain(`id: ${id}\n`);

      const again = await rehearse({ ...walk, loaded: drafted, folder: test.info().outputPath('new') });
      await tenant.stop();
      const told = [...again.findings.steps, ...again.findings.screens].flatMap((one) => one.findings);
      expect({ status: again.findings.status, told }).toEqual({ status: 'matches', told: [] });
    });
