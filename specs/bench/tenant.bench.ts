import { readFileSync } from 'node:fs';

import type { APIRequestContext, APIResponse } from '@playwright/test';

import { test, type RunningTenant, type TenantAccount } from '../../fixtures/tenant.ts';
import { configIn, getCredentialType, postPassword, signInHost } from '../http/client.ts';
import { figures } from './figures.ts';

/** How many people sign in at once. */
const atOnce = 8;

/** How many sign-ins the figures are taken from, after so many that warm the program up. */
const signIns = 1000;
const warmUp = 400;

/** How long the server itself took for an answer, in ms: `Server-Timing`. */
function serverTime(response: APIResponse): number {
  return Number(/total;dur=([\d.]+)/.exec(response.headers()['server-timing'] ?? '')?.[1]);
}

/** One sign-in as far as registration. Returns how long the server took for each page, in ms. */
async function signIn(http: APIRequestContext, account: TenantAccount): Promise<number[]> {
  const first = await http.get(`${signInHost}/common/oauth2/authorize?prompt=login`);
  const page = await configIn(first);
  const known = await getCredentialType(http, account.address, page);
  const { FlowToken } = (await known.json()) as { FlowToken: string };
  const password = await postPassword(http, account, page, FlowToken);
  const { sCtx: ctx, sFT: flowToken, canary } = await configIn(password);
  const stay = await http.post(`${signInHost}/kmsi`, {
    form: { LoginOptions: '0', ctx, flowToken, canary },
  });
  const { urlPostRedirect, sProofUpToken } = await configIn(stay);
  const registration = await http.post(String(urlPostRedirect), {
    form: { evo_code: String(sProofUpToken) },
  });
  return [first, known, password, stay, registration].map(serverTime);
}

/** What the tenant's process holds, in MB. Linux alone tells it. */
function memoryOf({ pid }: RunningTenant): number {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}

test(`the tenant's own time for a page, and its memory over ${signIns} sign-ins`, async ({
  playwright,
  tenant,
}) => {
  test.setTimeout(900_000);
  const people = await Promise.all(
    Array.from({ length: atOnce }, async () => ({
      account: await tenant.createAccount('new'),
      http: await playwright.request.newContext({ proxy: { server: tenant.proxy }, ignoreHTTPSErrors: true }),
    })),
  );
  const times: number[] = [];
  const round = async (count: number) => {
    await Promise.all(
      people.map(async ({ http, account }) => {
        for (let done = 0; done < count / atOnce; done += 1) times.push(...(await signIn(http, account)));
      }),
    );
    return memoryOf(tenant);
  };

  const before = await round(warmUp);
  times.length = 0;
  const after = await round(signIns);
  await Promise.all(people.map(({ http }) => http.dispose()));

  const slowest = times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? Number.NaN;
  console.log(
    [
      `The tenant, ${atOnce} people at once, ${times.length} answers`,
      `  server time of an answer, ms: median ${figures(times).median.toFixed(1)}, 95 % within ${slowest.toFixed(1)}`,
      `  memory, MB: ${before.toFixed(0)} after ${warmUp} sign-ins, ${after.toFixed(0)} after ${signIns} more`,
    ].join('\n'),
  );
});
