import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { suite, test } from 'node:test';
import { shortTitle } from '../../film/captions/titles.ts';
import { transcript, type Chapter } from '../../film/captions/transcript.ts';
import { loadGuide } from '../../guide/load.ts';
import { nb } from '../../guide/text/nb.ts';

const folder = new URL('../../guide/', import.meta.url);
const guides = readdirSync(folder).filter((one) => existsSync(new URL(`${one}/guide.yaml`, folder)));

suite('the title of a step', () => {
  const titlesOf = (id: string) =>
    new Map(
      loadGuide({ guides: null, guide: id, language: null }).guide.steps.map((step) => [
        step.id,
        shortTitle(step, nb),
      ]),
    );

  for (const guide of guides)
    test(`is short and whole in ${guide}`, () => {
      for (const [step, title] of titlesOf(guide)) {
        assert.ok(title.length > 8 && title.length <= 44, `${step}: ${title}`);
        assert.match(title, /^[\p{Lu}«].*[^.,;:–…]$/u, step);
        assert.equal(title.split('«').length, title.split('»').length, `${step}: ${title}`);
        assert.doesNotMatch(title, / (og|på|i|for|med|som|om|det|den)$/, step);
      }
    });

  const known: readonly (readonly [guide: string, step: string, title: string])[] = [
    ['sikkerhetsinformasjon', 'finn-appen', 'Finn og last ned «Microsoft Authenticator»'],
    ['sikkerhetsinformasjon', 'apne-nettsiden', 'Gå til aka.ms/mfasetup'],
    ['sikkerhetsinformasjon', 'skriv-inn-epost', 'Skriv inn e-postadressen din'],
    ['sikkerhetsinformasjon', 'forbli-palogget', 'Vil du forbli pålogget? Trykk «Nei»'],
    ['sikkerhetsinformasjon', 'godta-vilkarene', 'Vilkår for bruk: Trykk «Godta»'],
    ['sikkerhetsinformasjon', 'ingen-passnokkel', 'Siden om passnøkkel: Trykk «Ikke nå»'],
    ['sikkerhetsinformasjon', 'installer-appen', 'Siden der appen installeres: Trykk «Neste»'],
    ['sikkerhetsinformasjon', 'skann-koden', 'Skann QR-koden med telefonen'],
    ['sikkerhetsinformasjon', 'varsel-pa-telefonen', 'Du får et varsel fra Authenticator'],
    ['sette-opp-to-faktor', 'aktivering-bekreftet', 'Nettsiden bekrefter riktig aktiveringsstatus'],
    ['sikkerhetsinformasjon-kode', 'velg-en-annen-app', 'Trykk «Konfigurer en annen godkjenningsapp»'],
    ['sikkerhetsinformasjon-kode', 'legg-til-konto', 'Velg «Legg til konto»'],
  ];
  for (const [guide, step, title] of known)
    test(`of ${guide}, ${step}: ${title}`, () => {
      assert.equal(titlesOf(guide).get(step), title);
    });

  test('is cut at a word where no clause ends, and says so', () => {
    const instruction = 'Påloggingsalternativene multifaktorautentisering sikkerhetsinformasjon vises.';
    assert.equal(
      shortTitle({ instruction, act: [], alt: undefined, screen: null }, nb),
      'Påloggingsalternativene…',
    );
  });
});

const chapter: Chapter = {
  ...{ number: 4, title: 'Skriv inn e-postadressen din', at: 41_999, device: 'pc' },
  narration: 'Skriv inn e-postadressen din og trykk «Neste».',
  alt: 'Påloggingssiden med et felt for e-postadressen og knappen «Neste».',
  picture: 'pictures/04 epost.png',
};

const transcribe = (chapters: readonly Chapter[], notices: readonly string[] = []) =>
  transcript({ guide: { title: 'Sett opp [to_faktor]' }, notices, chapters, text: nb });

suite('the transcript', () => {
  test('says what is said and shown, with the time', () => {
    const paragraphs = transcribe(
      [chapter, { ...chapter, number: 12, device: 'phone', at: 725_000, alt: null, picture: null }],
      [nb.film.simulated, 'Utkast'],
    ).split('\n\n');
    const [title, simulated, draft, lead] = paragraphs;
    assert.equal(title, String.raw`# Sett opp \[to_faktor\]: filmen som tekst`);
    assert.equal(simulated, `> ${nb.film.simulated}`);
    assert.equal(draft, '> Utkast');
    assert.equal(lead, nb.film.transcript.lead);
    assert.deepEqual(paragraphs.slice(4), [
      '## 4. Skriv inn e-postadressen din (0.41)',
      '**På PC-en**',
      chapter.narration,
      `![${chapter.alt ?? ''}](<pictures/04%20epost.png>)`,
      `Bildet viser: ${chapter.alt ?? ''}`,
      '## 12. Skriv inn e-postadressen din (12.05)',
      '**På telefonen**',
      chapter.narration,
      'Dette trinnet har ikke noe bilde.\n',
    ]);
  });

  test('takes nothing that is said for Markdown', () => {
    const narration = '1. Skriv *alt* <b>, `kode` & _strek_ fra aka.ms/mfa_setup\n# her';
    assert.ok(
      transcribe([{ ...chapter, narration }]).includes(
        String.raw`1\. Skriv \*alt\* \<b\>, ${'\\`kode\\`'} &amp; \_strek\_ fra aka.ms/mfa_setup # her`,
      ),
    );
  });
});
