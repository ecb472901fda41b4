import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import vm from 'node:vm';
import { inlineModules } from '../../drift/page/inline.ts';
import { decisionsSchema } from '../../drift/proposal/proposal.ts';
import { countDecided, decisionsOf, isEdited } from '../../drift/review/client/decisions.js';
import { History } from '../../drift/review/client/history.js';
import type { ChangeDraft } from '../../drift/review/draft.ts';

const change = (id: string, verdict: ChangeDraft['verdict'], text = 'Trykk «Neste».'): ChangeDraft => ({
  change: id,
  verdict,
  sentences: [{ step: 'epost', field: 'instruction', text }],
});

suite('decisions', () => {
  const proposed = [change('a', null), change('b', null), change('c', null), change('d', null)];
  const changes = [
    change('a', 'accept'),
    change('b', 'accept', '  Trykk på\n«Neste».  '),
    change('c', 'reject', 'Noe annet.'),
    change('d', null, 'Noe annet.'),
  ];
  const decisions = decisionsOf({ guide: 'prove', guideHash: 'abc' }, changes, proposed);

  test('only what is decided is in them, and they are what decisions.json must be', () => {
    assert.deepEqual(decisionsSchema.parse(decisions), decisions);
    assert.deepEqual(
      decisions.decisions.map(({ change, verdict }) => [change, verdict]),
      [
        ['a', 'accept'],
        ['b', 'accept'],
        ['c', 'reject'],
      ],
    );
  });

  test('a sentence is in them only where it is accepted in other words, and on one line', () => {
    assert.deepEqual(
      decisions.decisions.map(({ sentences }) => sentences),
      [[], [{ step: 'epost', field: 'instruction', text: 'Trykk på «Neste».' }], []],
    );
  });

  test('a line break alone is no other word', () => {
    assert.equal(isEdited(change('a', null, 'Trykk\n«Neste».'), change('a', null)), false);
    assert.equal(isEdited(change('a', null, 'Trykk «Videre».'), change('a', null)), true);
    assert.equal(countDecided(changes), 3);
  });
});

suite('history', () => {
  const [zero, one, two] = [[change('a', null)], [change('a', 'accept')], [change('a', 'reject')]];

  test('goes back and forth over all that was done', () => {
    const history = new History();
    assert.equal(history.canUndo, false);
    history.did(zero);
    history.did(one);
    assert.equal(history.undo(two), one);
    assert.equal(history.undo(one), zero);
    assert.equal(history.undo(zero), undefined);
    assert.equal(history.redo(zero), one);
    assert.equal(history.redo(one), two);
    assert.equal(history.canRedo, false);
  });

  test('what is done anew cannot be redone over', () => {
    const history = new History();
    history.did(zero);
    history.undo(one);
    assert.equal(history.canRedo, true);
    history.did(zero);
    assert.equal(history.redo(two), undefined);
  });
});

suite('the script in the page', () => {
  for (const mode of ['offline', 'server'])
    test(`${mode}: all its modules are one script that needs no other file`, () => {
      const script = inlineModules(new URL(`../../drift/review/client/${mode}.js`, import.meta.url));
      assert.doesNotThrow(() => new vm.Script(script));
      assert.doesNotMatch(script, /^\s*(import|export)\b/m);
      assert.doesNotMatch(script, /<\/script/i);
      for (const name of ['class Desk', 'class Sheet', 'class History', 'function decisionsOf'])
        assert.equal(script.split(name).length, 2, name);
    });
});
