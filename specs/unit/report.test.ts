import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { markdown } from '../../drift/report/markdown.ts';
import { renderReport } from '../../drift/report/report.ts';
import { renderSummary } from '../../drift/report/summary.ts';
import type { Proposal } from '../../drift/proposal/proposal.ts';
import { describeVerdict } from '../../drift/describe.ts';
import { catalogue } from '../../guide/text/catalogue.ts';
import {
  everyKind,
  findingsOf,
  inputOf,
  missingScreen,
  pictureOf,
  reworded,
  runOf,
} from '../report/sample.ts';

const { report: text } = catalogue('nb');
const drifted = () => renderReport(inputOf(findingsOf(everyKind)));

/** The elements of a page that open with this, to their end tag. */
function elements(page: string, opening: RegExp, tag: string): string[] {
  return page
    .split(new RegExp(`(?=<${tag}\\b)`))
    .filter((part) => opening.test(part))
    .map((part) => part.slice(0, part.indexOf(`</${tag}>`)));
}

const countOf = (words: string, page: string) => page.split(words).length - 1;

suite('the report', () => {
  test('opens with the verdict, what it is worth, and when it was come by', () => {
    const page = drifted();
    const top = page.slice(page.indexOf('<h1'), page.indexOf('id="avvik"'));
    assert.match(
      top,
      />\s*Øvelse: 3 av 5 trinn avviker fra den simulerte påloggingen\. I tillegg kommer en skjerm som veiledningen ikke nevner\. Trinn 2 stopper leseren\.\s*</,
    );
    assert.match(top, /sier ingenting om hva Microsoft viser i dag/);
    assert.match(top, /Denne veiledningen er utgått/);
    assert.match(top, /25\. november 2026 kl\. 03\.14, på 12 sekunder/);
    assert.match(top, /1 avvik er kjent og meldt fra om/);
  });

  test('tells each finding in one card, by its step, with all sides of it', () => {
    const page = drifted();
    const cards = elements(page, /id="finding-/, 'article');
    assert.deepEqual(
      cards.map((card) => /id="([^"]+)"/.exec(card)?.[1]),
      ['finding-epost', 'finding-after-epost', 'finding-passord', 'finding-forbli'],
    );
    const all = Object.values(everyKind).flat();
    for (const { id } of all) {
      assert.equal(countOf(`data-finding="${id}"`, page), 1, id);
      assert.match(page, new RegExp(`data-findings="[^"]*${id}`));
    }
    const [email = ''] = cards;
    assert.match(email, /data-step="epost"/);
    assert.match(email, /<del>Neste<\/del>/);
    assert.match(email, /<ins>Fortsett<\/ins>/);
    assert.match(email, /konto<ins>er<\/ins> her\?/);
    assert.match(email, /I veiledningen er det lenken «Hjelp», på skjermen knappen «Hjelp»\./);
    assert.match(email, /I veiledningen er knappen blå, på skjermen grønn\./);
    assert.match(email, /tok den som ligner mest i navnet, «Fortsett»/);
    assert.match(email, /Sett av Kari\. Gjelder til og med 20\. desember 2026\./);
    assert.match(email, /Kode: ⟨6 sifre⟩/);
    assert.match(email, /Stedet er utenfor bildet/);
    assert.match(
      cards.join(),
      /Skjermen er på et annet språk \(engelsk\) enn veiledningen \(norsk bokmål\)\./,
    );
    assert.match(cards.join(), /Spørsmålet om å forbli pålogget kom ikke\./);
  });

  test('puts what hurts readers most first', () => {
    const page = drifted();
    const overview = page.slice(page.indexOf('id="avvik"'), page.indexOf('id="trinn"'));
    const order = ['Stopper leseren', 'Villeder leseren', 'Liten forskjell'].map((words) =>
      overview.indexOf(words),
    );
    assert.deepEqual(
      order,
      order.toSorted((one, other) => one - other),
    );
    assert.ok(order.every((place) => place > 0));
  });

  test('escapes whatever it is told', () => {
    const page = drifted();
    assert.ok(page.includes('&lt;img src=x onerror=alert(1)&gt;'));
    assert.ok(!page.includes('<img'));
    assert.ok(page.includes('Prøve &lt;b&gt;to-faktor&lt;/b&gt;'));
    assert.ok(page.includes('Meldt til &lt;leverandøren&gt;'));
  });

  test('has each picture once, whatever it shows of it, and outlines places in percent', () => {
    const page = drifted();
    assert.equal(countOf('data:image/png;base64,', page), 3);
    assert.equal(countOf('<image id="picture-', page), 3);
    assert.match(page, /<rect\s+class="line"\s+x="[\d.]+%"/);
    for (const id of [...page.matchAll(/<use href="#([^"]+)"/g)].map(([, name]) => name))
      assert.equal(countOf(`<image id="${id ?? ''}"`, page), 1);
    assert.match(page, /Bilde fra simulert pålogging\./);
    assert.match(page, /Tegning, ikke skjermbilde\./);
  });

  test('folds the steps on which nothing was found, each with its standing', () => {
    const folded = elements(drifted(), /class="step"/, 'details');
    assert.deepEqual(
      folded.map((one) => /id="([^"]+)"/.exec(one)?.[1]),
      ['step-butikken', 'step-skann'],
    );
    assert.ok(folded.every((one) => !/^<details[^>]* open/.test(one)));
    const calm = renderReport(inputOf());
    assert.match(calm, /Det ble ikke funnet noe avvik\./);
    assert.equal(countOf('<article', calm), 0);
    const all = elements(calm, /class="step"/, 'details').join();
    assert.match(all, /Trinnet er valgfritt, og skjermen kom ikke\./);
    assert.match(all, /Trinnet har ingen egen skjerm/);
    assert.match(all, /Kontrollert i øvelse, mot simulert pålogging/);
    assert.match(
      all,
      /godtar 2 varianter av skjermen\. Her kom variant 2, som ingen har sett mot Microsoft\./,
    );
  });

  test('may load nothing but what is in it', () => {
    const page = renderReport(
      inputOf(findingsOf(everyKind), {
        review: () => ({ html: '<p id="avgjør">Avgjør</p>', css: '.x{color:red}', script: 'void 0' }),
      }),
    );
    const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1] ?? '';
    assert.match(policy, /default-src &#39;none&#39;/);
    assert.equal(countOf('sha256-', policy), 4);
    assert.ok(!policy.includes('unsafe'));
    assert.ok(page.includes('<p id="avgjør">Avgjør</p>'));
    assert.deepEqual(page.match(/(?:src|href)="(?!#|data:image)[^"]*"/g), null);
    assert.equal(countOf(' style="', page), 0);
  });

  test('tells history, and that the guide has been changed since', () => {
    const page = renderReport(
      inputOf(findingsOf(everyKind), {
        guideChanged: true,
        notices: ['Meldingen kom ikke fram.'],
        history: {
          lastMatched: '2026-11-12',
          since: { 'epost/wording-1': '2026-11-13' },
          chart: '<svg id="utviklingen"></svg>',
          warnings: ['Variant 2 er ikke sett på 30 netter.'],
        },
      }),
    );
    for (const words of [
      'Veiledningen er endret etter denne kontrollen',
      'Meldingen kom ikke fram.',
      '12. november 2026',
      'Avviket ble oppdaget 13. november 2026.',
      '<svg id="utviklingen"></svg>',
      'Variant 2 er ikke sett på 30 netter.',
    ])
      assert.ok(page.includes(words), words);
  });

  test('suggests at the card what would mend the guide, and says what cannot be mended', () => {
    const proposal: Proposal = {
      guide: 'prove',
      guideHash: 'abc',
      changes: [
        {
          ...{ id: 'change-1', step: 'epost', kind: 'words', findings: ['epost/wording-1'] },
          before: '      - button "Neste"',
          after: '      - button "Fortsett"',
          edits: [],
          sentences: [
            { step: 'epost', field: 'instruction', before: 'Trykk «Neste».', after: 'Trykk «Fortsett».' },
          ],
          unverified: true,
        },
      ],
      unmended: [{ finding: 'passord/language-1', why: 'language' }],
    };
    const page = renderReport(inputOf(findingsOf(everyKind), { proposal }));
    const [email = '', , password = ''] = elements(page, /id="finding-/, 'article');
    assert.match(email, /data-change="change-1"/);
    assert.match(email, /Trykk «<del>Neste<\/del>»\./);
    assert.match(email, /Trykk «<ins>Fortsett<\/ins>»\./);
    assert.match(email, /Ikke sett mot Microsoft/);
    assert.match(password, /Hele skjermen er på et annet språk/);
  });

  test('shows an accepted look beside what it is now', () => {
    const look = pictureOf(128, 36, [0, 90, 200]);
    const page = renderReport(
      inputOf(findingsOf(everyKind), {
        looks: (step, control) => (step === 'epost' && control === 'next' ? look : null),
      }),
    );
    assert.ok(page.includes(look.toString('base64')));
    assert.match(page, /Slik det er godkjent/);
  });

  test('says where a walk had to stop, and shows what it saw last', () => {
    const blocks = { ...missingScreen, severity: 'blocks' as const };
    const stop = {
      status: 'stuck',
      cause: 'stuck',
      code: null,
      step: 'forbli',
      detail: 'no screen',
    } as const;
    const findings = findingsOf({ forbli: [blocks] });
    const steps = findings.steps.map((step) =>
      step.id === 'skann'
        ? { ...step, status: 'not-reached' as const, reason: 'the walk stopped at step forbli: stuck' }
        : step,
    );
    const page = renderReport(inputOf({ ...findings, steps }, { run: runOf({ stop }) }));
    assert.match(page, /Kontrollen kom ikke lenger enn til trinn 4\. 1 trinn er derfor ikke kontrollert\./);
    assert.match(page, /Den siste skjermen kontrollen så, før den måtte stoppe\./);
    assert.match(page, /Kontrollen stoppet ved trinn 4: Vi kom ikke videre fra en skjerm\./);
  });

  test('is told of what never was', () => {
    const run = runOf({ visits: [], browser: null, viewport: null });
    const cause = { id: 'own-fault', code: null, step: null, detail: 'no <browser>' } as const;
    const page = renderReport(inputOf(findingsOf({}, { status: 'broken', cause, screens: [] }), { run }));
    assert.match(page, /Kontrollen feilet av en grunn hos oss selv/);
    assert.match(page, /uten nettleser/);
    assert.match(page, /no &lt;browser&gt;/);
  });

  test('lists acknowledgements that did nothing, and detours', () => {
    const idle = {
      name: 'Kari',
      reason: 'Meldt',
      until: '2026-11-01',
      finding: 'x/wording-1',
      why: 'expired',
    } as const;
    const detour = { step: 'epost', control: 'next', by: 'name', role: 'button', name: 'Neste' } as const;
    const page = renderReport(inputOf(findingsOf({}, { idleAcknowledgements: [idle], detours: [detour] })));
    assert.match(page, /Fristen er ute/);
    assert.match(page, /knappen «Neste»/);
    assert.match(page, /<th scope="col">/);
  });

  test('is the same for the same arguments', () => {
    assert.equal(drifted(), drifted());
  });
});

suite('the summary', () => {
  test('tells verdict, findings and what to do, a line a finding', () => {
    const lines = renderSummary(inputOf(findingsOf(everyKind))).split('\n');
    assert.match(lines[0] ?? '', /^## Øvelse: 3 av 5 trinn avviker/);
    const rows = lines.filter((line) => line.startsWith('|'));
    assert.equal(rows.length, 2 + Object.values(everyKind).flat().length);
    assert.ok(rows.every((row) => row.replaceAll('\\|', '').split('|').length === 5));
    assert.match(rows[2] ?? '', /Stopper leseren \(kjent\) \| Trinn 2/);
    assert.ok(lines.some((line) => line.includes('report.html')));
  });

  test('tells once what is the same at several steps', () => {
    const redirect = {
      id: 'a',
      kind: 'redirect',
      severity: 'misleads',
      documented: 'a.no',
      observed: 'b.no',
    } as const;
    const findings = findingsOf({ epost: [redirect], passord: [{ ...redirect, id: 'b' }] });
    const rows = renderSummary(inputOf(findings))
      .split('\n')
      .filter((line) => line.startsWith('| Villeder'));
    assert.deepEqual(rows, ['| Villeder leseren | Trinn 2, Trinn 3 | Siden ligger på b.no, ikke på a.no. |']);
  });

  test('says so where there is nothing to do', () => {
    const summary = renderSummary(inputOf());
    assert.match(summary, /Alle 5 trinn stemmer/);
    assert.ok(!summary.includes('|'));
    assert.match(summary, /- Ingenting\./);
  });

  test('escapes what would end a cell, a line or the text', () => {
    assert.equal(
      markdown('a|b\nc <b> `d` *e* [f](g) & \\'),
      'a\\|b c &lt;b&gt; \\`d\\` \\*e\\* \\[f\\](g) &amp; \\\\',
    );
  });

  test('ends where a job page would be too long', () => {
    const many = Array.from({ length: 60 }, (_, at) => ({
      ...reworded,
      ...{ id: `epost/wording-${at}`, observed: `Fortsett ${at}` },
    }));

    const summary = renderSummary(inputOf(findingsOf({ epost: many })));
    assert.match(summary, new RegExp(text.summary.more(20)));
  });
});

suite('the verdict', () => {
  const words = catalogue('nb');
  test('speaks of screens where only they have changed', () => {
    const findings = findingsOf({ unclaimed: everyKind.unclaimed });
    assert.equal(
      describeVerdict(findings, words),
      'Øvelse: Det kommer en skjerm som veiledningen ikke nevner.',
    );
  });

  test('says that the reader gets no further', () => {
    const live = findingsOf(
      { unclaimed: everyKind.unclaimed.map((one) => ({ ...one, severity: 'blocks' })) },
      { rehearsal: false },
    );
    assert.equal(
      describeVerdict(live, words),
      'Veiledningen stemmer ikke lenger: Det kommer en skjerm som veiledningen ikke nevner. Leseren kommer ikke videre derfra.',
    );
  });
});
