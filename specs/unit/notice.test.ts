import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { HistoryEntry } from '../../drift/history/entry.ts';
import { composeAlarm, composeNotice, composeTest, type NoticeSource } from '../../drift/notice/compose.ts';
import { noticeAsIfDue, noticeDue } from '../../drift/notice/due.ts';
import { email } from '../../drift/notice/email.ts';
import { issueBody, issueMarker } from '../../drift/notice/issue.ts';
import type { Notice } from '../../drift/notice/notice.ts';
import { teamsMessage } from '../../drift/notice/teams.ts';
import type { ReportedFinding } from '../../guide/run/findings.ts';
import { nb } from '../../guide/text/nb.ts';
import { findingsOf, guide, morning, night, runOf } from './nights.ts';

const word = 'passord/wording-1';

function sourceOf(nights: readonly HistoryEntry[], words: Partial<ReportedFinding> = {}): NoticeSource {
  const latest = nights.at(-1);
  assert.ok(latest);
  return {
    ...{ guide, entries: nights, now: new Date(latest.at), run: runOf(latest) },
    findings: findingsOf(latest, words),
    published: `https://ci.example/netter/${latest.run}/`,
    report: 'report.html',
  };
}

/** The message of the last of these nights, as if nobody had been told anything. */
function noticeOf(nights: readonly HistoryEntry[], words: Partial<ReportedFinding> = {}): Notice {
  const source = sourceOf(nights, words);
  return composeNotice(noticeAsIfDue(nights), source, nb);
}

/** All that a card says, in its order. */
function wordsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'text' && typeof inner === 'string' ? [inner] : wordsOf(inner),
  );
}

suite('what a message says', () => {
  test('a new deviation: what it is, where, since when, and what changed since the last night', () => {
    const nights = [night(10, []), night(11, ['epost/wording-0']), night(12, [word])];
    const notice = noticeOf(nights);
    assert.equal(notice.title, 'Nye avvik i veiledningen «Prøve»');
    assert.equal(notice.lead, 'Veiledningen stemmer ikke lenger: 1 av 3 trinn har avvik.');
    assert.equal(notice.changed, 'Siden forrige kontroll, 11. november: 1 nytt avvik og 1 er borte.');
    assert.deepEqual(notice.items, [
      {
        mark: 'fresh',
        marked: 'Nytt',
        place: 'Trinn 3 (PC)',
        severity: 'misleads',
        sentence: 'Villeder leseren: I veiledningen står det «Før», på skjermen «Nå».',
        discovered: 'Avviket ble oppdaget 12. november.',
        picture: 'https://ci.example/netter/run-12/pictures/passord.png',
      },
    ]);
    assert.deepEqual(notice.facts, ['Sist kontrollert uten avvik: 10. november.']);
    assert.equal(notice.report, 'https://ci.example/netter/run-12/report.html');
  });

  test('news first, then what hurts most; what somebody acknowledged is counted and no more', () => {
    const nights = [
      night(11, ['epost/wording-0!']),
      night(12, ['epost/wording-0!', 'epost/wording-1~', '(epost/wording-2)', 'after-epost/wording-3!']),
    ];
    const source = sourceOf(nights);
    const due = noticeDue(nights, [], source.now);
    assert.equal(due?.occasion, 'deviations');
    const known = { ...due, news: due.news.filter(({ id }) => id !== 'epost/wording-0') };
    const notice = composeNotice(known, source, nb);
    assert.deepEqual(
      notice.items.map(({ marked, place, severity }) => `${marked}, ${place}, ${severity}`),
      ['Nytt, Etter trinn 2, blocks', 'Nytt, Trinn 2 (PC), cosmetic', 'Som før, Trinn 2 (PC), blocks'],
    );
    assert.ok(notice.facts.includes('I tillegg er 1 avvik sett og kvittert ut.'));
  });

  test('only worse has a title of its own', () => {
    const nights = [night(11, [word]), night(12, [`${word}!`])];
    const source = sourceOf(nights);
    const due = noticeDue(nights, [], source.now);
    assert.equal(due?.occasion, 'deviations');
    const notice = composeNotice(due, source, nb);
    assert.equal(notice.title, 'Avvik er blitt verre i veiledningen «Prøve»');
    assert.equal(notice.changed, 'Siden forrige kontroll, 11. november: 1 er blitt verre.');
    assert.equal(notice.items[0]?.marked, 'Verre');
  });

  test('a sign of life says how it stands, and that nothing changed', () => {
    const notice = noticeOf([night(5, []), night(12, [])]);
    assert.equal(notice.title, 'Ukens status for veiledningen «Prøve»');
    assert.equal(notice.changed, 'Siden forrige kontroll, 5. november: ingen endring.');
    assert.deepEqual([notice.items, notice.facts], [[], []]);
  });

  test('nights without a check: the cause, the cure, and the last check; nothing of deviations', () => {
    const notice = noticeOf([night(10, [word]), night(11, 'blocked'), night(12, 'blocked')]);
    assert.equal(notice.title, 'Veiledningen «Prøve» er ikke kontrollert på 2 netter');
    assert.match(notice.lead, /Testkontoen er låst.*Slik løser du det/);
    assert.deepEqual([notice.changed, notice.items], ['', []]);
    assert.deepEqual(notice.facts, [
      'Dette er 2 netter på rad uten kontroll.',
      'Sist kontrollert: 10. november.',
    ]);
  });

  test('a week without a check needs no run', () => {
    const due = { occasion: 'unchecked-week', days: 7 } as const;
    const now = new Date(morning(19));
    const notice = composeAlarm(due, { guide, entries: [night(12, [word])], now }, nb);
    assert.equal(notice.title, 'Veiledningen «Prøve» er ikke kontrollert mot Microsoft på 7 døgn');
    assert.deepEqual(notice.facts, ['Sist kontrollert: 12. november.']);
    const never = composeAlarm(due, { guide, entries: [night(12, 'broken')], now }, nb);
    assert.deepEqual(never.facts, ['Ingen kontroll har lyktes siden den første, 12. november.']);
  });

  test('a retired guide is said to be, on top', () => {
    const nights = [night(12, [word])];
    const retired = { ...guide, retired: { since: '2023-03-14', source: 'somebody', replacedBy: null } };
    const notice = composeNotice(noticeAsIfDue(nights), { ...sourceOf(nights), guide: retired }, nb);
    assert.match(notice.standing.join(), /utgått/);
    const [first, second] = email(notice, nb).text.split('\n\n');
    assert.match(first ?? '', /utgått/);
    assert.match(second ?? '', /^Veiledningen stemmer ikke lenger/);
  });

  test('a rehearsal says nothing of Microsoft, nor that anything was checked', () => {
    const rehearsal = { tenant: 'simulated', edition: 'legacy' } as const;
    const notice = noticeOf([night(11, [], rehearsal), night(12, [word], rehearsal)]);
    const said = email(notice, nb).text;
    assert.match(said, /^Øvelse mot simulert pålogging/);
    assert.doesNotMatch(
      said.replace(nb.rehearsalNotice, '').replace(nb.notice.why, ''),
      /Microsoft|kontroll/i,
    );
    assert.match(said, /Siden forrige øvelse/);
  });

  test('where nothing is published there are no links', () => {
    const nights = [night(12, [word])];
    const notice = composeNotice(noticeAsIfDue(nights), { ...sourceOf(nights), published: null }, nb);
    const all = [
      JSON.stringify(teamsMessage(notice, nb).attachments[0].content.body),
      email(notice, nb).html,
      issueBody(notice, nb),
    ];
    for (const one of all) assert.doesNotMatch(one, /https?:|null|undefined/);
  });
});

suite('a Teams card', () => {
  test('is what a workflow takes, with a link to the report and the picture', () => {
    const message = teamsMessage(noticeOf([night(12, [word])]), nb);
    assert.deepEqual(Object.keys(message), ['type', 'attachments']);
    const [{ contentType, content }] = message.attachments;
    assert.equal(message.type, 'message');
    assert.equal(contentType, 'application/vnd.microsoft.card.adaptive');
    assert.deepEqual([content.type, content.version], ['AdaptiveCard', '1.4']);
    assert.deepEqual(content.actions, [
      {
        type: 'Action.OpenUrl',
        title: 'Åpne rapporten',
        url: 'https://ci.example/netter/run-12/report.html',
      },
      {
        type: 'Action.OpenUrl',
        title: 'Se bildet',
        url: 'https://ci.example/netter/run-12/pictures/passord.png',
      },
    ]);
    assert.match(wordsOf(content).join('\n'), /Nye avvik[^]*Trinn 3[^]*«Nå»/);
  });

  test('shows ten deviations, and says how many more there are', () => {
    const names = Array.from({ length: 14 }, (_, place) => `passord/wording-${place}`);
    const said = wordsOf(teamsMessage(noticeOf([night(12, names)]), nb));
    assert.equal(said.filter((one) => one === 'Nytt · Trinn 3 (PC)').length, 10);
    assert.ok(said.includes('4 avvik til står i rapporten.'));
  });

  test('what a screen says is never read as Markdown', () => {
    const notice = noticeOf([night(12, [word])], { observed: '[Logg på](https://evil.example) **nå**' });
    const read: unknown[] = [];
    JSON.stringify(teamsMessage(notice, nb), (_, value: unknown) => {
      if (typeof value === 'object' && value !== null && 'type' in value && value.type === 'TextBlock')
        read.push(value);
      return value;
    });
    assert.ok(read.length > 0);
    assert.doesNotMatch(JSON.stringify(read), /evil/);
  });

  test('is always below 28 KB, whatever the screens and the guide say', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3000 }),
      fc.string({ unit: 'grapheme', maxLength: 3000 }),
      fc.constant('"\\\u0001'.repeat(3000)),
      fc.constant('🔐'.repeat(3000)),
    );
    const nights = fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60)).map((counts) =>
      counts.map((count, place) =>
        night(
          10 + place,
          Array.from({ length: count }, (_, one) => `passord/wording-${one}`),
        ),
      ),
    );
    fc.assert(
      fc.property(nights, text, text, text, (nights, title, documented, observed) => {
        const source = { ...sourceOf(nights, { documented, observed }), guide: { ...guide, title } };
        for (const due of [noticeAsIfDue(nights), { occasion: 'sign-of-life' } as const]) {
          const notice = composeNotice(due, source, nb);
          const message = teamsMessage(notice, nb);
          assert.ok(Buffer.byteLength(JSON.stringify(message)) < 28_000);
          const shown = wordsOf(message).filter((one) => one.includes('Trinn 3 (PC)')).length;
          const more = wordsOf(message).find((one) => one.includes('til står i rapporten'));
          assert.equal(shown < notice.items.length, more !== undefined);
        }
      }),
      { numRuns: 60 },
    );
  });
});

suite('an e-mail', () => {
  test('says the same in text and in HTML, in Norwegian', () => {
    const notice = noticeOf([night(11, []), night(12, [word])]);
    const { subject, text, html } = email(notice, nb);
    assert.equal(subject, 'Nye avvik i veiledningen «Prøve»');
    for (const part of [
      notice.lead,
      notice.changed,
      ...notice.facts,
      ...notice.items.map(({ sentence }) => sentence),
    ]) {
      assert.ok(text.includes(part), part);
      assert.ok(html.includes(part), part);
    }
    assert.match(html, /<html lang="nb">/);
    assert.doesNotMatch(html, /<(img|script|link)\b/);
  });

  test('what a screen says is no HTML, and a title with a line end is one line', () => {
    const nights = [night(12, [word])];
    const source = {
      ...sourceOf(nights, { observed: '<img src=x>' }),
      guide: { ...guide, title: 'En\r\nBcc: du@ond.example' },
    };
    const { subject, html } = email(composeNotice(noticeAsIfDue(nights), source, nb), nb);
    assert.doesNotMatch(subject, /[\r\n]/);
    assert.match(html, /&lt;img src=x&gt;/);
  });
});

suite('an issue', () => {
  test('begins with the marker by which CI finds it, the same for every night', () => {
    const [first, second] = [
      noticeOf([night(12, [word])]),
      noticeOf([night(11, 'blocked'), night(12, 'blocked')]),
    ];
    assert.equal(issueMarker(first), issueMarker(second));
    for (const one of [first, second]) {
      const [marker, empty, title] = issueBody(one, nb).split('\n');
      assert.deepEqual([marker, empty], ['<!-- tofaktor guide=prove language=nb -->', '']);
      assert.equal(title, `# ${one.title}`);
    }
  });

  test('what a screen says makes no Markdown, calls nobody and refers to no issue', () => {
    const observed = '**fet** [her](https://evil.example) <b> @alle #12 `kode` | ~';
    const body = issueBody(noticeOf([night(12, [word])], { observed }), nb);
    assert.match(
      body,
      /\\\*\\\*fet\\\*\\\* \\\[her\\\]\(https:\/\/evil\.example\) \\<b\\> @<!-- -->alle #<!-- -->12/,
    );
  });

  test('fits where GitHub takes it', () => {
    const names = Array.from({ length: 300 }, (_, place) => `passord/wording-${place}`);
    const body = issueBody(noticeOf([night(12, names)], { observed: '*'.repeat(1000) }), nb);
    assert.ok(body.length < 65_536);
    assert.match(body, /avvik til står i rapporten/);
  });
});

test('a test message says that nobody need do anything', () => {
  const notice = composeTest(guide, nb);
  assert.match(notice.lead, /Du trenger ikke gjøre noe/);
  assert.ok(wordsOf(teamsMessage(notice, nb)).includes('Prøvemelding fra Tofaktor'));
});
