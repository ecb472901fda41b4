import assert from 'node:assert/strict';
import { test } from 'node:test';

import { countries, countryOf, countryOptions } from '../../tenant/sites/countries.ts';
import { judgeNumber } from '../../tenant/state/phone-number.ts';
import { en } from '../../tenant/text/en.ts';
import { nb } from '../../tenant/text/nb.ts';

const judged = [
  ['NO', '40000000', 'good'],
  ['NO', ' 400 00 000 ', 'good'],
  ['NO', '+47 400 00 000', 'good'],
  ['NO', '+46 70 123 45 67', 'good'],
  ['SE', '070-123 45 67', 'good'],
  ['US', '(213) 373-4253', 'good'],
  ['NO', '', 'number-needed'],
  ['NO', '   ', 'number-needed'],
  ['NO', 'fire', 'not-digits'],
  ['NO', '400a0000', 'not-digits'],
  ['NO', '-', 'not-digits'],
  ['NO', '4', 'too-short'],
  ['NO', '4000', 'too-short'],
  ['NO', '40000', 'too-short'],
  ['NO', '4000000', 'too-short'],
  ['NO', '400000000', 'too-long'],
  ['NO', '4'.repeat(500), 'too-long'],
  ['NO', '12345678', 'unknown-number'],
  [undefined, '40000000', 'country-needed'],
] as const;

for (const [country, number, verdict] of judged) {
  test(`${number.slice(0, 20) || 'nothing'} in ${country ?? 'no country'} is ${verdict}`, () => {
    assert.equal(judgeNumber(country, number), verdict);
  });
}

test('no two options have the same value, and each leads back to its country', () => {
  assert.equal(new Set(countries.map(({ value }) => value)).size, countries.length);
  for (const { value, region } of countries) assert.equal(countryOf(value), region);
});

test('47 is Norway, and who shares the code has a value of its own', () => {
  assert.equal(countryOf('47'), 'NO');
  assert.equal(countryOf('47-SJ'), 'SJ');
  assert.equal(countryOf('1'), 'US');
  assert.equal(countryOf('44'), 'GB');
  assert.equal(countryOf(''), undefined);
});

for (const text of [nb, en]) {
  test(`the menu is sorted as ${text.lang} is, and Norway stands in it as it is documented`, () => {
    const labels = countryOptions(text).map(({ label }) => label);
    assert.deepEqual(labels, labels.toSorted(new Intl.Collator(text.lang).compare));
    assert.ok(labels.includes(text.documented.fallbackPhone.norway));
  });
}
