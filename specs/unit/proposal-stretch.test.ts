import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { assess } from '../../drift/assess.ts';
import { applyProposal, parseGuide } from '../../drift/proposal/apply.ts';
import type { Proposal } from '../../drift/proposal/proposal.ts';
import { propose } from '../../drift/proposal/propose.ts';
import { guideHash, loadGuide } from '../../guide/load.ts';
import type { Run } from '../../guide/run/schema.ts';
import type { ScreenId } from '../../guide/screens.ts';
import { walkedToday } from './walked-today.ts';

const documented = loadGuide({ guides: null, guide: 'sette-opp-to-faktor', language: null });

interface Mended {
  proposal: Proposal;
  text: string;
  run: Run;
}

/** What is proposed to a guide's file after a walk of today's registration, and the file with it. */
function mended(file: string, ...deeds: ((run: Run) => unknown)[]): Mended {
  const guide = parseGuide(file);
  const hash = guideHash(file);
  const run = walkedToday({ guide, hash });
  for (const deed of deeds) deed(run);
  const proposal = propose({ text: file, guide, hash }, run, assess(guide, run));
  return { proposal, text: applyProposal(file, proposal), run };
}

const stepsOf = (text: string) => parseGuide(text).steps;
const sayingOf = (text: string, id: string) => stepsOf(text).find((step) => step.id === id);

/** The lines of a step, with the comment right above it. */
function linesOf(text: string, id: string): string {
  const block = text.split(/\n\n+/).find((one) => one.includes(`- id: ${id}\n`));
  return block ?? '';
}

/** A documented screen comes once the new ones are through. */
const cameAfterRegistration =
  (screen: ScreenId) =>
  ({ visits }: Run) => {
    const [visit] = visits.splice(
      visits.findIndex((one) => one.screen === screen),
      1,
    );
    const place = visits.findIndex((one) => one.screen === 'register/finished');
    const from = visits[place]?.to ?? 0;
    for (const view of visit?.views ?? []) view.at = from + 2;
    if (visit) visits.splice(place + 1, 0, { ...visit, from: from + 1, to: from + 3 });
  };

suite('a stretch in whose place other screens come', () => {
  const { proposal, text, run } = mended(documented.text);

  test('is one change, and with it the same walk matches', () => {
    assert.deepEqual(
      proposal.changes.map(({ kind }) => kind),
      ['replace'],
    );
    assert.deepEqual(proposal.unmended, []);
    assert.equal(assess(parseGuide(text), run).status, 'matches');
  });

  test('takes a documented screen that came among the new ones in among them', () => {
    const late = mended(documented.text, cameAfterRegistration('sign-in/stay-signed-in'));

    assert.deepEqual(late.proposal.unmended, []);
    assert.deepEqual(
      late.proposal.changes.map(({ kind }) => kind),
      ['replace'],
    );
    const last = stepsOf(late.text).map(({ id }) => id);
    assert.deepEqual(last.slice(-3), ['finished', 'forbli-palogget', 'overview']);
    assert.equal(assess(parseGuide(late.text), late.run).status, 'matches');
  });

  test('leaves one that may come anywhere where it stands', () => {
    const anywhere = documented.text.replace(
      '    screen: sign-in/more-information\n',
      '    screen: sign-in/more-information\n    order: any\n',
    );

    const late = mended(anywhere, cameAfterRegistration('sign-in/more-information'));

    assert.deepEqual(late.proposal.unmended, []);
    const ids = stepsOf(late.text).map(({ id }) => id);
    assert.equal(ids[ids.indexOf('mer-informasjon') + 1], 'install-app');
    assert.equal(assess(parseGuide(late.text), late.run).status, 'matches');
  });

  test('puts each new screen where the walk met it, around what is done on the phone', () => {
    assert.deepEqual(
      stepsOf(text).map(({ id }) => id),
      [
        ...['det-du-trenger', 'finn-appen', 'apne-nettsiden', 'skriv-inn-epost', 'skriv-inn-passord'],
        ...['forbli-palogget', 'mer-informasjon', 'install-app', 'scan-code', 'start-appen'],
        ...['legg-til-konto', 'fortsett-uten-sikkerhetskopi', 'velg-jobb-eller-skolekonto'],
        ...['kameraet-aktiveres', 'skann-koden', 'kontoen-er-lagt-til', 'register-scan-code'],
        ...['match-number', 'notification', 'phone-match-number', 'finished', 'overview'],
      ],
    );
  });

  test('drafts steps that always come, and marks them as drafted and as seen in no real tenant', () => {
    const added = stepsOf(text)
      .slice(7)
      .filter(({ drafted }) => drafted);
    assert.ok(added.length > 7);
    for (const { unverified, optional } of added) assert.deepEqual([unverified, optional], [true, false]);
    const live = mended(documented.text, (one) => (one.tenant = 'live'));
    assert.equal(sayingOf(live.text, 'install-app')?.unverified, false);
  });

  test('says what is to be done there in sentences', () => {
    const said = (id: string) => sayingOf(text, id)?.instruction;
    assert.equal(said('install-app'), 'På siden «Installer Microsoft Authenticator» trykker du «Neste».');
    assert.equal(
      said('scan-code'),
      'En QR-kode vises nå på siden «Skann QR-koden». Skann den med appen på mobilen, som neste trinn viser.',
    );
    assert.equal(
      said('register-scan-code'),
      'Gå tilbake til PC-en. På siden «Skann QR-koden» trykker du «Neste».',
    );
    assert.equal(
      said('match-number'),
      'PC-en viser nå et tall. Skriv det inn på mobilen, som neste trinn viser. Godkjenn aldri et varsel du ikke har bedt om.',
    );
    assert.equal(
      said('notification'),
      'Du får et varsel fra Authenticator på mobilen. Trykk på det. Godkjenn aldri et varsel du ikke har bedt om.',
    );
    assert.equal(
      said('phone-match-number'),
      'På mobilen skriver du inn tallet fra PC-en og trykker «Godkjenn». Godkjenn aldri et varsel du ikke har bedt om.',
    );
    assert.equal(said('overview'), 'Du ser nå siden «Sikkerhetsinformasjon».');
  });

  test('points at what the reader is to scan or to read where nothing is pressed', () => {
    assert.deepEqual(sayingOf(text, 'scan-code')?.point, ['qr']);
    assert.deepEqual(sayingOf(text, 'match-number')?.point, ['number']);
    assert.deepEqual(sayingOf(text, 'phone-match-number')?.point, ['number', 'approve']);
  });

  test('takes another number the next time', () => {
    const guide = parseGuide(text);
    const again = structuredClone(run);
    const shown = JSON.stringify(again.visits).replace('42 Venter', '07 Venter');
    assert.notEqual(shown, JSON.stringify(again.visits));
    again.visits = JSON.parse(shown) as Run['visits'];
    assert.equal(assess(guide, again).status, 'matches');
  });

  test('is of the edition that was walked, and no longer retired', () => {
    const { edition, retired } = parseGuide(text);
    assert.deepEqual([edition, retired], ['combined-2025', undefined]);
    assert.doesNotMatch(text, /retired|2023-03-14/);
  });

  test('leaves every step that stays as it was, to the letter', () => {
    const before = stepsOf(documented.text).map(({ id }) => id);
    const kept = stepsOf(text).filter(({ id }) => before.includes(id));
    assert.equal(kept.length, 14);
    for (const { id } of kept) assert.equal(linesOf(text, id), linesOf(documented.text, id));
  });

  test('is the same every time', () => {
    assert.deepEqual(mended(documented.text), { proposal, text, run });
  });
});

suite('what stands around the steps that go', () => {
  /** The guide's file with some of its steps written otherwise. */
  const rewritten = (steps: Record<string, (lines: string) => string>) =>
    Object.entries(steps).reduce((text, [id, rewrite]) => {
      const lines = linesOf(text, id);
      assert.notEqual(rewrite(lines), lines, id);
      return text.replace(lines, () => rewrite(lines));
    }, documented.text);

  test('what one of them has written for steps that stay comes to stand at the first of those', () => {
    const asShared = (lines: string) => lines.replace(/shows: \|\n(?: {6}.*\n)+/, 'shows: *shared\n');
    const { text, run } = mended(
      rewritten({
        'velg-mobilapp': (lines) => lines.replace('shows: |', 'shows: &shared |'),
        'start-appen': asShared,
        'legg-til-konto': asShared,
      }),
    );
    assert.match(
      linesOf(text, 'start-appen'),
      /shows: &shared \|\n {6}- heading "Ytterligere .*\n {6}- text/,
    );
    assert.match(linesOf(text, 'legg-til-konto'), /shows: \*shared\n {4}act/);
    assert.equal(assess(parseGuide(text), run).status, 'matches');
  });

  test('it stands as deep there as it has to', () => {
    const { text } = mended(
      rewritten({
        'velg-mobilapp': (lines) => lines.replace('shows: |', 'shows: &shared |'),
        'start-appen': (lines) =>
          lines.replace(
            /shows: \|\n(?: {6}.*\n)+/,
            'shows:\n      variants:\n        - snapshot: *shared\n          seen: null\n        - snapshot: *shared\n          seen: null\n',
          ),
      }),
    );
    assert.match(
      linesOf(text, 'start-appen'),
      /- snapshot: &shared \|\n {10,}- heading "Ytterligere .*\n {10,}- text.*\n(?: {10,}.*\n)*? {10}seen: null\n {8}- snapshot: \*shared\n/,
    );
  });

  test('a comment that belongs to one of them goes with it, and any other stays', () => {
    const { text } = mended(
      rewritten({
        'velg-mobilapp': (lines) => `  # Registration.\n\n  # Chosen from a list.\n${lines}`,
        'start-appen': (lines) => `  # On the phone.\n\n  # The icon.\n${lines}`,
        'legg-til-konto': (lines) => `  # In the app.\n\n${lines}`,
      }),
    );
    assert.match(text, /\n\n {2}# Registration\.\n\n {2}- id: install-app\n/);
    assert.match(text, /\n\n {2}# On the phone\.\n\n {2}# The icon\.\n {2}- id: start-appen\n/);
    assert.match(text, /\n\n {2}# In the app\.\n\n {2}- id: legg-til-konto\n/);
    assert.doesNotMatch(text, /Chosen from a list|The document's picture ends above/);
  });

  test('the comment above what is said of the guide goes with it', () => {
    const { text } = mended(documented.text.replace('\nretired:', '\n# Not followed any more.\nretired:'));
    assert.doesNotMatch(text, /Not followed/);
    assert.match(text, /readOn: 2026-11-22\n\nsample:/);
  });
});

suite('a screen among them that nobody knows', () => {
  const { proposal, text } = mended(documented.text, ({ visits }) => {
    const visit = visits.find(({ screen }) => screen === 'register/finished');
    if (visit) visit.screen = null;
  });

  test('gets no step, and all others get theirs', () => {
    assert.deepEqual(
      proposal.changes.map(({ kind }) => kind),
      ['replace'],
    );
    assert.deepEqual(
      proposal.unmended.map(({ why }) => why),
      ['unknown-screen'],
    );
    assert.deepEqual(
      stepsOf(text)
        .slice(-2)
        .map(({ id }) => id),
      ['phone-match-number', 'overview'],
    );
  });
});

suite('headings that several screens share', () => {
  test('are not what a step calls its own by', () => {
    const { text } = mended(documented.text, ({ visits }) => {
      for (const { screen, views } of visits)
        if (screen?.startsWith('register/'))
          for (const { tree } of views) tree.unshift({ role: 'heading', name: 'Hold kontoen din sikker' });
    });
    assert.equal(sayingOf(text, 'finished')?.instruction, 'På siden «Suksess!» trykker du «Ferdig».');
    assert.match(sayingOf(text, 'scan-code')?.instruction ?? '', /på siden «Skann QR-koden»/);
  });
});
