import { expect, test, type Browser } from '@playwright/test';
import { startTenant, type Switch } from '../../fixtures/tenant.ts';
import { loadGuide } from '../../guide/load.ts';
import type { PhoneKind } from '../../guide/run/schema.ts';
import { rehearse, type Rehearsed } from '../rehearse.ts';

export interface Walked {
  guide: string;
  switches?: readonly Switch[];
  phoneKind?: PhoneKind;
}

/** Walks a guide on the edition that it documents, and expects that it matches, with every step seen that had to come. */
export async function expectMatch(
  browser: Browser,
  { guide, switches = [], phoneKind = 'simulated' }: Walked,
): Promise<Rehearsed> {
  const loaded = loadGuide({ guides: null, guide, language: null });
  const tenant = await startTenant({ edition: loaded.guide.edition, switches });
  const folder = test.info().outputPath('run');
  const rehearsed = await rehearse({ browser, tenant, loaded, folder, phoneKind });
  await tenant.stop();

  const { status, cause, steps, screens } = rehearsed.findings;
  const findings = [...steps, ...screens].flatMap((one) => one.findings);
  expect({ status, cause, findings }).toEqual({ status: 'matches', cause: null, findings: [] });
  const missed = steps.filter((step) => step.status === 'not-reached').map(({ id }) => id);
  expect(missed).toEqual([]);
  return rehearsed;
}
