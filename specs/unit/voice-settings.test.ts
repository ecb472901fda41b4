import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { UserError } from '../../guide/errors.ts';
import { loadVoiceSettings } from '../../guide/voice-settings.ts';

/** What is set in a person's own .env must not decide these tests. */
const nothing = {
  ...{ TOFAKTOR_VOICE: '', TOFAKTOR_VOICE_COMMAND: '', TOFAKTOR_ESPEAK: '' },
  ...{ TOFAKTOR_AZURE_SPEECH_REGION: '', TOFAKTOR_AZURE_SPEECH_KEY: '', TOFAKTOR_AZURE_SPEECH_TOKEN: '' },
  ...{ TOFAKTOR_AZURE_SPEECH_RESOURCE: '', TOFAKTOR_AZURE_SPEECH_VOICE: '' },
  TOFAKTOR_AZURE_SPEECH_ENDPOINT: '',
};

const load = (env: Record<string, string>) => loadVoiceSettings({ ...nothing, ...env });

const secret = 'Kanarifugl-7d1f';
const region = { TOFAKTOR_AZURE_SPEECH_REGION: 'norwayeast' };
const key = { TOFAKTOR_AZURE_SPEECH_KEY: secret };
const token = { TOFAKTOR_AZURE_SPEECH_TOKEN: secret };
const resource = { TOFAKTOR_AZURE_SPEECH_RESOURCE: '/subscriptions/1/accounts/speech' };
const command = { TOFAKTOR_VOICE_COMMAND: 'piper --output_file -' };

const standard = {
  endpoint: 'https://norwayeast.tts.speech.microsoft.com/cognitiveservices/v1',
  voice: 'nb-NO-PernilleNeural',
};

/** The settings that are complained of, in their order. */
function problemsOf(env: Record<string, string>): string[] {
  try {
    load(env);
    return [];
  } catch (error) {
    assert.ok(error instanceof UserError, String(error));
    for (const value of Object.values(env))
      if (value.length > 7) assert.ok(!error.message.includes(value), value);
    return error.message.split('\n').flatMap((line) => /^ {2}(\w+)/.exec(line)?.[1] ?? []);
  }
}

suite('left out, the voice is the first that is there:', () => {
  test('the built-in one, which always is', () => {
    assert.deepEqual(load({}), { voice: 'espeak', program: null });
    assert.deepEqual(load({ TOFAKTOR_ESPEAK: '/usr/bin/espeak-ng' }), {
      voice: 'espeak',
      program: '/usr/bin/espeak-ng',
    });
  });

  test('a command goes before it', () => {
    assert.deepEqual(load(command), { voice: 'command', command: 'piper --output_file -' });
  });

  test('Azure goes before both', () => {
    const azure = { ...standard, login: { key: secret } };
    assert.deepEqual(load({ ...command, ...region, ...key }), { voice: 'azure', azure });
  });

  test('a region alone asks for nothing', () => {
    assert.equal(load(region).voice, 'espeak');
  });
});

suite('a voice that is asked for', () => {
  test('goes before those that are there', () => {
    const all = { ...command, ...region, ...key };
    for (const voice of ['azure', 'command', 'espeak', 'silent'])
      assert.equal(load({ ...all, TOFAKTOR_VOICE: voice }).voice, voice);
  });

  test('of Azure, by a token and the id of the resource', () => {
    const login = { token: secret, resource: '/subscriptions/1/accounts/speech' };
    assert.deepEqual(load({ ...region, ...token, ...resource }), {
      voice: 'azure',
      azure: { ...standard, login },
    });
  });

  test('of Azure, with another voice at another address', () => {
    const endpoint = 'https://alstahaug.cognitiveservices.azure.com/tts/cognitiveservices/v1';
    const own = { TOFAKTOR_AZURE_SPEECH_ENDPOINT: endpoint, TOFAKTOR_AZURE_SPEECH_VOICE: 'nb-NO-FinnNeural' };
    assert.deepEqual(load({ ...own, ...key }), {
      voice: 'azure',
      azure: { endpoint, voice: 'nb-NO-FinnNeural', login: { key: secret } },
    });
  });
});

suite('what is wrong is told by its name, and never by its value:', () => {
  const cases: [string, Record<string, string>, string[]][] = [
    ['no such voice', { TOFAKTOR_VOICE: 'a-singer-' }, ['TOFAKTOR_VOICE']],
    ['no command', { TOFAKTOR_VOICE: 'command' }, ['TOFAKTOR_VOICE_COMMAND']],
    [
      'nothing of Azure',
      { TOFAKTOR_VOICE: 'azure' },
      ['TOFAKTOR_AZURE_SPEECH_REGION', 'TOFAKTOR_AZURE_SPEECH_KEY'],
    ],
    ['a key without a region', { ...key, ...command }, ['TOFAKTOR_AZURE_SPEECH_REGION']],
    ['a token without its resource', { ...region, ...token }, ['TOFAKTOR_AZURE_SPEECH_RESOURCE']],
    ['a key and a token', { ...region, ...key, ...token, ...resource }, ['TOFAKTOR_AZURE_SPEECH_TOKEN']],
    [
      'everything',
      {
        ...{ TOFAKTOR_VOICE: 'azure', TOFAKTOR_AZURE_SPEECH_REGION: 'Norway East' },
        ...{ TOFAKTOR_AZURE_SPEECH_KEY: `${secret} ${secret}`, TOFAKTOR_AZURE_SPEECH_VOICE: 'Pernille N' },
        ...{ TOFAKTOR_AZURE_SPEECH_TOKEN: `${secret}\n`, TOFAKTOR_AZURE_SPEECH_RESOURCE: 'my speech' },
        TOFAKTOR_AZURE_SPEECH_ENDPOINT: 'http://speech.example/v1',
      },
      [
        ...['TOFAKTOR_AZURE_SPEECH_REGION', 'TOFAKTOR_AZURE_SPEECH_KEY', 'TOFAKTOR_AZURE_SPEECH_TOKEN'],
        ...['TOFAKTOR_AZURE_SPEECH_RESOURCE', 'TOFAKTOR_AZURE_SPEECH_VOICE'],
        ...['TOFAKTOR_AZURE_SPEECH_ENDPOINT', 'TOFAKTOR_AZURE_SPEECH_TOKEN'],
      ],
    ],
  ];
  for (const [name, env, problems] of cases)
    test(name, () => {
      assert.deepEqual(problemsOf(env), problems);
    });

  test('an address is https, or on this very machine', () => {
    const at = (endpoint: string) =>
      problemsOf({ ...key, ...region, TOFAKTOR_AZURE_SPEECH_ENDPOINT: endpoint });
    for (const right of ['https://x.example/v1', 'http://127.0.0.1:8080/v1', 'http://localhost/v1'])
      assert.deepEqual(at(right), [], right);
    for (const wrong of ['http://x.example/v1', 'http://localhost.x.example/v1', 'x.example/v1', 'ftp://x/y'])
      assert.deepEqual(at(wrong), ['TOFAKTOR_AZURE_SPEECH_ENDPOINT'], wrong);
  });
});
