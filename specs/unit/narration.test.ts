import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { UserError } from '../../guide/errors.ts';
import { loadGuide } from '../../guide/load.ts';
import { checkNarration, narrationOf } from '../../guide/narration.ts';
import { parseAriaNode } from '../../guide/aria/notation.ts';
import type { Act, Step } from '../../guide/schema.ts';
import { nb } from '../../guide/text/nb.ts';
import { checkGuide } from '../../scripts/walk/check-only.ts';

const folder = new URL('../../guide/', import.meta.url);
const guides = readdirSync(folder).filter((one) => existsSync(new URL(`${one}/guide.yaml`, folder)));

suite('the narrations of the project', () => {
  test('are of all its guides', () => {
    assert.ok(guides.length >= 3);
  });

  for (const id of guides) {
    const { guide } = loadGuide({ guides: null, guide: id, language: null });

    test(`of ${id} say all that the pictures show`, () => {
      assert.deepEqual(checkNarration(guide, nb), []);
    });

    test(`of ${id} teach nobody to approve without the warning`, () => {
      const approving = guide.steps.filter(({ act }) =>
        act.some((one) => 'press' in one && (one.press === 'approve' || one.press === 'notification')),
      );
      for (const step of approving)
        assert.match(narrationOf(step), /Godkjenn aldri et varsel du ikke har bedt om/, step.id);
    });

    test(`of ${id} have nothing that is read and not said`, () => {
      for (const step of guide.steps) assert.doesNotMatch(narrationOf(step), /https?:|\((?!\+)/, step.id);
    });
  }
});

interface Case {
  said: string;
  act?: Act[];
  point?: string[];
  alt?: string;
}

/** What a step with this narration leaves unsaid: the rule, and what it needs. */
function unsaid({ said, act = [], point = [], alt = 'Siden.' }: Case, language = 'nb'): string[] {
  const step: Step = {
    ...{ id: 'et-trinn', device: 'pc', screen: 'sign-in/email', instruction: 'Ingenting.', narration: said },
    ...{ act, point, alt, optional: false, unverified: false, drafted: false },
  };
  return checkNarration({ language, steps: [step] }, nb).map(({ rule, needs }) => `${rule} ${needs}`);
}

const press = (key: string): Act[] => [{ press: 'next', as: parseAriaNode(key) }];

suite('what a narration must say', () => {
  const said: readonly (readonly [name: string, one: Case])[] = [
    ['a name, whatever stands around it', { said: 'Trykk på NESTE!', act: press('button "Neste"') }],
    ['a name with signs that are not heard', { said: 'Velg Norge, 47.', act: press('option "Norge (+47)"') }],
    [
      'what is certain of a pattern',
      { said: 'Et varsel fra Authenticator.', act: press('button /Authenticator.*/') },
    ],
    ['one of a pattern’s alternatives', { said: 'Trykk «Lukk».', act: press('button /Ferdig|Lukk/') }],
    ['nothing of a pattern without words', { said: 'Vent.', act: press(String.raw`button /\S+@\d{2}/`) }],
    ['that something without a name is pressed', { said: 'Du starter appen.', act: [{ press: 'app' }] }],
    [
      'what is written, in any form',
      { said: 'Taster du inn koden, er du snart ferdig.', act: [{ enter: 'code', into: 'code' }] },
    ],
    [
      'what is written, by another word',
      { said: 'Fyll inn brukernavnet.', act: [{ enter: 'account', into: 'account' }] },
    ],
    [
      'an address, without what nobody says',
      { said: 'Gå til aka.ms/mfasetup.', act: [{ open: 'https://aka.ms/mfasetup' }] },
    ],
    ['that a code is scanned', { said: 'Hold kameraet mot PC-en.', act: [{ scan: 'camera' }] }],
    [
      'nothing more of what is pressed and pointed at',
      { said: 'Trykk «Neste».', act: press('button "Neste"'), point: ['next'], alt: 'Siden «Logg på».' },
    ],
    ['a name in the text alternative', { said: 'Nå vises Logg på.', point: ['x'], alt: 'Siden «Logg på».' }],
    ['else a thing in it', { said: 'Kontoen er der.', point: ['x'], alt: 'Appen med kontoen din.' }],
    ['nothing of a text alternative without things', { said: 'Se her.', point: ['x'], alt: 'Et tall.' }],
  ];
  for (const [name, one] of said)
    test(name, () => {
      assert.deepEqual(unsaid(one), []);
    });

  const missing: readonly (readonly [name: string, one: Case, needs: readonly string[]])[] = [
    ['a name', { said: 'Gå videre.', act: press('button "Neste"') }, ['press «Neste»']],
    ['a name within another word', { said: 'Neida.', act: press('button "Nei"') }, ['press «Nei»']],
    [
      'a choice',
      { said: 'Velg Sverige.', act: [{ choose: 'norway', as: parseAriaNode('option "Norge"') }] },
      ['choose «Norge»'],
    ],
    [
      'a pattern’s words',
      { said: 'Trykk på det.', act: press('button /Authenticator.*/') },
      ['press «Authenticator»'],
    ],
    [
      'that something is pressed',
      { said: 'Der er ikonet på startskjermen.', act: [{ press: 'app' }] },
      ['press «trykk» or «klikk» or «velg» or «åpne» or «start» or «ta på» or «tar du på»'],
    ],
    [
      'what is written',
      { said: 'Skriv det inn.', act: [{ enter: 'password', into: 'x' }] },
      ['enter «passord», with «skriv» or «fyll inn» or «fyller du inn» or «tast»'],
    ],
    [
      'that it is written, the keyboard being no verb',
      { said: 'Passordet og tastaturet.', act: [{ enter: 'password', into: 'x' }] },
      ['enter «passord», with «skriv» or «fyll inn» or «fyller du inn» or «tast»'],
    ],
    [
      'an address',
      { said: 'Åpne nettsiden.', act: [{ open: 'https://aka.ms/mfasetup' }] },
      ['open aka.ms/mfasetup'],
    ],
    [
      'that a code is scanned',
      { said: 'Vent.', act: [{ scan: 'x' }] },
      ['scan «skann» or «pek» or «kamera» or «QR»'],
    ],
    [
      'where the picture points',
      { said: 'Vent litt.', point: ['qr'], alt: 'Siden «Skann QR-koden» med «Neste».' },
      ['point «Skann QR-koden» or «Neste»'],
    ],
    [
      'a thing where the picture points',
      { said: 'Vent under siden.', point: ['qr'], alt: 'Koden vises under bildet.' },
      ['point «koden» or «bildet»'],
    ],
  ];
  for (const [name, one, needs] of missing)
    test(`${name}, and is told`, () => {
      assert.deepEqual(unsaid(one), needs);
    });

  test('everything at once', () => {
    const act: Act[] = [{ enter: 'account', into: 'account' }, ...press('button "Neste"')];
    assert.deepEqual(
      unsaid({ said: 'Vent.', act, point: ['qr'], alt: 'Siden «Logg på».' }).map((one) => one.split(' ')[0]),
      ['enter', 'press', 'point'],
    );
  });

  test('in a language without a catalogue, names and addresses alone', () => {
    const act: Act[] = [{ enter: 'account', into: 'account' }, { press: 'app' }, { scan: 'camera' }];
    assert.deepEqual(unsaid({ said: 'Wait.', act: [...act, ...press('button "Next"')] }, 'en'), [
      'press «Next»',
    ]);
  });

  test('is the instruction where there is no narration', () => {
    assert.equal(narrationOf({ instruction: 'Vent.' }), 'Vent.');
    assert.equal(narrationOf({ instruction: 'Vent.', narration: 'Vent litt.' }), 'Vent litt.');
  });
});

test('npx tofaktor verify --check-only refuses a guide that leaves things unsaid, and tells all of them', () => {
  const root = mkdtempSync(join(tmpdir(), 'tofaktor-narration-'));
  const { text } = loadGuide({ guides: null, guide: 'sette-opp-to-faktor', language: null });
  const silent = text
    .replace('instruction: Skriv inn e-postadressen din og trykk «Neste».', 'instruction: Logg på.')
    .replace(/narration: På PC-en din .*/, 'narration: Åpne nettsiden.');
  mkdirSync(join(root, 'sette-opp-to-faktor'));
  writeFileSync(join(root, 'sette-opp-to-faktor', 'guide.yaml'), silent);
  const before = process.env.TOFAKTOR_GUIDES;
  process.env.TOFAKTOR_GUIDES = root;
  try {
    assert.throws(
      () => {
        checkGuide({ guide: 'sette-opp-to-faktor' });
      },
      (error) => {
        assert.ok(error instanceof UserError, String(error));
        assert.match(error.message, /guide\.yaml leaves 3 things unsaid/);
        assert.match(
          error.message,
          /line \d\d, steps\[2\]\.narration \(apne-nettsiden\): must say aka\.ms\/mfasetup/,
        );
        assert.match(error.message, /steps\[3\]\.instruction \(skriv-inn-epost\): must say «e-postadresse»/);
        assert.match(error.message, /steps\[3\]\.instruction \(skriv-inn-epost\): must say «Neste»/);
        return true;
      },
    );
  } finally {
    if (before === undefined) delete process.env.TOFAKTOR_GUIDES;
    else process.env.TOFAKTOR_GUIDES = before;
    rmSync(root, { recursive: true });
  }
});
