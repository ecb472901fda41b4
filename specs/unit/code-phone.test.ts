import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { errors } from '@playwright/test';
import { encodeQR } from 'qr';
import { Secret, TOTP } from 'otpauth';
import { CodePhone } from '../../fixtures/phone/code-phone.ts';

const secret = 'GEZDGNBVGY3TQOJQ';
const window = 30_000;
const codeOf = (base32: string, at: number) =>
  new TOTP({ secret: Secret.fromBase32(base32) }).generate({ timestamp: at });

/** A clock that goes only when it is waited for, and what was waited in all. */
function clockAt(start: number) {
  const waits: number[] = [];
  let now = start;
  return {
    waits,
    time: {
      now: () => now,
      wait: (ms: number) => {
        waits.push(ms);
        now += ms;
        return Promise.resolve();
      },
    },
  };
}

/** A picture of a QR code, as a screen shows one. */
const picture = (words: string) =>
  Promise.resolve(Buffer.from(encodeQR(words, 'gif', { scale: 4, border: 4 })));
const nothing = () => Promise.reject<Buffer>(new Error('nobody looks'));
const uri = (base32: string) => `otpauth://totp/Alstahaug%20kommune:kari?secret=${base32}&issuer=Microsoft`;

suite('when a code is given', () => {
  test('at once, where its window of time has room', async () => {
    const { time, waits } = clockAt(window * 100 + 26_999);
    assert.equal(await new CodePhone({ look: nothing, secret, time }).code(), codeOf(secret, window * 100));
    assert.deepEqual(waits, []);
  });

  test('in the next window, by one wait, where less than three seconds are left', async () => {
    const { time, waits } = clockAt(window * 100 + 27_001);
    assert.equal(await new CodePhone({ look: nothing, secret, time }).code(), codeOf(secret, window * 101));
    assert.deepEqual(waits, [2_999]);
  });

  test('never twice: the window of each is a new one', async () => {
    const { time, waits } = clockAt(window * 100);
    const phone = new CodePhone({ look: nothing, secret, time });
    const codes = [await phone.code(), await phone.code(), await phone.code()];
    assert.deepEqual(
      codes,
      [100, 101, 102].map((place) => codeOf(secret, window * place)),
    );
    assert.deepEqual(waits, [window, window]);
  });

  test('not before the window has begun, where a timer is early', async () => {
    const clock = clockAt(window * 100 + 28_000);
    const early = {
      ...clock.time,
      wait: (ms: number) => clock.time.wait(clock.waits.length === 0 ? ms - 1 : ms),
    };
    assert.equal(
      await new CodePhone({ look: nothing, secret, time: early }).code(),
      codeOf(secret, window * 101),
    );
    assert.deepEqual(clock.waits, [1_999, 1]);
  });
});

suite('what the phone takes up', () => {
  test('the secret of a code for authenticator apps', async () => {
    const { time } = clockAt(window * 100);
    const phone = new CodePhone({ look: () => picture(uri(secret)), time });
    await phone.scan();
    assert.equal(await phone.code(), codeOf(secret, window * 100));
  });

  test('the same one again, without giving its codes again', async () => {
    const { time } = clockAt(window * 100);
    const phone = new CodePhone({ look: () => picture(uri(secret)), time });
    await phone.scan();
    await phone.code();
    await phone.scan();
    assert.equal(await phone.code(), codeOf(secret, window * 101));
  });

  for (const words of [
    'phonefactor://activate_account?code=518227904&url=https%3a%2f%2factivation.example',
    'https://example.org/',
    `otpauth://hotp/kari?secret=${secret}&counter=1`,
    'otpauth://totp/kari',
  ])
    test(`nothing of ${words.slice(0, 20)}…, and does not repeat it`, async () => {
      let now = 0;
      const time = { now: () => (now += 3_000), wait: () => Promise.resolve() };
      const phone = new CodePhone({ look: () => picture(words), time });
      await assert.rejects(phone.scan(), (error) => {
        assert.ok(error instanceof errors.TimeoutError);
        assert.match(error.message, /not for authenticator apps/);
        return !error.message.includes(words);
      });
      await assert.rejects(phone.code(), /has scanned nothing yet/);
    });

  test('the code that comes while it looks', async () => {
    const { time } = clockAt(window * 100);
    const seen = ['https://example.org/', uri(secret)];
    const phone = new CodePhone({ look: () => picture(seen.shift() ?? ''), time });
    await phone.scan();
    assert.deepEqual(seen, []);
  });
});
