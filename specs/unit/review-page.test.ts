import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { assess } from '../../drift/assess.ts';
import type { GuideChange, Proposal } from '../../drift/proposal/proposal.ts';
import { propose } from '../../drift/proposal/propose.ts';
import { plainLines } from '../../drift/review/lines.ts';
import { renderReview } from '../../drift/review/review.ts';
import { rowsOf, type Row } from '../../drift/review/rows.ts';
import { loadGuide } from '../../guide/load.ts';
import { nb } from '../../guide/text/nb.ts';
import { walked } from './walked.ts';
import { walkedToday } from './walked-today.ts';

const loaded = loadGuide({ guides: null, guide: 'sette-opp-to-faktor', language: null });
const { guide, hash } = loaded;

const change = (more: Partial<GuideChange>): GuideChange => ({
  ...{ id: 'skriv-inn-epost/wording-1', step: 'skriv-inn-epost', kind: 'words', findings: [] },
  ...{ before: '', after: '', sentences: [], unverified: false, edits: [] },
  ...more,
});

function render(more: Partial<Proposal>, mode: 'offline' | 'server' = 'offline'): string {
  const run = walked(loaded);
  return renderReview({
    ...{ guide, run, findings: assess(guide, run), mode },
    proposal: { guide: guide.id, guideHash: hash, changes: [], unmended: [], ...more },
    pictures: { shot: () => null, accepted: () => null },
  }).html;
}

suite('lines of the file in plain words', () => {
  const cases: [line: string, label: string | null, words: string][] = [
    ['      - heading "Logg på"', 'Overskrift', 'Logg på'],
    [`      - 'heading "Trinn 1: Hvordan?"'`, 'Overskrift', 'Trinn 1: Hvordan?'],
    ['      - text: Ingen konto?', 'Tekst', 'Ingen konto?'],
    ['        - /placeholder: E-post', 'Eksempel i feltet', 'E-post'],
    [`      - { press: next, as: 'button "Neste"' }`, 'Leseren trykker på', 'Neste'],
    [`      - { choose: app, as: 'option "Mobilapp"' }`, 'Leseren velger', 'Mobilapp'],
    ['    host: login.microsoftonline.com', 'Adresse', 'login.microsoftonline.com'],
    ['    looks: { set-up: blue }', 'Farge', 'blå'],
    ['    optional: true', 'Kommer ikke alltid', 'ja'],
    ['      - button /Authenticator.*/', 'Knapp', '/Authenticator.*/'],
    ['      - navigation "Meny"', null, '- navigation "Meny"'],
    [': {', null, ': {'],
  ];
  for (const [line, label, words] of cases)
    test(line.trim(), () => {
      assert.deepEqual(plainLines(line, nb), [{ label, words }]);
    });

  test('what only opens a list, ties a step to its screen or is told by itself is left out', () => {
    const lines = [
      '  - id: nytt',
      '    screen: sign-in/email',
      '    shows: |',
      '      - combobox:',
      '    alt: Et bilde.',
    ];
    assert.deepEqual(plainLines(lines.join('\n'), nb), []);
  });
});

suite('before and after', () => {
  const told = (rows: readonly Row[]) =>
    rows.map(({ label, words }) =>
      [...(label ? [label] : []), ...words]
        .map((one) => (one.changed ? `[${one.text}]` : one.text))
        .join('|'),
    );
  const rows = (more: Partial<GuideChange>) => {
    const { before, after } = rowsOf(change(more), guide, nb);
    return { before: told(before), after: told(after) };
  };

  test('what differs is marked within a line', () => {
    assert.deepEqual(rows({ before: '- button "Logg på nå"', after: '- button "Logg inn nå"' }), {
      before: ['Knapp|Logg |[på]| nå'],
      after: ['Knapp|Logg |[inn]| nå'],
    });
  });

  test('a link that became a button is marked as such', () => {
    assert.deepEqual(rows({ kind: 'role', before: '- link "Hjelp"', after: '- button "Hjelp"' }), {
      before: ['[Lenke]|Hjelp'],
      after: ['[Knapp]|Hjelp'],
    });
  });

  test('of several lines each stands for the one that is like it, and what has no like is new', () => {
    assert.deepEqual(
      rows({ before: '- text: En fin tekst', after: '- button "Ny"\n- text: En fin tekst til' }),
      { before: ['Tekst|En fin tekst'], after: ['Knapp|[Ny]', 'Tekst|En fin tekst|[ til]'] },
    );
  });

  test('what has moved is marked, and not what it stands behind', () => {
    const [link, one, other] = ['- link "Hjelp"', '- heading "Logg på"', '- button "Neste"'];
    assert.deepEqual(rows({ kind: 'move', before: `${one}\n${link}`, after: `${other}\n${link}` }), {
      before: ['Overskrift|Logg på', 'Lenke|[Hjelp]'],
      after: ['Knapp|Neste', 'Lenke|[Hjelp]'],
    });
  });

  test('a step that moves is told by the order of the steps', () => {
    const { before, after } = rows({
      kind: 'move-step',
      edits: [{ edit: 'move-steps', at: { after: 'mer-informasjon', rank: 0 }, steps: ['forbli-palogget'] }],
    });
    assert.deepEqual(
      before.map((row) => row.replace(/\|\[?(.{12}).*/, '|$1')),
      ['Trinn 6|Får du spørs', 'Trinn 7|Du får en di'],
    );
    assert.match(after[1] ?? '', /^Trinn 7\|\[Får du spørsmålet .*\]$/);
  });
});

suite('the page', () => {
  const evil = '</textarea><script>alert(1)</script>"\'&';

  test('nothing that comes from a screen or a guide is markup', () => {
    const page = render({
      changes: [
        change({
          id: evil,
          after: `      - button "${evil.replaceAll('"', '')}"`,
          sentences: [{ step: 'skriv-inn-epost', field: 'instruction', before: evil, after: evil }],
        }),
      ],
    });
    assert.doesNotMatch(page, /<script/);
    assert.equal(page.split('</textarea>').length, 2);
  });

  test('the field holds the proposed sentence to the letter', () => {
    const after = '\n  Trykk «Neste».';
    const page = render({
      changes: [change({ sentences: [{ step: 'skriv-inn-epost', field: 'alt', before: 'x', after }] })],
    });
    // The first line break in a text area is none.
    assert.match(page, /<textarea[^>]*>\n\n {2}Trykk «Neste».<\/textarea/);
  });

  test('without a change there is nothing to choose, and what cannot be mended is told with what to do', () => {
    const page = render({ unmended: [{ finding: 'borte', why: 'language' }] });
    assert.match(page, /Det er ingenting å avgjøre/);
    assert.match(page, /Be IT sjekke språket/);
    assert.doesNotMatch(page, /<button|<input|data-review/);
  });

  test('each place says where decisions go', () => {
    const changes = [change({ before: '- button "A"', after: '- button "B"' })];
    assert.match(render({ changes }, 'offline'), /Last ned beslutningen/);
    const served = render({ changes }, 'server');
    assert.match(served, />Lagre</);
    assert.doesNotMatch(served, /Last ned/);
  });

  test('the same arguments give the same page', () => {
    const changes = [change({ before: '- button "A"', after: '- button "B"' })];
    assert.equal(render({ changes }), render({ changes }));
  });
});

suite('a stretch of steps that gives way to others', () => {
  const run = walkedToday(loaded);
  const findings = assess(guide, run);
  const proposal = propose(loaded, run, findings);
  const shots: (string | null)[] = [];
  const page = renderReview({
    ...{ guide, run, findings, proposal, mode: 'offline' },
    pictures: {
      accepted: () => null,
      shot: (file) => {
        shots.push(file);
        return { id: `shot-${shots.length}`, width: 100, height: 50 };
      },
    },
  }).html;
  const rows = page.split(/<li class="(?=goes|stays|comes)/).slice(1);
  const rowsThat = (become: string) => rows.filter((row) => row.startsWith(become));

  test('is decided on as a whole', () => {
    assert.equal(page.split('data-change=').length, 2);
  });

  test('shows what goes struck out, with its number now', () => {
    assert.equal(rowsThat('goes').length, 12);
    for (const row of rowsThat('goes')) assert.match(row, /Trinn \d+ tas ut<\/p>\s*<del>[^<]+<\/del>/);
    assert.match(rows[0] ?? '', /Trinn 8 tas ut<\/p>\s*<del>Endre til «Mobilapp»/);
  });

  test('numbers what stays and what comes as the guide would have it', () => {
    const numbers = rows
      .filter((row) => !row.startsWith('goes'))
      .map((row) => Number(/[Tt]rinn (\d+)/.exec(row)?.[1]));
    assert.deepEqual(
      numbers,
      Array.from(numbers, (_, place) => 8 + place),
    );
  });

  test('has the picture of each new screen beside the fields for its words', () => {
    assert.deepEqual(shots, [
      ...['register/install-app.png', 'register/scan-code.png', 'register/scan-code.png'],
      ...['register/match-number.png', 'phone/notification.png', 'phone/match-number.png'],
      ...['register/finished.png', 'security-info/overview.png'],
    ]);
    for (const row of rowsThat('comes')) {
      assert.match(row, /<use href="#shot-\d+"/);
      assert.equal(row.split('</textarea>').length, 3);
    }
    const [change] = proposal.changes;
    assert.equal(page.split('</textarea>').length - 1, change?.sentences.length);
  });
});
