import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UserError } from '../../guide/errors.ts';
import { loadNoticeSettings } from '../../guide/notice-settings.ts';

/** What is set in a person's own .env must not decide these tests. */
const nothing = {
  ...{
    TOFAKTOR_HISTORY: '',
    TOFAKTOR_HISTORY_NIGHTS: '',
    TOFAKTOR_REPORT_URL: '',
    TOFAKTOR_TEAMS_WEBHOOK: '',
  },
  ...{ TOFAKTOR_MAIL_FROM: '', TOFAKTOR_MAIL_TO: '', TOFAKTOR_SMTP_HOST: '', TOFAKTOR_SMTP_PORT: '' },
  ...{ TOFAKTOR_SMTP_TLS: '', TOFAKTOR_SMTP_USER: '', TOFAKTOR_SMTP_PASSWORD: '', TOFAKTOR_GRAPH_TENANT: '' },
  ...{ TOFAKTOR_GRAPH_CLIENT_ID: '', TOFAKTOR_GRAPH_CLIENT_SECRET: '' },
};

const load = (env: Record<string, string>) => loadNoticeSettings({ ...nothing, ...env });

function problemsOf(env: Record<string, string>): string[] {
  try {
    load(env);
    return [];
  } catch (error) {
    assert.ok(error instanceof UserError);
    for (const value of Object.values(env))
      if (value.length > 4) assert.ok(!error.message.includes(value), value);
    return error.message.split('\n').flatMap((line) => /^ {2}(\w+)/.exec(line)?.[1] ?? []);
  }
}

test('nothing set is nobody told, and four hundred nights', () => {
  assert.deepEqual(load({}), {
    ...{ history: 'runs/history', nights: 400, reportUrl: null, teams: null, smtp: null, graph: null },
  });
});

test('an e-mail by a relay, or by Graph', () => {
  const mail = {
    TOFAKTOR_MAIL_FROM: 'tofaktor@alstahaug.example',
    TOFAKTOR_MAIL_TO: 'it@alstahaug.example; ola@alstahaug.example',
  };
  const people = {
    from: 'tofaktor@alstahaug.example',
    to: ['it@alstahaug.example', 'ola@alstahaug.example'],
  };
  assert.deepEqual(load({ ...mail, TOFAKTOR_SMTP_HOST: 'relay.example' }).smtp, {
    ...{ host: 'relay.example', port: 587, tls: 'required', login: null },
    ...people,
  });
  const graph = {
    TOFAKTOR_GRAPH_TENANT: 'alstahaug.example',
    TOFAKTOR_GRAPH_CLIENT_ID: 'id',
    TOFAKTOR_GRAPH_CLIENT_SECRET: 'x',
  };
  assert.deepEqual(load({ ...mail, ...graph }).graph, {
    ...{ tenant: 'alstahaug.example', clientId: 'id', clientSecret: 'x' },
    ...people,
  });
});

test('where the runs are published has one slash at its end', () => {
  for (const url of ['https://ci.example/kontroll', 'https://ci.example/kontroll/'])
    assert.equal(load({ TOFAKTOR_REPORT_URL: url }).reportUrl, 'https://ci.example/kontroll/');
});

test('a webhook is encrypted, or on this machine', () => {
  assert.deepEqual(problemsOf({ TOFAKTOR_TEAMS_WEBHOOK: 'http://hooks.example/hemmelig' }), [
    'TOFAKTOR_TEAMS_WEBHOOK',
  ]);
  assert.deepEqual(problemsOf({ TOFAKTOR_TEAMS_WEBHOOK: 'http://127.0.0.1.hooks.example/hemmelig' }), [
    'TOFAKTOR_TEAMS_WEBHOOK',
  ]);
  assert.deepEqual(problemsOf({ TOFAKTOR_TEAMS_WEBHOOK: 'http://127.0.0.1:8080/hemmelig' }), []);
});

test('all that is wrong is said at once, and no value', () => {
  assert.deepEqual(
    problemsOf({
      TOFAKTOR_HISTORY_NIGHTS: 'mange',
      TOFAKTOR_REPORT_URL: 'ftp://ci.example/hemmelig',
      TOFAKTOR_TEAMS_WEBHOOK: 'hemmelig-krok',
      TOFAKTOR_MAIL_TO: 'it@alstahaug.example hvem-som-helst',
      TOFAKTOR_SMTP_HOST: 'relay.example',
      TOFAKTOR_SMTP_PORT: '99999',
      TOFAKTOR_SMTP_TLS: 'off',
      TOFAKTOR_SMTP_PASSWORD: 'Kanarifugl-7d1f',
      TOFAKTOR_GRAPH_CLIENT_SECRET: 'Kanarifugl-9c2e',
    }).toSorted(),
    [
      'TOFAKTOR_GRAPH_CLIENT_ID',
      'TOFAKTOR_GRAPH_TENANT',
      'TOFAKTOR_HISTORY_NIGHTS',
      'TOFAKTOR_MAIL_FROM',
      'TOFAKTOR_MAIL_TO',
      'TOFAKTOR_REPORT_URL',
      'TOFAKTOR_SMTP_HOST',
      'TOFAKTOR_SMTP_PORT',
      'TOFAKTOR_SMTP_TLS',
      'TOFAKTOR_SMTP_USER',
      'TOFAKTOR_TEAMS_WEBHOOK',
    ],
  );
});
