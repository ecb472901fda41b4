import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { assess } from '../../drift/assess.ts';
import { applyProposal, parseGuide } from '../../drift/proposal/apply.ts';
import type { Edit } from '../../drift/proposal/edits.ts';
import type { Decisions, Proposal } from '../../drift/proposal/proposal.ts';
import { propose } from '../../drift/proposal/propose.ts';
import { loadGuide } from '../../guide/load.ts';
import type { Findings } from '../../guide/run/findings.ts';
import { changed, happening } from './changed-screens.ts';
import { walked } from './walked.ts';

const documented = loadGuide({ guides: null, guide: 'sette-opp-to-faktor', language: null });

/** With a person's remarks in places where a file has them. */
const text = documented.text
  .replace('shows: |\n', 'shows: | # slik den sto i dokumentet\n')
  .replace('      - link "Lær mer"\n', '      # Denne lenken åpnes i en ny fane.\n      - link "Lær mer"\n')
  .replace('    point: [qr]\n', '    point: [qr] # ikke koden under\n')
  .replace('  - id: start-appen\n', '  # Herfra på telefonen\n\n  # Ikonet er blått.\n  - id: start-appen\n');
const source = { text, guide: documented.guide, hash: createHash('sha256').update(text).digest('hex') };
const undisturbed = walked(source);

const comments = text.match(/#(?!.*"\n)[^\n]*/g) ?? [];

const told = ({ steps, screens }: Findings) =>
  [...steps, ...screens].flatMap(({ findings }) => findings.map(({ id }) => id)).toSorted();

const accepting = ({ guide, guideHash }: Proposal, changes: Proposal['changes']): Decisions => ({
  ...{ schemaVersion: 1, guide, guideHash },
  decisions: changes.map(({ id }) => ({ change: id, verdict: 'accept', sentences: [] })),
});

/** What a step's lines are in a file, with the comment above them. */
function blockOf(guide: string, step: string): string {
  const from = guide.indexOf(`- id: ${step}\n`);
  const next = guide.indexOf('\n  - id: ', from);
  return guide
    .slice(from, next < 0 ? undefined : next)
    .replace(/(\n\s*(#.*)?)+$/, '')
    .trimEnd();
}

const stepsOf = (edits: readonly Edit[]) =>
  edits.flatMap((edit) => {
    if ('of' in edit) return [edit.of.step];
    return 'step' in edit && edit.edit !== 'new-step' ? [edit.step] : [];
  });

suite('whatever happens to the screens', () => {
  test('one thing at a time, the mended guide tells nothing of the same run', () => {
    fc.assert(
      fc.property(happening, (one) => {
        const run = changed(undisturbed, [one]);
        const proposal = propose(source, run, assess(source.guide, run));

        assert.deepEqual(proposal.unmended, []);
        const after = assess(parseGuide(applyProposal(text, proposal)), run);
        assert.equal(after.status, 'matches', JSON.stringify(told(after)));
      }),
      { numRuns: 60 },
    );
  });

  test('many at once, it tells nothing but what the proposal says is not mended, and that is hardly anything', () => {
    const count = { findings: 0, left: 0 };
    fc.assert(
      fc.property(fc.array(happening, { minLength: 2, maxLength: 9, size: 'max' }), (many) => {
        const run = changed(undisturbed, many);
        const findings = assess(source.guide, run);
        const proposal = propose(source, run, findings);

        const after = assess(parseGuide(applyProposal(text, proposal)), run);
        assert.deepEqual(told(after), proposal.unmended.map(({ finding }) => finding).toSorted());
        const mended = proposal.changes.flatMap((change) => change.findings);
        assert.deepEqual([...mended, ...told(after)].toSorted(), told(findings));
        count.findings += told(findings).length;
        count.left += proposal.unmended.length;
      }),
      { numRuns: 30 },
    );
    assert.ok(count.left * 20 <= count.findings, `${count.left} of ${count.findings} are left`);
  });

  test('any choice of changes gives a valid guide, keeps every comment, and leaves other steps to the letter', () => {
    fc.assert(
      fc.property(
        fc.array(happening, { minLength: 2, maxLength: 9, size: 'max' }),
        fc.infiniteStream(fc.boolean()),
        (many, coin) => {
          const run = changed(undisturbed, many);
          const proposal = propose(source, run, assess(source.guide, run));
          const chosen = proposal.changes.filter(() => coin.next().value);
          const mended = applyProposal(text, proposal, accepting(proposal, chosen));

          assert.equal(parseGuide(mended).id, source.guide.id);
          for (const comment of comments) assert.ok(mended.includes(comment), comment);
          const touched = new Set(chosen.flatMap(({ edits }) => stepsOf(edits)));
          for (const { id } of source.guide.steps)
            if (!touched.has(id)) assert.equal(blockOf(mended, id), blockOf(text, id));
          if (chosen.length === 0) assert.equal(mended, text);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('a proposal is the same every time, and from its file it applies as it does from memory', () => {
    fc.assert(
      fc.property(fc.array(happening, { minLength: 1, maxLength: 6 }), (many) => {
        const run = changed(undisturbed, many);
        const findings = assess(source.guide, run);
        const proposal = propose(source, run, findings);
        const read = JSON.parse(JSON.stringify(proposal)) as Proposal;

        assert.deepEqual(propose(source, run, findings), proposal);
        assert.equal(applyProposal(text, read), applyProposal(text, proposal));
        assert.equal(new Set(proposal.changes.map(({ id }) => id)).size, proposal.changes.length);
      }),
      { numRuns: 10 },
    );
  });

  test('lines that end as on Windows go on ending so', () => {
    const windows = text.replaceAll('\n', '\r\n');
    const hash = createHash('sha256').update(windows).digest('hex');
    fc.assert(
      fc.property(fc.array(happening, { minLength: 1, maxLength: 6 }), (many) => {
        const run = { ...changed(undisturbed, many), guideHash: hash };
        const proposal = propose({ ...source, text: windows, hash }, run, assess(source.guide, run));
        assert.doesNotMatch(applyProposal(windows, proposal), /[^\r]\n/);
      }),
      { numRuns: 10 },
    );
  });
});
