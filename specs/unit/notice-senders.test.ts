import assert from 'node:assert/strict';
import { afterEach, suite, test } from 'node:test';
import { generate } from 'selfsigned';
import { composeTest } from '../../drift/notice/compose.ts';
import { channelsIn, deliver } from '../../drift/notice/deliver.ts';
import { email } from '../../drift/notice/email.ts';
import { sendByGraph } from '../../drift/notice/send/graph.ts';
import { SendProblem } from '../../drift/notice/send/problem.ts';
import { sendBySmtp } from '../../drift/notice/send/smtp.ts';
import { sendToTeams } from '../../drift/notice/send/teams.ts';
import { teamsMessage } from '../../drift/notice/teams.ts';
import type { NoticeSettings } from '../../guide/notice-settings.ts';
import { nb } from '../../guide/text/nb.ts';
import { receiveHttp, type Answer, type Received } from '../receivers/http.ts';
import { receiveSmtp, type SmtpOptions } from '../receivers/smtp.ts';
import { guide } from './nights.ts';

const notice = composeTest(guide, nb);
const card = teamsMessage(notice, nb);
const mail = email(notice, nb);

/** None of this may stand in what is said of a failure. */
const secret = 'Kanarifugl-7d1f';
const people = { from: 'tofaktor@alstahaug.example', to: ['it@alstahaug.example', 'ola@alstahaug.example'] };
const secrets = new RegExp(
  `${secret}|alstahaug|127\\.0\\.0\\.1|localhost|Bearer|${Buffer.from(secret).toString('base64').slice(0, 12)}`,
);

const soon = { answer: 2000, retry: 2000 };
const atOnce = { answer: 150, retry: 0 };

const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

async function web(answer: (request: Received, count: number) => Answer) {
  const receiver = await receiveHttp(answer);
  open.push(receiver);
  return receiver;
}

async function relay(options?: SmtpOptions) {
  const receiver = await receiveSmtp(options);
  open.push(receiver);
  return receiver;
}

/** Why it failed: a sentence without a secret. */
async function whyNot(sending: Promise<void>): Promise<string> {
  const error: unknown = await sending.then(
    () => assert.fail('it was sent'),
    (error: unknown) => error,
  );
  assert.ok(error instanceof SendProblem, String(error));
  assert.doesNotMatch(`${error.message}\n${error.stack ?? ''}\n${JSON.stringify(error)}`, secrets);
  return error.message;
}

suite('a Teams workflow', () => {
  const hook = (origin: string) => ({ webhook: `${origin}/workflows/${secret}?sig=${secret}` });

  test('gets the card', async () => {
    const { origin, received } = await web(() => ({ status: 202 }));
    await sendToTeams(card, hook(origin), soon);
    assert.equal(received.length, 1);
    assert.equal(received[0]?.headers['content-type'], 'application/json');
    assert.deepEqual(JSON.parse(received[0].body), card);
  });

  test('that fails is told by its number alone', async () => {
    const { origin } = await web(({ path }) => ({ status: 500, body: `no ${path}` }));
    assert.equal(await whyNot(sendToTeams(card, hook(origin), soon)), 'the Teams workflow answered 500');
  });

  test('that sends us elsewhere is not followed', async () => {
    const other = await web(() => ({ status: 200 }));
    const { origin } = await web(() => ({ status: 307, headers: { location: `${other.origin}/${secret}` } }));
    assert.match(
      await whyNot(sendToTeams(card, hook(origin), soon)),
      /answered 307 \(a redirect, which is not followed\)/,
    );
    assert.deepEqual(other.received, []);
  });

  test('that has too much to do is waited for once', async () => {
    const { origin, received } = await web((_, count) =>
      count === 1 ? { status: 429, headers: { 'retry-after': '0' } } : { status: 202 },
    );
    await sendToTeams(card, hook(origin), soon);
    assert.equal(received.length, 2);
  });

  test('that has too much to do all the time is not asked a third time', async () => {
    const { origin, received } = await web(() => ({ status: 429, headers: { 'retry-after': '0' } }));
    assert.match(await whyNot(sendToTeams(card, hook(origin), soon)), /answered 429/);
    assert.equal(received.length, 2);
  });

  test('that wants to be waited for too long is not', async () => {
    const { origin, received } = await web(() => ({ status: 429, headers: { 'retry-after': '3600' } }));
    assert.match(await whyNot(sendToTeams(card, hook(origin), soon)), /answered 429/);
    assert.equal(received.length, 1);
  });

  test('that does not answer is given up', async () => {
    const { origin } = await web(() => null);
    assert.equal(
      await whyNot(sendToTeams(card, hook(origin), atOnce)),
      'the Teams workflow: it did not answer in time (ETIMEDOUT)',
    );
  });

  test('that is not there', async () => {
    const gone = await web(() => null);
    await gone.close();
    assert.equal(
      await whyNot(sendToTeams(card, hook(gone.origin), soon)),
      'the Teams workflow: it refused the connection (ECONNREFUSED)',
    );
  });
});

suite('Microsoft Graph', () => {
  const settings = { tenant: 'alstahaug.example', clientId: 'a-client', clientSecret: secret, ...people };
  const token = { status: 200, body: JSON.stringify({ access_token: `token-${secret}` }) };
  const at = (origin: string, limits = soon) => ({ signIn: origin, graph: origin, limits });
  const isToken = ({ path }: Received) => path.endsWith('/token');

  test('gets a token by client credentials, and the mail with it', async () => {
    const { origin, received } = await web((request) => (isToken(request) ? token : { status: 202 }));
    await sendByGraph(mail, settings, at(origin));
    const [first, second] = received;
    assert.equal(first?.path, '/alstahaug.example/oauth2/v2.0/token');
    assert.deepEqual(Object.fromEntries(new URLSearchParams(first.body)), {
      grant_type: 'client_credentials',
      client_id: 'a-client',
      client_secret: secret,
      scope: 'https://graph.microsoft.com/.default',
    });
    assert.equal(second?.path, '/v1.0/users/tofaktor%40alstahaug.example/sendMail');
    assert.equal(second.headers.authorization, `Bearer token-${secret}`);
    assert.deepEqual(JSON.parse(second.body), {
      message: {
        subject: mail.subject,
        body: { contentType: 'HTML', content: mail.html },
        toRecipients: people.to.map((address) => ({ emailAddress: { address } })),
      },
      saveToSentItems: false,
    });
  });

  test('that does not take the secret says so by its number', async () => {
    const body = {
      error: 'invalid_client',
      error_description: `AADSTS7000215: ${secret}`,
      error_codes: [7000215],
    };
    const { origin } = await web(() => ({ status: 401, body: JSON.stringify(body) }));
    assert.equal(
      await whyNot(sendByGraph(mail, settings, at(origin))),
      "Microsoft's sign-in for Graph answered 401 (AADSTS7000215)",
    );
  });

  test('that gives no permission says so by its word', async () => {
    const body = { error: { code: 'ErrorAccessDenied', message: `no, ${people.from}` } };
    const { origin } = await web((request) =>
      isToken(request) ? token : { status: 403, body: JSON.stringify(body) },
    );
    assert.equal(
      await whyNot(sendByGraph(mail, settings, at(origin))),
      'Microsoft Graph answered 403 (ErrorAccessDenied)',
    );
  });

  test('that answers what nobody expects', async () => {
    const html = { status: 200, body: `<html>${secret}</html>` };
    const first = await web(() => html);
    assert.match(await whyNot(sendByGraph(mail, settings, at(first.origin))), /gave no token/);
    const second = await web((request) => (isToken(request) ? token : { status: 502, body: html.body }));
    assert.equal(
      await whyNot(sendByGraph(mail, settings, at(second.origin))),
      'Microsoft Graph answered 502',
    );
  });

  test('that does not answer is given up', async () => {
    const { origin } = await web((request) => (isToken(request) ? token : null));
    assert.match(
      await whyNot(sendByGraph(mail, settings, at(origin, atOnce))),
      /^Microsoft Graph: it did not answer in time/,
    );
  });
});

suite('an SMTP relay', () => {
  const plain = (port: number) => ({ host: '127.0.0.1', port, tls: 'off' as const, login: null, ...people });
  const login = { user: 'tofaktor', password: secret };

  async function certificate() {
    const { private: key, cert } = await generate([{ name: 'commonName', value: 'relay' }], {
      keyType: 'ec',
      algorithm: 'sha256',
      extensions: [
        { name: 'basicConstraints', cA: true },
        { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
      ],
    });
    return { key, cert };
  }

  test('gets the mail, for everybody, as text and as HTML', async () => {
    const { port, commands, mails } = await relay();
    await sendBySmtp(mail, plain(port));
    assert.deepEqual(
      commands
        .filter((one) => /^(MAIL|RCPT)/.test(one))
        .map((one) => one.replace(/ BODY=.*| SMTPUTF8.*/, '')),
      ['MAIL FROM:<tofaktor@alstahaug.example>', ...people.to.map((one) => `RCPT TO:<${one}>`)],
    );
    assert.equal(mails.length, 1);
    assert.match(mails[0] ?? '', /^From: Tofaktor <tofaktor@alstahaug\.example>/m);
    assert.match(mails[0] ?? '', /^Auto-Submitted: auto-generated/m);
    assert.match(mails[0] ?? '', /^Subject: =\?UTF-8\?|^Subject: Pr/m);
    for (const type of ['text/plain', 'text/html'])
      assert.ok((mails[0] ?? '').includes(`Content-Type: ${type}; charset=utf-8`), type);
  });

  test('is spoken to encrypted, and only then given the password', async () => {
    const own = await certificate();
    const { port, commands, mails } = await relay({ certificate: own, login: `tofaktor:${secret}` });
    await sendBySmtp(mail, { ...plain(port), host: 'localhost', tls: 'required', login }, { ca: own.cert });
    assert.equal(mails.length, 1);
    const before = commands.slice(0, commands.indexOf('STARTTLS') + 1);
    assert.equal(before.at(-1), 'STARTTLS');
    assert.ok(
      commands.slice(before.length).every((one) => one.startsWith('*')),
      commands.join(),
    );
    assert.ok(commands.some((one) => one.startsWith('*AUTH PLAIN')));
  });

  test('that cannot encrypt is given nothing', async () => {
    const { port, commands, mails } = await relay({ login: `tofaktor:${secret}` });
    const why = await whyNot(sendBySmtp(mail, { ...plain(port), tls: 'required', login }));
    assert.match(why, /^the SMTP relay: no encrypted connection came about/);
    assert.deepEqual(mails, []);
    assert.ok(!commands.some((one) => /AUTH|MAIL/.test(one)), commands.join());
  });

  test('whose certificate nobody vouches for is given nothing', async () => {
    const { port, commands } = await relay({ certificate: await certificate(), login: `tofaktor:${secret}` });
    const why = await whyNot(sendBySmtp(mail, { ...plain(port), host: 'localhost', tls: 'required', login }));
    assert.equal(why, 'the SMTP relay: its certificate is not trusted');
    assert.ok(!commands.some((one) => /AUTH|MAIL/.test(one)), commands.join());
  });

  test('that does not take the password', async () => {
    const own = await certificate();
    const { port } = await relay({ certificate: own, login: 'tofaktor:another' });
    const settings = { ...plain(port), host: 'localhost', tls: 'required', login } as const;
    assert.equal(
      await whyNot(sendBySmtp(mail, settings, { ca: own.cert })),
      'the SMTP relay: it did not take the user and the password (EAUTH, answered 535)',
    );
  });

  test('that does not take a recipient', async () => {
    const { port } = await relay({ refuse: { RCPT: '550 5.1.1 no such user it@alstahaug.example' } });
    assert.equal(
      await whyNot(sendBySmtp(mail, plain(port))),
      'the SMTP relay: it did not take the sender or a recipient (EENVELOPE, answered 550)',
    );
  });

  test('that says nothing is given up', async () => {
    const { port } = await relay({ silent: true });
    assert.match(
      await whyNot(sendBySmtp(mail, plain(port), { answer: 150 })),
      /it did not answer in time \(ETIMEDOUT\)/,
    );
  });

  test('that is not there', async () => {
    const gone = await relay();
    await gone.close();
    assert.equal(
      await whyNot(sendBySmtp(mail, plain(gone.port))),
      'the SMTP relay: it refused the connection (ECONNREFUSED)',
    );
  });
});

suite('a channel', () => {
  const settings: NoticeSettings = {
    ...{ history: '', nights: 1, reportUrl: null, teams: null, smtp: null, graph: null },
  };

  test('is there where it is set up', () => {
    const smtp = { host: 'relay', port: 25, tls: 'off', login: null, ...people } as const;
    assert.deepEqual(channelsIn(settings), []);
    assert.deepEqual(channelsIn({ ...settings, teams: { webhook: 'https://x.example' }, smtp }), [
      'teams',
      'email',
    ]);
  });

  test('that fails is told, and throws nothing; nor does a fault of ours, whose words may hold a secret', async () => {
    const { origin } = await web(() => ({ status: 404 }));
    const to = (webhook: string) => deliver('teams', notice, { ...settings, teams: { webhook } }, nb);
    assert.deepEqual(await to(`${origin}/${secret}`), {
      channel: 'teams',
      sent: false,
      why: 'the Teams workflow answered 404',
    });
    const { sent, why } = await to(`no address ${secret}`);
    assert.equal(sent, false);
    assert.doesNotMatch(why ?? '', secrets);
  });
});
