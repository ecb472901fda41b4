import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { UserError } from '../../guide/errors.ts';
import { loadGuide } from '../../guide/load.ts';
import { loadSettings } from '../../guide/settings.ts';

const documented = readFileSync(
  new URL('../../guide/sette-opp-to-faktor/guide.yaml', import.meta.url),
  'utf8',
);

let guides: string;
beforeEach(() => {
  guides = mkdtempSync(join(tmpdir(), 'tofaktor-guides-'));
});
afterEach(() => {
  rmSync(guides, { recursive: true });
});

/** What is said of the documented guide with these words changed; an empty string when nothing is. */
function complaint(...changes: [from: string, to: string][]): string {
  const text = changes.reduce((before, [from, to]) => {
    assert.ok(before.includes(from), `the guide has no ${from}`);
    return before.replace(from, to);
  }, documented);
  const folder = join(guides, 'sette-opp-to-faktor');
  mkdirSync(folder);
  writeFileSync(join(folder, 'guide.yaml'), text);
  try {
    loadGuide({ guides, guide: 'sette-opp-to-faktor', language: null });
    return '';
  } catch (error) {
    assert.ok(error instanceof UserError, String(error));
    return error.message;
  }
}

suite('the documented guide', () => {
  const { guide } = loadGuide({ guides: null, guide: 'sette-opp-to-faktor', language: null });

  test('has every step of its source, retired from day one', () => {
    assert.ok(guide.steps.length >= 20);
    assert.equal(guide.retired?.since, '2023-03-14');
    assert.equal(guide.edition, 'legacy');
  });

  test('marks what its source shows but instructs nobody to do', () => {
    const drafted = guide.steps.filter((step) => step.drafted).map(({ id }) => id);
    assert.deepEqual(drafted, ['skriv-inn-passord', 'forbli-palogget', 'neste-i-dialogen']);
  });

  test('marks every screen of the telephone as unverified', () => {
    for (const { id, screen, unverified } of guide.steps)
      if (screen?.startsWith('phone/')) assert.equal(unverified, true, id);
  });

  test('teaches nobody to approve without the warning', () => {
    for (const { id, instruction } of guide.steps)
      if (instruction.includes('«Godkjenn»'))
        assert.match(instruction, /Godkjenn aldri et varsel du ikke har bedt om/, id);
  });
});

suite('a guide with faults', () => {
  test('is told of all of them at once, each with its line', () => {
    const text = complaint(
      ['screen: sign-in/email', 'screen: sign-in/mail'],
      ['id: skriv-inn-passord', 'id: skriv-inn-epost'],
      ['drafted: true', 'drafted: kanskje'],
    );
    assert.match(text, /has 3 problems/);
    assert.match(text, /line \d+, steps\[3\]\.screen: /);
    assert.match(text, /line \d+, steps\[4\]\.id: is taken by steps\[3\]/);
    assert.match(text, /line \d+, steps\[4\]\.drafted: /);
    assert.match(text, /--check-only/);
  });

  const faults: [name: string, from: string, to: string, said: RegExp][] = [
    ['a misspelt key', 'optional: true', 'optinal: true', /Unrecognized key: "optinal"/],
    [
      'a role that does not exist',
      '- heading "Logg på"',
      '- hedding "Logg på"',
      /steps\[3\]\.shows: line 1: .*hedding/,
    ],
    [
      'a screen on the wrong device',
      'device: phone\n    screen: phone/start',
      'device: pc\n    screen: phone/start',
      /steps\[11\]\.device: must be the device/,
    ],
    [
      'a picture without a text alternative',
      '    alt: Spørsmålet «Vil du forbli pålogget?»',
      '    # alt: Spørsmålet «Vil du forbli pålogget?»',
      /text alternative/,
    ],
    ['a value in place of a placeholder', 'enter: password', 'enter: hemmelig-123', /enter/],
    [
      'an address that is not https',
      'open: https://aka.ms/mfasetup',
      'open: http://aka.ms/mfasetup',
      /https/,
    ],
    [
      'an id that is not its folder',
      'id: sette-opp-to-faktor',
      'id: noe-annet',
      /name of the guide's folder/,
    ],
    ['YAML that is none', 'language: nb', 'language: [nb', /not valid YAML:\n {2}line \d+/],
  ];
  for (const [name, from, to, said] of faults) {
    test(name, () => {
      assert.match(complaint([from, to]), said);
    });
  }

  test('never repeats the value of a fault', () => {
    assert.doesNotMatch(complaint(['enter: password', 'enter: hemmelig-123']), /hemmelig-123/);
  });

  test('a guide that is not there is told with those that are', () => {
    assert.throws(
      () => loadGuide({ guides: null, guide: 'finnes-ikke', language: null }),
      /There is: sette-opp-to-faktor/,
    );
  });
});

suite('settings', () => {
  test('have defaults for everything', () => {
    assert.deepEqual(loadSettings({}).guide, 'sette-opp-to-faktor');
  });

  test('take an empty value for none', () => {
    assert.equal(loadSettings({ TOFAKTOR_ACCOUNT: '', TOFAKTOR_OUT: '' }).account, null);
  });

  test('are told what is wrong with them all at once, without their values', () => {
    const wrong = { TOFAKTOR_TENANT: 'moon', TOFAKTOR_PHONE: 'hemmelig-123', TOFAKTOR_ACCOUNT: 'kari' };
    assert.throws(
      () => loadSettings(wrong),
      (error: Error) =>
        ['TOFAKTOR_TENANT', 'TOFAKTOR_PHONE', 'TOFAKTOR_ACCOUNT'].every((name) =>
          error.message.includes(name),
        ) && !error.message.includes('hemmelig-123'),
    );
  });
});
