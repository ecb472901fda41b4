import { assess } from '../../drift/assess.ts';
import { chaosFor, tenantWith } from '../../fixtures/tenant.ts';
import { expect, test } from '../../fixtures/test.ts';
import { toTheEnd } from './to-the-end.ts';

const chaos = chaosFor('legacy');

/** Each alone, and all at once: what Microsoft's pages have been seen to do, and a walk must not notice. */
const kinds = [
  ...chaos.map((name) => ({ name: name, switches: [name] })),
  { name: 'all at once', switches: chaos },
];

for (const { name, switches } of kinds) {
  test.describe(name, () => {
    test.use({ walkedTenant: tenantWith(switches) });

    test(`a walk under ${name} finds that the guide matches`, async ({ begun, loaded, finishRun }) => {
      const done = await toTheEnd(begun.walk);
      const { status, cause, steps, screens } = assess(loaded.guide, finishRun());

      const findings = [...steps, ...screens].flatMap((one) => one.findings);
      expect({ status, cause, findings }).toEqual({ status: 'matches', cause: null, findings: [] });
      expect(done).toEqual(
        expect.arrayContaining(loaded.guide.steps.filter(({ optional }) => !optional).map(({ id }) => id)),
      );
    });
  });
}
