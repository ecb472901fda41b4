import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { openAzure } from '../../film/voice/azure.ts';
import type { Engine } from '../../film/voice/voice.ts';
import { UserError } from '../../guide/errors.ts';
import type { AzureSettings } from '../../guide/voice-settings.ts';
import type { Answer, Received } from '../receivers/http.ts';
import { receiveSpeech, spokenIn } from '../receivers/speech.ts';
import { secondsOf, secret, tone, wavOf, whyNot } from './voice-sounds.ts';

const wav = wavOf(0.5, tone(0.2), 48_000);
const limits = { answer: 2000, wait: 0, longest: 2000 };
const byKey = { key: secret };

const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

/** An endpoint that lets a login in, and engines that ask there. */
async function at(
  login: AzureSettings['login'],
  instead: (request: Received, count: number) => Answer | undefined = () => undefined,
  voice = 'nb-NO-PernilleNeural',
) {
  const header: Record<string, string> =
    'key' in login
      ? { 'ocp-apim-subscription-key': login.key }
      : { authorization: `Bearer aad#${login.resource}#${login.token}` };
  const receiver = await receiveSpeech({ login: header, wav, instead });
  open.push(receiver);
  const engine = (given = login, own = limits): Engine => {
    const one = openAzure({ endpoint: `${receiver.origin}/v1`, voice, login: given }, 'nb', own);
    open.push(one);
    return one;
  };
  return { engine, received: receiver.received, close: receiver.close };
}

test('Azure speaks for a key', async () => {
  const { engine, received } = await at(byKey);
  const voice = engine();
  const text = 'Velg «Å & Ø» <nå>, "Ole\'s"\u0007 😀';
  const raw = await voice.speak(text, 'nb');
  assert.deepEqual(raw.wav, wav);
  assert.equal(raw.words, null);
  assert.deepEqual([voice.name, voice.isDraft], ['azure', false]);
  assert.ok(!voice.id.includes(secret) && voice.id.includes('nb-NO-PernilleNeural'));
  assert.equal(received[0]?.path, '/v1');
  assert.equal(received[0].headers.authorization, undefined);
  assert.deepEqual(spokenIn(received[0].body), {
    ...{ voice: 'nb-NO-PernilleNeural', language: 'nb-NO' },
    text: text.replace('\u0007', ' '),
  });
});

test('it speaks for a token and its resource', async () => {
  const { engine, received } = await at({ token: secret, resource: '/subscriptions/1/speech' });
  await engine().speak('Hei', 'nb');
  assert.equal(received[0]?.headers['ocp-apim-subscription-key'], undefined);
});

test('it speaks another language with a voice that can, and with no other', async () => {
  const { engine, received } = await at(byKey, undefined, 'en-US-AvaMultilingualNeural');
  await engine().speak('Hei', 'nb');
  assert.equal(spokenIn(received[0]?.body ?? '')?.language, 'nb-NO');
  const settings = { endpoint: 'https://x.example', voice: 'nb-NO-PernilleNeural', login: byKey };
  assert.equal(openAzure(settings, 'nn').name, 'azure');
  assert.throws(() => openAzure(settings, 'en'), UserError);
});

test('one that does not take the key is asked once, and the cure is told', async () => {
  const { engine, received } = await at(byKey);
  const why = await whyNot(engine({ key: `${secret}-old` }).speak('Hei', 'nb'));
  assert.match(why, /answered 401.*TOFAKTOR_AZURE_SPEECH_KEY/);
  assert.equal(received.length, 1);
});

for (const [status, cure] of [
  [400, /TOFAKTOR_AZURE_SPEECH_VOICE/],
  [403, /Cognitive Services Speech User/],
  [404, /TOFAKTOR_AZURE_SPEECH_ENDPOINT/],
  [307, /TOFAKTOR_AZURE_SPEECH_ENDPOINT/],
] as const)
  test(`one that answers ${status} is asked once, and the cure is told`, async () => {
    const headers = { location: 'http://127.0.0.1:9/elsewhere' };
    const { engine, received } = await at(byKey, ({ body }) => ({ status, headers, body: secret + body }));
    const why = await whyNot(engine().speak('Hei', 'nb'));
    assert.match(why, new RegExp(`answered ${status}`));
    assert.match(why, cure);
    assert.equal(received.length, 1);
  });

test('one that has too much to do, or breaks down, is asked again', async () => {
  const { engine, received } = await at(byKey, (_, count) => {
    if (count === 1) return { status: 429, headers: { 'retry-after': '0' } };
    return count === 2 ? { status: 503 } : undefined;
  });
  assert.equal(secondsOf(await engine().speak('Hei', 'nb')), 0.5);
  assert.equal(received.length, 3);
});

test('it is waited for as long as it says, and not for longer than is sensible', async () => {
  const busy = (seconds: string) => (_: Received, count: number) =>
    count === 1 ? { status: 429, headers: { 'retry-after': seconds } } : undefined;
  const patient = await at(byKey, busy('1'));
  const began = performance.now();
  await patient.engine().speak('Hei', 'nb');
  assert.ok(performance.now() - began >= 990);
  const hour = await at(byKey, busy('3600'));
  assert.match(await whyNot(hour.engine().speak('Hei', 'nb')), /answered 429\. Try again later/);
  assert.equal(hour.received.length, 1);
});

test('one that never has time is given up', async () => {
  const { engine, received } = await at(byKey, () => ({ status: 500 }));
  assert.match(await whyNot(engine().speak('Hei', 'nb')), /answered 500/);
  assert.equal(received.length, 4);
});

test('one that says what is no sound', async () => {
  const { engine } = await at(byKey, () => ({ status: 200, body: '<html>' }));
  assert.match(await whyNot(engine().speak('Hei', 'nb')), /no WAV file of PCM/);
});

test('one that does not answer, or is not there', async () => {
  const { engine, close } = await at(byKey, () => null);
  const hasty = { answer: 100, wait: 0, longest: 0 };
  assert.match(await whyNot(engine(byKey, hasty).speak('Hei', 'nb')), /did not answer in time/);
  await close();
  assert.match(await whyNot(engine().speak('Hei', 'nb')), /could not be reached: ECONNREFUSED/);
});

test('one that is closed meanwhile is waited for no longer', async () => {
  const { engine, received } = await at(byKey, () => ({ status: 429, headers: { 'retry-after': '50' } }));
  const voice = engine(byKey, { ...limits, longest: 60_000 });
  const why = whyNot(voice.speak('Hei', 'nb'));
  while (received.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await voice.close();
  assert.match(await why, /closed/);
});
