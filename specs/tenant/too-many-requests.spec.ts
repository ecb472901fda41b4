import { expect, test } from './test.ts';

test.use({ switches: ['too-many-requests'] });

test('sign-in that has had enough answers 429, in words', async ({ pc }) => {
  const answer = await pc.goto('https://aka.ms/mfasetup');
  expect(answer?.status()).toBe(429);
  await expect(pc.getByRole('heading')).toHaveText('For mange forespørsler');
});
