import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { openCommand } from '../../film/voice/command.ts';
import { openEspeak } from '../../film/voice/espeak.ts';
import { openSilent } from '../../film/voice/silent.ts';
import { openSystemEspeak } from '../../film/voice/system-espeak.ts';
import { secondsOf, secret, tone, wavOf, whyNot } from './voice-sounds.ts';

let folder: string;
const open: { close: () => Promise<void> }[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tofaktor-voice-'));
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
  rmSync(folder, { recursive: true });
});

function opened<E extends { close: () => Promise<void> }>(one: E): E {
  open.push(one);
  return one;
}

suite('a command', () => {
  /** A command line that runs a script. */
  function command(script: string, ...words: string[]): string {
    const file = join(folder, 'speak.mjs');
    writeFileSync(file, script);
    return [process.execPath, file, ...words].map((word) => `"${word}"`).join(' ');
  }
  const speaking = (script: string, ...words: string[]) => opened(openCommand(command(script, ...words)));

  test('gets the text on stdin, and its WAV is what is heard', async () => {
    const wav = join(folder, 'tone.wav');
    writeFileSync(wav, wavOf(0.5, tone(0.2)));
    const heard = join(folder, 'heard.txt');
    const engine = speaking(
      `import { readFileSync, writeFileSync } from 'node:fs';
       writeFileSync(process.argv[2], readFileSync(0));
       process.stdout.write(readFileSync(process.argv[3]));`,
      ...[heard, wav],
    );
    const raw = await engine.speak('Blåbærsyltetøy', 'nb');
    assert.equal(readFileSync(heard, 'utf8'), 'Blåbærsyltetøy');
    assert.equal(secondsOf(raw), 0.5);
    assert.equal(raw.words, null);
    assert.deepEqual([engine.name, engine.isDraft], ['command', false]);
  });

  test('is another voice where it is another line, and its line is not told', () => {
    const [one, other] = [openCommand(`say --key ${secret}`), openCommand('say')];
    assert.notEqual(one.id, other.id);
    assert.ok(!one.id.includes(secret));
  });

  test('that fails is told with its last words, and without what is long in its line', async () => {
    const engine = speaking(
      `console.error('loading'); console.error('no model for', process.argv[2]); process.exitCode = 3;`,
      secret,
    );
    const why = await whyNot(engine.speak('Hei', 'nb'));
    assert.match(
      why,
      /^The command of TOFAKTOR_VOICE_COMMAND ended with 3 and said: no model for …\. It gets/,
    );
  });

  test('that is not there', async () => {
    const why = await whyNot(opened(openCommand(`no-such-voice-${secret}`)).speak('Hei', 'nb'));
    assert.match(
      why,
      /^The command of TOFAKTOR_VOICE_COMMAND (names a program that is not there|ended with)/,
    );
  });

  test('that writes no WAV, or nothing', async () => {
    const words = speaking(`console.log('Hei hei, this is no sound at all, but forty-four bytes.');`);
    assert.match(await whyNot(words.speak('Hei', 'nb')), /wrote no WAV file of PCM/);
    assert.match(await whyNot(speaking('').speak('Hei', 'nb')), /wrote nothing/);
  });

  test('that does not read what it gets, and that is much, fails all the same by its own words', async () => {
    const engine = speaking(`console.error('deaf'); process.exitCode = 1;`);
    assert.match(await whyNot(engine.speak('Hei '.repeat(100_000), 'nb')), /ended with 1 and said: deaf/);
  });

  /** A command that never ends, and a promise of its end: it holds a line to us for as long as it lives. */
  async function hanging(): Promise<{ line: string; begun: Promise<unknown>; ended: Promise<unknown> }> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const begun = once(server, 'connection') as Promise<[Socket]>;
    const ended = begun.then(async ([socket]) => {
      await new Promise((resolve) =>
        socket
          .on('error', () => undefined)
          .resume()
          .once('close', resolve),
      );
      server.close();
    });
    const script = `import { connect } from 'node:net'; connect(Number(process.argv[2]), '127.0.0.1');`;
    return { line: `${command(script, String(port))} && exit 0`, begun, ended };
  }

  test('that hangs is given up, and so is what it has started', async () => {
    const { line, ended } = await hanging();
    const why = await whyNot(opened(openCommand(line, { within: 1500 })).speak('Hei', 'nb'));
    assert.match(why, /was not done with a sentence in 1\.5 seconds/);
    await ended;
  });

  test('that is running when the voice is closed is ended', async () => {
    const { line, begun, ended } = await hanging();
    const engine = openCommand(line);
    const why = whyNot(engine.speak('Hei', 'nb'));
    await begun;
    await engine.close();
    assert.match(await why, /was stopped, because the voice was closed/);
    await ended;
  });
});

suite('the built-in voice', () => {
  test('speaks Norwegian, and tells when', async () => {
    const engine = opened(openEspeak());
    const text = 'Ære være øl 😀 og åpne dører.';
    const raw = await engine.speak(text, 'nb');
    assert.ok(secondsOf(raw) > 1.5 && secondsOf(raw) < 5);
    assert.deepEqual(
      raw.words?.map(({ offset }) => /^\S+/.exec(text.slice(offset))?.[0]),
      ['Ære', 'være', 'øl', 'og', 'åpne', 'dører.'],
    );
    assert.deepEqual([engine.name, engine.isDraft], ['espeak', true]);
  });

  test('says a sentence the same whatever it has said before', async () => {
    const sentence = 'Ha begge foran deg før du begynner.';
    const [one, other] = [opened(openEspeak()), opened(openEspeak())];
    const first = await one.speak(sentence, 'nb');
    await other.speak('Den gjaldt fram til 14. mars 2023.', 'nb');
    assert.deepEqual(await other.speak(sentence, 'nb'), first);
    assert.deepEqual(await other.speak(sentence, 'nb'), first);
  });

  test('ends when nobody asks for anything, and starts again for whoever does', async () => {
    const child = join(folder, 'child.cjs');
    writeFileSync(
      child,
      `process.on('message', ({ id }) =>
        process.send({ id, rate: 1, samples: Int16Array.of(process.pid & 0x7fff), words: [] }));`,
    );
    const engine = opened(openEspeak(child, 0));
    const first = await engine.speak('Hei', 'nb');
    let later = first;
    while (later.wav.equals(first.wav)) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      later = await engine.speak('Hei', 'nb');
    }
  });

  test('has no voice for a language that is none', async () => {
    const engine = opened(openEspeak());
    assert.match(await whyNot(engine.speak('Hei', 'xx')), /no voice for the language "xx"/);
    assert.ok(secondsOf(await engine.speak('Hei', 'nb')) > 0.2, 'and goes on');
  });

  test('that breaks down is one clear error to all who wait, and to whoever comes later', async () => {
    const child = join(folder, 'broken.mjs');
    writeFileSync(child, `process.on('message', () => { throw new Error('out of breath'); });`);
    const engine = opened(openEspeak(child));
    const told = await Promise.all([whyNot(engine.speak('Hei', 'nb')), whyNot(engine.speak('på', 'nb'))]);
    told.push(await whyNot(engine.speak('deg', 'nb')));
    assert.match(
      told.join('\n'),
      /^The built-in voice \(eSpeak\) broke down: Error: out of breath\. Try again/,
    );
    assert.equal(new Set(told).size, 1);
  });

  test('is closed twice, and before it has spoken', async () => {
    const engine = openEspeak();
    await engine.close();
    await engine.close();
    const other = openEspeak();
    await other.speak('Hei', 'nb');
    await other.close();
    assert.match(await whyNot(other.speak('Hei', 'nb')), /has been closed/);
  });
});

suite("a system's espeak-ng", { skip: process.platform === 'win32' && 'its stand-in is a script' }, () => {
  /** Stands in for the program: answers as it does. */
  function standIn(lines: string): string {
    const file = join(folder, 'espeak-ng');
    const version = `if (process.argv[2] === '--version') { console.log('eSpeak NG 1.52'); process.exit(); }`;
    writeFileSync(
      file,
      `#!${process.execPath}\nconst { readFileSync } = require('node:fs');\n${version}\n${lines}`,
      { mode: 0o755 },
    );
    return file;
  }

  test('speaks, by its version, and tells no times', async () => {
    const wav = join(folder, 'tone.wav');
    writeFileSync(wav, wavOf(0.5, tone(0.2)));
    const program = standIn(
      `if (process.argv.includes('--stdout') && process.argv.includes('nb') && readFileSync(0, 'utf8') === 'Blå')
         process.stdout.write(readFileSync('${wav}'));`,
    );
    const engine = opened(await openSystemEspeak(program));
    const raw = await engine.speak('Blå', 'nb');
    assert.equal(secondsOf(raw), 0.5);
    assert.equal(raw.words, null);
    assert.match(engine.id, /^espeak-ng eSpeak NG 1\.52 /);
    assert.equal(engine.isDraft, true);
  });

  test('that is not there, or fails', async () => {
    assert.match(await whyNot(openSystemEspeak(join(folder, 'none'))), /^TOFAKTOR_ESPEAK names no program/);
    const broken = opened(await openSystemEspeak(standIn(`console.error('no data'); process.exit(1);`)));
    assert.match(await whyNot(broken.speak('Hei', 'nb')), /TOFAKTOR_ESPEAK names failed: no data/);
  });
});

test('silence lasts as long as it takes to read', async () => {
  const engine = openSilent();
  assert.equal(secondsOf(await engine.speak('x'.repeat(45), 'nb')), 3);
  assert.equal(secondsOf(await engine.speak('Hei', 'nb')), 1.2);
  assert.deepEqual([engine.name, engine.isDraft], ['silent', true]);
});
