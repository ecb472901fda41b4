import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Itinerary } from '../../fixtures/walk/itinerary.ts';
import { guideSchema } from '../../guide/schema.ts';
import type { ScreenId } from '../../guide/screens.ts';

/** A guide of these screens, each step named by its letter. */
function itinerary(...screens: (ScreenId | null)[]) {
  const steps = screens.map((screen, index) => ({
    id: String.fromCharCode(97 + index),
    device: screen?.startsWith('phone/') ? 'phone' : 'pc',
    screen,
    instruction: 'Gjør det.',
    ...(screen === null ? {} : { shows: '- heading "Logg på"', alt: 'Et bilde.' }),
  }));
  const source = { document: 'Et dokument', readOn: '2026-11-22' };
  const sample = { account: 'ola@alstahaug.example' };
  return new Itinerary(
    guideSchema.parse({ id: 'en', title: 'En', language: 'nb', edition: 'legacy', source, sample, steps }),
  );
}

/** Claims each screen as it comes. Returns the ids of the steps that took them, or a dash for none. */
function come(walk: Itinerary, ...screens: ScreenId[]): string {
  return screens
    .map((screen) => {
      const step = walk.claim(screen);
      if (step) walk.complete(step);
      return step?.id ?? '-';
    })
    .join('');
}

test('screens in the documented order are claimed in that order', () => {
  assert.equal(
    come(itinerary('sign-in/email', 'sign-in/password'), 'sign-in/email', 'sign-in/password'),
    'ab',
  );
});

test('a step without a screen is due until it is done', () => {
  const walk = itinerary(null, 'sign-in/email');
  assert.equal(walk.due?.id, 'a');
  walk.complete(walk.due);
  assert.equal(walk.due.id, 'b');
});

test('a screen that does not come is passed over, and the walk goes on after the one that did', () => {
  const walk = itinerary(
    'sign-in/email',
    'sign-in/password',
    'sign-in/stay-signed-in',
    'sign-in/more-information',
  );
  assert.equal(come(walk, 'sign-in/email', 'sign-in/password', 'sign-in/more-information'), 'abd');
  assert.equal(walk.due, undefined);
});

test('a screen that comes late is still claimed by its step', () => {
  const walk = itinerary('sign-in/email', 'sign-in/stay-signed-in', 'sign-in/password');
  assert.equal(come(walk, 'sign-in/email', 'sign-in/password', 'sign-in/stay-signed-in'), 'acb');
});

test('a screen that is documented twice is claimed by the step that is due', () => {
  const walk = itinerary('proofup/configure-app', 'phone/scan', 'proofup/configure-app');
  assert.equal(come(walk, 'proofup/configure-app', 'proofup/configure-app'), 'ac');
});

test('a screen that no step is left for belongs to none', () => {
  const walk = itinerary('sign-in/email');
  assert.equal(come(walk, 'sign-in/email', 'sign-in/email', 'sign-in/error'), 'a--');
});

suite('a screen that comes again', () => {
  test('has its steps done again, all those that were done there one after the other', () => {
    const walk = itinerary(
      'sign-in/email',
      'proofup/contact-method',
      'proofup/contact-method',
      'proofup/finished',
    );
    come(walk, 'sign-in/email', 'proofup/contact-method', 'proofup/contact-method');
    assert.equal(walk.reopen('proofup/contact-method', new Set(['proofup/contact-method']))?.id, 'b');
    assert.equal(come(walk, 'proofup/contact-method', 'proofup/contact-method', 'proofup/finished'), 'bcd');
  });

  test('has none where something else was done on the device since', () => {
    const walk = itinerary('sign-in/email', 'sign-in/password');
    come(walk, 'sign-in/email', 'sign-in/password');
    assert.equal(walk.reopen('sign-in/email', new Set(['sign-in/email'])), undefined);
    assert.equal(walk.due, undefined);
  });

  test('has those of the screens after it done again too, where the document held them all', () => {
    const walk = itinerary('sign-in/email', 'sign-in/password', 'sign-in/stay-signed-in');
    come(walk, 'sign-in/email', 'sign-in/password');
    assert.equal(walk.reopen('sign-in/email', new Set(['sign-in/email', 'sign-in/password']))?.id, 'a');
    assert.equal(come(walk, 'sign-in/email', 'sign-in/password', 'sign-in/stay-signed-in'), 'abc');
  });

  test('leaves alone what the document held before it', () => {
    const walk = itinerary('sign-in/email', 'sign-in/password', 'sign-in/stay-signed-in');
    come(walk, 'sign-in/email', 'sign-in/password');
    assert.equal(walk.reopen('sign-in/password', new Set(['sign-in/email', 'sign-in/password']))?.id, 'b');
    assert.equal(come(walk, 'sign-in/password', 'sign-in/stay-signed-in'), 'bc');
  });

  test('has them whatever was done on the other device since', () => {
    const walk = itinerary('proofup/fallback-phone', 'phone/approve', 'proofup/finished');
    come(walk, 'proofup/fallback-phone', 'phone/approve');
    assert.equal(walk.reopen('proofup/fallback-phone', new Set(['proofup/fallback-phone']))?.id, 'a');
    assert.equal(come(walk, 'proofup/fallback-phone', 'proofup/finished'), 'ac');
  });

  test('leaves the steps that were passed over open', () => {
    const walk = itinerary('sign-in/email', 'sign-in/stay-signed-in', 'sign-in/more-information');
    come(walk, 'sign-in/email', 'sign-in/more-information');
    assert.equal(walk.reopen('sign-in/more-information', new Set(['sign-in/more-information']))?.id, 'c');
    assert.equal(come(walk, 'sign-in/more-information', 'sign-in/stay-signed-in'), 'cb');
  });
});
