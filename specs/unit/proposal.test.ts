import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { assess } from '../../drift/assess.ts';
import { applyProposal, parseGuide } from '../../drift/proposal/apply.ts';
import type { Decisions, GuideChange, Proposal } from '../../drift/proposal/proposal.ts';
import { patchOf } from '../../drift/proposal/patch.ts';
import { refit } from '../../drift/proposal/pattern.ts';
import { propose } from '../../drift/proposal/propose.ts';
import { UserError } from '../../guide/errors.ts';
import { loadGuide } from '../../guide/load.ts';
import type { Run, View, Visit } from '../../guide/run/schema.ts';
import type { ScreenId } from '../../guide/screens.ts';
import type { ObservedNode } from '../../guide/aria/node.ts';
import { nodesOf, walked } from './walked.ts';

const documented = loadGuide({ guides: null, guide: 'sette-opp-to-faktor', language: null });
const undisturbed = walked(documented);

const visitOf = ({ visits }: Run, screen: ScreenId): Visit => {
  const visit = visits.find((one) => one.screen === screen);
  assert.ok(visit, screen);
  return visit;
};

/** Does something to every node of a screen that has the name. */
const onScreen =
  (screen: ScreenId, name: string, deed: (node: ObservedNode, among: ObservedNode[]) => void) =>
  (run: Run) => {
    for (const { tree } of visitOf(run, screen).views)
      for (const { node, among } of nodesOf(tree)) if (node.name === name) deed(node, among);
  };

const reword = (screen: ScreenId, from: string, to: string) =>
  onScreen(screen, from, (node) => (node.name = to));

const remove = (screen: ScreenId, name: string) =>
  onScreen(screen, name, (node, among) => among.splice(among.indexOf(node), 1));

const touch = (run: Run, screen: ScreenId, control: string, detour: View['touched'][number]['detour']) => {
  for (const { touched } of visitOf(run, screen).views)
    for (const one of touched) if (one.control === control) one.detour = detour;
};

/** The proposal after these things have happened, and the guide as it would be. */
function after(...deeds: ((run: Run) => unknown)[]): { proposal: Proposal; mended: string; run: Run } {
  const run = structuredClone(undisturbed);
  for (const deed of deeds) deed(run);
  const proposal = propose(documented, run, assess(documented.guide, run));
  return { proposal, mended: applyProposal(documented.text, proposal), run };
}

const stepOf = (text: string, id: string) => {
  const step = parseGuide(text).steps.find((one) => one.id === id);
  assert.ok(step, id);
  return step;
};

const only = ({ changes }: Proposal): GuideChange => {
  const [change, ...more] = changes;
  assert.ok(change);
  assert.equal(more.length, 0);
  return change;
};

const changedLines = (mended: string) =>
  patchOf('guide.yaml', documented.text, mended)
    .split('\n')
    .filter((line) => /^[-+](?![-+])/.test(line))
    .map((line) => line.charAt(0) + line.slice(1).trim());

suite('words', () => {
  test('a changed name is changed where the screen, the act and the sentences say it', () => {
    const { proposal, mended } = after(reword('sign-in/email', 'Neste', 'Fortsett'));

    assert.deepEqual(changedLines(mended), [
      '-instruction: Skriv inn e-postadressen din og trykk «Neste».',
      '+unverified: true',
      '+instruction: Skriv inn e-postadressen din og trykk «Fortsett».',
      '-- button "Neste"',
      '+- button "Fortsett"',
      `-- { press: next, as: 'button "Neste"' }`,
      `+- { press: next, as: 'button "Fortsett"' }`,
      '-alt: Påloggingssiden med et felt for e-postadressen og knappen «Neste».',
      '+alt: Påloggingssiden med et felt for e-postadressen og knappen «Fortsett».',
    ]);
    const change = only(proposal);
    assert.equal(change.kind, 'words');
    assert.equal(change.unverified, true);
    assert.match(change.before, /^ {6}- button "Neste"\n/);
    assert.doesNotMatch(change.before + change.after, /instruction|alt:|unverified/);
    assert.deepEqual(
      change.sentences.map(({ field }) => field),
      ['instruction', 'alt'],
    );
  });

  test('what YAML or the notation would read otherwise is quoted', () => {
    for (const words of [
      'Neste: nå',
      '# neste',
      "Microsofts 'neste'",
      'Bruk "appen"',
      'C:\\neste',
      '/neste/',
    ]) {
      const { mended, run } = after(
        reword('sign-in/more-information', 'Neste', words),
        reword(
          'sign-in/more-information',
          'Organisasjonen trenger mer informasjon for å beskytte kontoen din',
          words,
        ),
      );
      assert.equal(assess(parseGuide(mended), run).status, 'matches', words);
      assert.match(stepOf(mended, 'mer-informasjon').instruction, /Klikk «.+»\.$/);
    }
  });

  test('a block that two steps share is changed once, and the sentences of both', () => {
    const { proposal, mended } = after(
      reword('proofup/configure-app', 'Konfigurer mobilapp', 'Sett opp mobilappen'),
    );

    assert.equal(mended.match(/heading "Sett opp mobilappen"/g)?.length, 1);
    assert.match(mended, /shows: &konfigurer-mobilapp \|\n/);
    assert.match(mended, /shows: \*konfigurer-mobilapp\n/);
    assert.deepEqual(
      only(proposal).sentences.map(({ step }) => step),
      ['qr-koden-vises', 'neste-i-dialogen'],
    );
  });

  test('a label that several snapshots repeat is one change, in each of them', () => {
    const { proposal, mended } = after(
      reword('proofup/contact-method', 'Ytterligere sikkerhetsbekreftelse', 'Sikkerhetsinformasjon'),
    );
    const change = only(proposal);

    assert.equal(change.before.trim(), '- heading "Ytterligere sikkerhetsbekreftelse"');
    assert.equal(mended.match(/heading "Sikkerhetsinformasjon"/g)?.length, 2);
    assert.equal(mended.match(/heading "Ytterligere sikkerhetsbekreftelse"/g)?.length, 3);
  });

  test('an address that is seen is claimed as any address', () => {
    const { mended } = after(
      reword('sign-in/more-information', 'Lær mer', 'Hjelp for fornavn.etternavn@alstahaug.kommune.no'),
    );
    assert.match(mended, /- link \/Hjelp for \\S\+@\\S\+\/\n/);
  });
});

suite('patterns', () => {
  const cases: readonly (readonly [before: RegExp, seen: string, after: string])[] = [
    [/Kode: \d{3} \d{3} \d{3}/, 'Kode: 1234 5678 901', 'Kode: \\d{4} \\d{4} \\d{3}'],
    [/\d{6}/, '12345678', '\\d{8}'],
    [/svc\/\d{8,9}/, 'svc/1234567890', 'svc\\/\\d{8,10}'],
    [/\d\d:\d\d/, '7:05', '\\d:\\d\\d'],
    [/Kode: \d{3} \d{3} \d{3}/, 'Kode: 12 345 678', 'Kode: \\d{2} \\d{3} \\d{3}'],
    [/©\s?\d{4} Microsoft/, '© 2031 Microsoft (Norge)', '© \\d{4} Microsoft \\(Norge\\)'],
    [/\S+@\S+/, 'Kontoen din: ola@kommune.example', 'Kontoen din: \\S+@\\S+'],
  ];
  for (const [before, seen, source] of cases)
    test(`${String(before)} of «${seen}»`, () => {
      const pattern = refit(before, seen);
      assert.equal(pattern.source, source);
      assert.ok(new RegExp(`^(?:${pattern.source})$`).test(seen));
    });
});

suite('what is gone', () => {
  test('an aside in the text alternative goes with it', () => {
    const { mended } = after(remove('sign-in/stay-signed-in', 'Ja'));
    assert.doesNotMatch(mended, /- button "Ja"/);
    const { mended: other } = after(remove('proofup/fallback-phone', 'Fullført'));
    assert.equal(
      stepOf(other, 'trykk-fullfort').alt,
      'Trinn 3 på siden «Ytterligere sikkerhetsbekreftelse».',
    );
  });

  test('an instruction that tells of it says so, and is left to a person; what the act named is named no more', () => {
    const { proposal, mended } = after(remove('proofup/contact-method', 'Motta varslinger for bekreftelse'));
    const step = stepOf(mended, 'motta-varslinger');

    assert.equal(
      step.instruction,
      'Trykk på «Motta varslinger for bekreftelse». «Motta varslinger for bekreftelse» finnes ikke lenger på skjermen.',
    );
    assert.equal(step.drafted, true);
    assert.deepEqual(step.act, [{ choose: 'notifications' }]);
    assert.equal(only(proposal).kind, 'remove');
  });

  test('what the walk pressed in its stead takes its place, words and kind', () => {
    const { proposal, mended, run } = after(
      onScreen('sign-in/email', 'Neste', (node) =>
        Object.assign(node, { role: 'link', name: 'Gå videre nå' }),
      ),
      (changed) => {
        touch(changed, 'sign-in/email', 'next', { by: 'only', role: 'link', name: 'Gå videre nå' });
      },
    );
    const step = stepOf(mended, 'skriv-inn-epost');

    assert.equal(only(proposal).findings.length, 2);
    assert.equal(step.instruction, 'Skriv inn e-postadressen din og trykk «Gå videre nå».');
    assert.match(step.alt ?? '', /og lenken «Gå videre nå»\.$/);
    assert.match(mended, /as: 'link "Gå videre nå"'/);
    assert.match(mended, /- link "Gå videre nå"\n/);
    assert.equal(assess(parseGuide(mended), run).status, 'matches');
  });
});

suite('screens', () => {
  const stranger = (screen: ScreenId, tree: ObservedNode[], touched: View['touched']): Visit => ({
    ...{ device: 'pc', screen, host: 'login.microsoftonline.com', from: 52, to: 53 },
    views: [{ steps: [], at: 52.5, tree, picture: null, touched }],
  });

  const code = (touched: View['touched']) => (run: Run) => {
    const tree = [
      { role: 'heading', name: 'Skriv inn kode' },
      { role: 'textbox', name: 'Kode' },
      { role: 'button', name: 'Bekreft' },
      { role: 'contentinfo', name: '', children: [{ role: 'link', name: 'Vilkår' }] },
    ];
    run.visits.splice(2, 0, stranger('sign-in/challenge-code', tree, touched));
  };

  test('a screen that no step speaks of gets a step, drafted from what was done there', () => {
    const gestures = [
      { gesture: 'enter', control: 'code', entry: 'code', role: 'textbox', name: 'Kode' },
      { gesture: 'press', control: 'next', role: 'button', name: 'Bekreft' },
    ] as const;
    const { proposal, mended, run } = after(
      code([{ step: null, control: 'forward', at: 53, gestures: [...gestures] }]),
    );
    const steps = parseGuide(mended).steps.map(({ id }) => id);
    const step = stepOf(mended, 'challenge-code');

    assert.equal(steps[steps.indexOf('challenge-code') - 1], 'skriv-inn-passord');
    assert.equal(
      step.instruction,
      'Får du skjermen «Skriv inn kode», skriver du inn koden fra appen og trykker «Bekreft».',
    );
    assert.equal(step.alt, 'Skjermen «Skriv inn kode» med knappen «Bekreft».');
    assert.deepEqual([step.drafted, step.unverified, step.optional], [true, true, true]);
    assert.deepEqual(step.point, ['code', 'next']);
    assert.equal(step.act.length, 2);
    assert.doesNotMatch(mended.slice(mended.indexOf('id: challenge-code')).split('\n\n')[0] ?? '', /Vilkår/);
    assert.equal(assess(parseGuide(mended), run).status, 'matches');
    assert.deepEqual(
      only(proposal).sentences.map(({ before }) => before),
      ['', ''],
    );
  });

  test('of one whose controls nobody has noted, it says no more than is known', () => {
    const { mended } = after(code([{ step: null, control: 'forward', at: 53 }]));
    const step = stepOf(mended, 'challenge-code');

    assert.equal(step.instruction, 'Får du skjermen «Skriv inn kode», trykker du «Bekreft».');
    assert.deepEqual(step.act, []);
  });

  test('one that is unknown, one in English and one that stops the reader are told as not mended', () => {
    const english = {
      'Skriv inn passord': 'Enter password',
      'Logg på': 'Sign in',
      'Jeg har glemt passordet': 'I forgot my password',
    };
    const { proposal } = after(
      ...Object.entries(english).map(([from, to]) => reword('sign-in/password', from, to)),
      (run) => {
        for (const { tree } of visitOf(run, 'sign-in/password').views)
          for (const { node } of nodesOf(tree))
            if (node.placeholder !== undefined) node.placeholder = 'Password';
      },
      remove('proofup/app-configured', 'Neste'),
      (run) => {
        run.visits.splice(3, 0, {
          ...stranger('sign-in/challenge-code', [{ role: 'heading', name: 'Nytt' }], []),
          screen: null,
        });
        run.visits.length = run.visits.findIndex(({ screen }) => screen === 'proofup/app-configured') + 1;
        visitOf(run, 'proofup/app-configured').views.forEach((view) => (view.touched = []));
        run.stop = {
          status: 'stuck',
          cause: 'stuck',
          code: null,
          step: 'aktivering-bekreftet',
          detail: 'stuck',
        };
      },
    );
    assert.deepEqual(proposal.changes, []);
    assert.deepEqual(proposal.unmended.map(({ why }) => why).toSorted(), [
      'blocks',
      'language',
      'unknown-screen',
    ]);
  });

  test('a colour that the text claims is another one', () => {
    const look = { control: 'set-up', box: { x: 0, y: 0, width: 9, height: 9 }, background: '#2e8b57' };
    const { mended, proposal } = after((run) => {
      for (const view of visitOf(run, 'proofup/contact-method').views) view.looks = [look];
    });
    const step = stepOf(mended, 'trykk-konfigurer');

    assert.equal(only(proposal).kind, 'look');
    assert.equal(step.instruction, 'Trykk på den grønne knappen «Konfigurer».');
    assert.deepEqual(step.looks, { 'set-up': 'green' });
  });
});

suite('decisions', () => {
  const { proposal } = after(
    reword('sign-in/email', 'Neste', 'Fortsett'),
    reword('sign-in/email', 'Logg på', 'Logg inn'),
    reword('sign-in/password', 'Skriv inn passord', 'Oppgi passord'),
  );
  const [first, second] = proposal.changes;
  assert.ok(first && second);
  const decide = (...decisions: Decisions['decisions']): Decisions => ({
    ...{ schemaVersion: 1, guide: proposal.guide, guideHash: proposal.guideHash },
    decisions,
  });

  test('only what is accepted is applied, in the words of the person', () => {
    const own = 'Oppgi adressen din, og trykk «Fortsett».';
    const neste = proposal.changes.find(({ sentences }) => sentences.length > 0);
    assert.ok(neste);
    const mended = applyProposal(
      documented.text,
      proposal,
      decide(
        {
          change: neste.id,
          verdict: 'accept',
          sentences: [{ step: 'skriv-inn-epost', field: 'instruction', text: own }],
        },
        { change: proposal.changes.at(-1)?.id ?? '', verdict: 'reject', sentences: [] },
      ),
    );
    assert.equal(stepOf(mended, 'skriv-inn-epost').instruction, own);
    assert.match(mended, /- button "Fortsett"/);
    assert.match(mended, /- heading "Logg på"/);
    assert.match(mended, /- heading "Skriv inn passord"/);
  });

  test('everything that does not fit the proposal is told at once', () => {
    const wrong = decide(
      { change: 'ukjent/wording-0', verdict: 'accept', sentences: [] },
      {
        change: second.id,
        verdict: 'accept',
        sentences: [{ step: 'apne-nettsiden', field: 'alt', text: 'Nei.' }],
      },
      { change: second.id, verdict: 'reject', sentences: [] },
    );
    assert.throws(
      () => applyProposal(documented.text, proposal, { ...wrong, guideHash: '0' }),
      (error) =>
        error instanceof UserError &&
        ['guideHash', 'ukjent/wording-0', 'apne-nettsiden', 'has been decided already'].every((part) =>
          error.message.includes(part),
        ),
    );
  });

  test('a proposal is for the file that it was made from, and no other', () => {
    const mended = applyProposal(documented.text, proposal);
    assert.throws(() => applyProposal(mended, proposal), UserError);
    assert.throws(
      () => propose(documented, { ...undisturbed, guideHash: '0' }, assess(documented.guide, undisturbed)),
      UserError,
    );
  });

  test('where the run matches, there is nothing to propose', () => {
    const nothing = propose(documented, undisturbed, assess(documented.guide, undisturbed));
    assert.deepEqual([nothing.changes, nothing.unmended], [[], []]);
    assert.equal(applyProposal(documented.text, nothing), documented.text);
  });
});
