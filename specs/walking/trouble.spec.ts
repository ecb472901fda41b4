import { expect, test } from '../../fixtures/test.ts';
import { toTheEnd } from './to-the-end.ts';

const kmsi = 'https://login.microsoftonline.com/kmsi';

test('a single 5xx is reloaded once, and the walk is as good as any', async ({ begun }) => {
  let served = 0;
  await begun.pc.route(kmsi, async (route) => {
    served += 1;
    await (served === 1 ? route.fulfill({ status: 500, body: 'Internal error' }) : route.continue());
  });
  await toTheEnd(begun.walk);

  expect(begun.walk.stop).toBeNull();
  expect(served).toBe(2);
});

for (const { status, expected, attempts } of [
  { status: 500, expected: { status: 'broken', cause: 'server-error' }, attempts: 2 },
  { status: 503, expected: { status: 'blocked', cause: 'maintenance' }, attempts: 2 },
  { status: 429, expected: { status: 'blocked', cause: 'throttled' }, attempts: 1 },
]) {
  test(`a service that keeps answering ${status} is ${expected.status}: ${expected.cause}`, async ({
    begun,
  }) => {
    let served = 0;
    await begun.pc.route(kmsi, async (route) => {
      served += 1;
      await route.fulfill({ status, body: 'Sorry' });
    });
    await toTheEnd(begun.walk);

    expect(begun.walk.stop).toMatchObject(expected);
    expect(served).toBe(attempts);
  });
}
