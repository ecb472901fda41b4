import { networkInterfaces } from 'node:os';

import { ask, askInTunnel, isReachable, openTunnel } from './proxy-client.ts';
import { expect, test } from './test.ts';

const served = [
  'aka.ms',
  'login.microsoftonline.com',
  'account.activedirectory.windowsazure.com',
  'mobileappcommunicator.auth.microsoft.com',
  'phone.tofaktor.test',
];

for (const host of served) {
  test(`opens a tunnel to ${host}`, async ({ tenant }) => {
    const { status, tunnel } = await openTunnel(tenant.proxy, `${host}:443`);
    tunnel.destroy();
    expect(status).toBe(200);
  });
}

for (const target of [
  'example.com:443',
  'www.microsoft.com:443',
  'login.microsoftonline.com:80',
  'login.microsoftonline.com.example.com:443',
  'localhost:443',
  '127.0.0.1:443',
]) {
  test(`refuses a tunnel to ${target}`, async ({ tenant }) => {
    const { status, tunnel } = await openTunnel(tenant.proxy, target);
    tunnel.destroy();
    expect(status).toBe(403);
  });
}

test('sends a plain request for a served host on to https', async ({ tenant }) => {
  const answer = await ask(tenant.proxy, 'http://aka.ms/mfasetup?a=1');
  expect(answer).toMatchObject({ status: 301, location: 'https://aka.ms/mfasetup?a=1' });
});

for (const target of ['http://example.com/', 'http://aka.ms:8080/', 'https://aka.ms/', 'ftp://aka.ms/']) {
  test(`refuses a plain request for ${target}`, async ({ tenant }) => {
    const { status, body } = await ask(tenant.proxy, target);
    expect(status).toBe(403);
    expect(body).toContain('does not serve this address');
  });
}

test('tells a browser that takes it for a web server what it is', async ({ tenant }) => {
  const { status, body } = await ask(tenant.proxy, '/');
  expect(status).toBe(400);
  expect(body).toContain('This is a proxy.');
});

test('refuses a request that names another host than its tunnel', async ({ tenant }) => {
  const { status } = await askInTunnel(tenant.proxy, 'aka.ms', 'login.microsoftonline.com');
  expect(status).toBe(421);
});

test('answers a request that names the host of its tunnel', async ({ tenant }) => {
  const { status } = await askInTunnel(tenant.proxy, 'phone.tofaktor.test', 'phone.tofaktor.test');
  expect(status).toBe(200);
});

test('cannot be reached on any other interface', async ({ tenant }) => {
  const port = Number(new URL(tenant.proxy).port);
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .map(({ address, scopeid }) => (scopeid ? `${address}%${scopeid}` : address))
    .filter((address) => address !== '127.0.0.1');
  const reached = await Promise.all(others.map((address) => isReachable(address, port)));
  expect(others.filter((_, index) => reached[index])).toEqual([]);
  expect(await isReachable('127.0.0.1', port)).toBe(true);
});

test('refuses a host it does not serve to a browser too', async ({ pc }) => {
  await expect(pc.goto('https://example.com/')).rejects.toThrow('ERR_TUNNEL_CONNECTION_FAILED');
});
