import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { startReview, type ReviewServer } from '../../drift/review/server/server.ts';
import { UserError } from '../../guide/errors.ts';
import { reviewed, type Reviewed } from '../review/reviewed.ts';

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

let folder: string;
let job: Reviewed;
let server: ReviewServer;
let guide: string;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'tofaktor-review-'));
  job = reviewed(folder);
  guide = readFileSync(job.guideFile, 'utf8');
});
after(() => {
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  server = await startReview(job);
});
afterEach(async () => {
  await server.close();
  assert.equal(readFileSync(job.guideFile, 'utf8'), guide, 'the guide is as it was');
});

/** A request as any program can make it: with whatever headers it likes. */
function ask(
  path: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const { port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const key = () => new URL(server.url).search;
const origin = () => new URL(server.url).origin;

async function letIn(): Promise<string> {
  const { headers } = await ask(`/${key()}`);
  return String(headers['set-cookie']).split(';', 1)[0] ?? '';
}

const decisions = () =>
  JSON.stringify({
    page: 1,
    decisions: {
      schemaVersion: 1,
      guide: job.proposal.guide,
      guideHash: job.proposal.guideHash,
      decisions: [{ change: job.proposal.changes[0]?.id, verdict: 'accept', sentences: [] }],
    },
  });

test('the token opens once, for a cookie that scripts and other sites do not get', async () => {
  const { status, headers, body } = await ask(`/${key()}`);
  assert.equal(status, 200);
  assert.match(String(headers['set-cookie']), /; Path=\/; HttpOnly; SameSite=Strict$/);
  assert.equal(headers['cache-control'], 'no-store');
  assert.equal(headers['referrer-policy'], 'no-referrer');
  assert.match(String(headers['content-security-policy']), /^default-src 'none';.*frame-ancestors 'none'$/);
  assert.equal(headers['access-control-allow-origin'], undefined);
  assert.doesNotMatch(body, /data-change/);

  const again = await ask(`/${key()}`);
  assert.equal(again.status, 403);
  assert.match(again.body, /Denne lenken er brukt/);
  assert.equal(again.headers['set-cookie'], undefined);
});

test('what only looks ahead or asks for a head does not use the token up', async () => {
  const ahead = await ask(`/${key()}`, { headers: { 'Sec-Purpose': 'prefetch;prerender' } });
  assert.equal(ahead.status, 403);
  const head = await ask(`/${key()}`, { method: 'HEAD' });
  assert.equal(head.status, 403);
  assert.equal((await ask(`/${key()}`)).status, 200);
});

test('without the cookie, or with another token, there is nothing to see', async () => {
  for (const path of ['/', '/draft', '/pictures/picture-1.png', '/?key=', '/?key=AAAA', '/elsewhere']) {
    const { status, body } = await ask(path);
    assert.equal(status, 403, path);
    assert.match(body, /Du har ikke tilgang til denne siden/);
  }
  const { status } = await ask('/', {
    headers: { Cookie: `tofaktor-review-${new URL(server.url).port}=AAAA` },
  });
  assert.equal(status, 403);
});

test('with the cookie the page and its pictures are there, and no other file', async () => {
  const Cookie = await letIn();
  const page = await ask('/', { headers: { Cookie } });
  assert.equal(page.status, 200);
  const [picture = ''] = /\/pictures\/[\w-]+\.png/.exec(page.body) ?? [];
  const shown = await ask(picture, { headers: { Cookie } });
  assert.equal(shown.status, 200);
  assert.equal(shown.headers['content-type'], 'image/png');
  assert.equal(shown.headers['cross-origin-resource-policy'], 'same-origin');
  for (const path of ['/pictures/..%2frun.json', '/pictures/../run.json', '/pictures/none.png'])
    assert.equal((await ask(path, { headers: { Cookie } })).status, 404, path);
});

test('another name for this machine is refused', async () => {
  const Cookie = await letIn();
  const { port } = new URL(server.url);
  for (const Host of [`rebound.example:${port}`, `localhost:${port}`, '127.0.0.1', '127.0.0.1:1'])
    for (const path of ['/', '/draft', `/${key()}`])
      assert.equal((await ask(path, { headers: { Cookie, Host } })).status, 421, `${Host}${path}`);
});

test('a request of another origin gets nothing done, with the cookie too', async () => {
  const Cookie = await letIn();
  await ask('/draft', { headers: { Cookie } });
  const json = { Cookie, 'Content-Type': 'application/json' };
  const foreign: Record<string, string>[] = [
    {},
    { Origin: 'null' },
    { Origin: 'https://evil.example' },
    { Origin: 'http://127.0.0.1:1' },
    { Origin: origin(), 'Sec-Fetch-Site': 'cross-site' },
    { Origin: origin(), 'Sec-Fetch-Site': 'same-site' },
  ];
  for (const [method, path] of [
    ['POST', '/save'],
    ['PUT', '/draft'],
  ] as const)
    for (const headers of foreign)
      assert.equal(
        (await ask(path, { method, headers: { ...json, ...headers }, body: decisions() })).status,
        403,
        `${method} ${JSON.stringify(headers)}`,
      );
  for (const site of ['cross-site', 'same-site'])
    assert.equal((await ask('/', { headers: { Cookie, 'Sec-Fetch-Site': site } })).status, 403, site);
  assert.equal((await ask('/', { headers: { Cookie, 'Sec-Fetch-Site': 'none' } })).status, 200);
});

test('what a form of another page could say is no request', async () => {
  const Cookie = await letIn();
  await ask('/draft', { headers: { Cookie } });
  for (const type of ['text/plain', 'application/x-www-form-urlencoded'])
    assert.equal(
      (
        await ask('/save', {
          method: 'POST',
          headers: { Cookie, Origin: origin(), 'Content-Type': type },
          body: decisions(),
        })
      ).status,
      400,
      type,
    );
});

test('a draft that is no draft, too large, or from a page that has been followed by another is not kept', async () => {
  const Cookie = await letIn();
  const opened = async () =>
    (JSON.parse((await ask('/draft', { headers: { Cookie } })).body) as { page: number }).page;
  const headers = { Cookie, Origin: origin(), 'Content-Type': 'application/json' };
  const put = async (draft: unknown) =>
    (await ask('/draft', { method: 'PUT', headers, body: JSON.stringify(draft) })).status;
  const first = await opened();
  const kept = (text: string) => [
    { change: 'a', verdict: null, sentences: [{ step: 's', field: 'alt', text }] },
  ];
  assert.equal(await put({ page: first, revision: 2, changes: kept('ny') }), 204);
  assert.equal(await put({ page: first, revision: 1, changes: kept('gammel') }), 204);
  assert.match(readFileSync(server.draft, 'utf8'), /"ny"/);

  assert.equal(await put({ page: first, revision: 3, changes: [{ change: 'a' }] }), 400);
  // A server that has heard enough may hang up while it is still being told.
  const tooLarge = await put({ page: first, revision: 3, changes: kept('x'.repeat(1_100_000)) }).catch(
    (error: unknown) => (error as NodeJS.ErrnoException).code,
  );
  assert.ok([413, 'ECONNRESET', 'EPIPE'].includes(tooLarge ?? ''), String(tooLarge));
  await opened();
  assert.equal(await put({ page: first, revision: 4, changes: kept('sen') }), 409);
  assert.match(readFileSync(server.draft, 'utf8'), /"ny"/);
});

test('a port that is taken is a mistake that a person can mend', async () => {
  await assert.rejects(startReview(job, Number(new URL(server.url).port)), (error) => {
    assert.ok(error instanceof UserError);
    assert.match(error.message, /^Port \d+ is taken\./);
    return true;
  });
});
