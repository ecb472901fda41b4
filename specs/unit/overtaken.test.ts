import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isOvertaken, onDocument, settle } from '../../fixtures/walk/overtaken.ts';

const traffic = (documents: number) => ({ documents, requests: 0, forms: 0 });

suite('a look at a document', () => {
  test('counts as long as the document stays', async () => {
    assert.equal(await onDocument(traffic(1), 1, () => Promise.resolve('seen')), 'seen');
  });

  test('is overtaken where another document came in between, whatever it saw and however it failed', async () => {
    for (const outcome of [() => Promise.resolve('seen'), () => Promise.reject(new Error('no picture'))]) {
      const passing = traffic(1);
      const look = () => {
        passing.documents += 1;
        return outcome();
      };
      await assert.rejects(onDocument(passing, 1, look), isOvertaken);
    }
  });

  test('that fails on a document that stays is a failure', async () => {
    const look = () => Promise.reject(new Error('no picture'));
    await assert.rejects(onDocument(traffic(1), 1, look), /no picture/);
  });
});

suite('a part of the walk that is overtaken', () => {
  test('is begun again, and not for ever', async () => {
    let times = 0;
    const overtakenTill = (last: number) => () => {
      times += 1;
      return times < last
        ? Promise.reject(new Error('Not attached to an active page'))
        : Promise.resolve(times);
    };
    assert.equal(await settle(overtakenTill(3)), 3);
    times = 0;
    await assert.rejects(settle(overtakenTill(Infinity)), isOvertaken);
    assert.equal(times, 6);
  });

  test('that fails otherwise is not', async () => {
    let times = 0;
    const part = () => {
      times += 1;
      return Promise.reject(new Error('a fault of ours'));
    };
    await assert.rejects(settle(part), /a fault of ours/);
    assert.equal(times, 1);
  });
});
