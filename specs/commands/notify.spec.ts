import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { receiveHttp, type Answer, type HttpReceiver } from '../receivers/http.ts';
import { receiveSmtp, type SmtpReceiver } from '../receivers/smtp.ts';
import { run } from './command.ts';
import { madeUpRun } from './live-runs.ts';

interface Fixtures {
  /** What the Teams workflow answers. */
  answer: Answer;
  /** Stands in for a Teams workflow. */
  workflow: HttpReceiver;
  /** Stands in for a mail relay. */
  relay: SmtpReceiver;
  /** The settings of somebody who is told by both. */
  env: Record<string, string>;
  history: string;
}

const secret = 'Kanarifugl-7d1f';

/** What a person's own .env says is not what these tests are about. */
const nobody = Object.fromEntries(
  ['TEAMS_WEBHOOK', 'SMTP_HOST', 'SMTP_USER', 'SMTP_PASSWORD', 'MAIL_FROM', 'MAIL_TO']
    .concat(['GRAPH_TENANT', 'GRAPH_CLIENT_ID', 'GRAPH_CLIENT_SECRET'])
    .map((name) => [`TOFAKTOR_${name}`, '']),
);

const test = base.extend<Fixtures>({
  answer: [{ status: 202 }, { option: true }],
  workflow: async ({ answer }, use) => {
    const receiver = await receiveHttp(() => answer);
    await use(receiver);
    await receiver.close();
  },
  relay: async ({}, use) => {
    const receiver = await receiveSmtp();
    await use(receiver);
    await receiver.close();
  },
  history: async ({}, use) => use(base.info().outputPath('history')),
  env: async ({ workflow, relay, history }, use) =>
    use({
      ...nobody,
      TOFAKTOR_HISTORY: history,
      TOFAKTOR_REPORT_URL: 'https://ci.example/netter',
      TOFAKTOR_TEAMS_WEBHOOK: `${workflow.origin}/workflows/${secret}`,
      TOFAKTOR_SMTP_HOST: '127.0.0.1',
      TOFAKTOR_SMTP_PORT: String(relay.port),
      TOFAKTOR_SMTP_TLS: 'off',
      TOFAKTOR_MAIL_FROM: 'tofaktor@alstahaug.example',
      TOFAKTOR_MAIL_TO: 'it@alstahaug.example',
    }),
});

test.describe('--test', () => {
  test('sends a message by every channel, says so, and exits 0', async ({ env, workflow, relay }) => {
    const { code, stdout, stderr } = await run(['notify', '--test'], env);

    expect(code, stderr).toBe(0);
    expect(stdout).toBe('teams   sent\nemail   sent\n');
    expect(workflow.received).toHaveLength(1);
    expect(workflow.received[0]?.body).toContain('Varslingen virker.');
    expect(relay.mails).toHaveLength(1);
    expect(stdout + stderr).not.toContain(secret);
  });

  test('with --dry-run prints the message and sends nothing', async ({ env, workflow, relay }) => {
    const { code, stdout } = await run(['notify', '--test', '--dry-run'], env);

    expect(code).toBe(0);
    expect(stdout).toContain('"type": "AdaptiveCard"');
    expect(stdout).toContain('Prøvemelding fra Tofaktor\n\nVarslingen virker.');
    expect(workflow.received).toEqual([]);
    expect(relay.commands).toEqual([]);
  });

  test('with nobody to tell exits 3, and names what to set', async ({ history }) => {
    const { code, stderr } = await run(['notify', '--test'], { ...nobody, TOFAKTOR_HISTORY: history });
    expect(code).toBe(3);
    expect(stderr).toContain('TOFAKTOR_TEAMS_WEBHOOK');
    expect(stderr).not.toContain('    at ');
  });

  test('with wrong settings exits 3, with all that is wrong and no value', async () => {
    const { code, stderr } = await run(['notify', '--test'], {
      ...nobody,
      TOFAKTOR_TEAMS_WEBHOOK: `http://hooks.example/${secret}`,
      TOFAKTOR_SMTP_HOST: 'relay.example',
    });
    expect(code).toBe(3);
    for (const name of ['TOFAKTOR_TEAMS_WEBHOOK', 'TOFAKTOR_MAIL_FROM', 'TOFAKTOR_MAIL_TO'])
      expect(stderr).toContain(`${name}: `);
    expect(stderr).not.toContain(secret);
  });

  test.describe('where a channel fails', () => {
    test.use({ answer: { status: 500, body: secret } });

    test('says which and why, sends the other, and exits 2', async ({ env, relay }) => {
      const { code, stdout, stderr } = await run(['notify', '--test'], env);
      expect(code, stderr).toBe(2);
      expect(stdout).toBe('teams   NOT sent: the Teams workflow answered 500\nemail   sent\n');
      expect(relay.mails).toHaveLength(1);
      expect(stdout + stderr).not.toContain(secret);
    });
  });
});

test('a new deviation is told once, by every channel and in an issue', async ({
  env,
  workflow,
  relay,
  history,
}) => {
  const folder = test.info().outputPath('runs');
  madeUpRun(folder, history, { ago: 1 });
  const place = madeUpRun(folder, history, { ago: 0, observed: 'Oppgi passord' });

  const first = await run(['notify', place], env);
  expect(first.code, first.stderr).toBe(0);
  expect(first.stdout).toBe('teams   sent\nemail   sent\nissue   written to issue.md\n');
  expect(workflow.received[0]?.body).toContain('«Oppgi passord»');
  expect(relay.mails).toHaveLength(1);
  const issue = readFileSync(join(place, 'issue.md'), 'utf8');
  expect(issue.split('\n', 1)).toEqual(['<!-- tofaktor guide=sette-opp-to-faktor language=nb -->']);
  expect(issue).toContain('1 nytt avvik');
  expect(JSON.parse(readFileSync(join(place, 'notices.json'), 'utf8'))).toEqual([
    { channel: 'teams', sent: true },
    { channel: 'email', sent: true },
    { channel: 'issue', sent: true },
  ]);

  const again = await run(['notify', place], env);
  expect([again.code, again.stdout]).toEqual([0, 'Nothing is due: nobody was told.\n']);
  expect(workflow.received).toHaveLength(1);
  for (const file of ['live.jsonl', 'notices.jsonl'])
    expect(readFileSync(join(history, file), 'utf8')).not.toContain(secret);
});

test.describe('a channel that fails', () => {
  test.use({ answer: { status: 503 } });

  test('is told again the next time, and the others are not', async ({ env, workflow, relay, history }) => {
    const place = madeUpRun(test.info().outputPath('runs'), history, { ago: 0, observed: 'Oppgi passord' });
    const first = await run(['notify', place, '--json'], env);
    expect(first.code).toBe(2);
    expect(JSON.parse(first.stdout)).toEqual([
      { channel: 'teams', sent: false, why: 'the Teams workflow answered 503' },
      { channel: 'email', sent: true },
      { channel: 'issue', sent: true },
    ]);
    const again = await run(['notify', place], env);
    expect(again.stdout).toBe('teams   NOT sent: the Teams workflow answered 503\n');
    expect(workflow.received).toHaveLength(2);
    expect(relay.mails).toHaveLength(1);
  });
});

test('--dry-run prints what is due, with the links, and keeps nothing', async ({
  env,
  workflow,
  relay,
  history,
}) => {
  const place = madeUpRun(test.info().outputPath('runs'), history, { ago: 0, observed: 'Oppgi passord' });
  for (let time = 0; time < 2; time++) {
    const { code, stdout, stderr } = await run(['notify', place, '--dry-run'], env);
    expect(code, stderr).toBe(0);
    for (const channel of ['teams', 'email', 'issue']) expect(stdout).toContain(`--- ${channel} ---`);
    expect(stdout).toContain('Nye avvik i veiledningen «Sette opp to-faktor');
    expect(stdout).not.toContain(secret);
  }
  expect([workflow.received, relay.mails]).toEqual([[], []]);
  for (const file of ['issue.md', 'notices.json']) expect(existsSync(join(place, file))).toBe(false);
  expect(existsSync(join(history, 'notices.jsonl'))).toBe(false);
});

test('a rehearsal is told to nobody; how it would read can be seen', async ({
  env,
  workflow,
  relay,
  history,
}) => {
  const place = madeUpRun(test.info().outputPath('runs'), history, {
    ago: 0,
    observed: 'Oppgi passord',
    tenant: 'simulated',
  });
  const sent = await run(['notify', place], env);
  expect([sent.code, sent.stdout]).toEqual([0, 'Nothing is due: nobody was told.\n']);
  expect([workflow.received, relay.mails]).toEqual([[], []]);
  const shown = await run(['notify', place, '--dry-run'], env);
  expect(shown.stdout).toMatch(/^A rehearsal: nobody would be told\./);
  expect(shown.stdout).toContain('Øvelse mot simulert pålogging.');
});

test('a week without a check is told though the last run is gone', async ({ env, workflow, history }) => {
  madeUpRun(test.info().outputPath('elsewhere'), history, { ago: 9 });
  const { code, stdout } = await run(['notify'], env);
  expect(code).toBe(0);
  expect(stdout).toBe('teams   sent\nemail   sent\n');
  expect(workflow.received[0]?.body).toContain('er ikke kontrollert mot Microsoft på 9 døgn');
});

test('with no walk against Microsoft there is nobody to tell', async ({ env, workflow }) => {
  const { code, stdout } = await run(['notify'], env);
  expect(code).toBe(0);
  expect(stdout).toContain('has not been walked against Microsoft');
  expect(workflow.received).toEqual([]);
});

test('a run that there is not exits 3', async ({ env }) => {
  const { code, stderr } = await run(['notify', 'no-such-run'], env);
  expect(code).toBe(3);
  expect(stderr).toContain('There is no run no-such-run.');
});
