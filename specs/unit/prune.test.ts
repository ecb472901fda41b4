import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { prune } from '../../guide/aria/prune.ts';
import { fieldRoles } from '../../guide/aria/roles.ts';

const box = { x: 10, y: 20, width: 100, height: 30 };
const nowhere = { x: 0, y: 0, width: 0, height: 0 };

suite('pruning an observed tree', () => {
  test('fragments and sole texts become text nodes, with the box of the phrase that they stand in', () => {
    const tree = [
      { role: 'text', text: 'alene' },
      {
        role: 'paragraph',
        box,
        children: ['Ingen konto?', { role: 'link', name: 'Opprett', url: '#x', box }],
      },
      { role: 'listitem', box, text: 'Skann bildet' },
      { role: 'main', box, children: ['løst'] },
    ];
    assert.deepEqual(prune(tree), [
      { role: 'text', name: 'alene' },
      {
        role: 'paragraph',
        name: '',
        box,
        children: [
          { role: 'text', name: 'Ingen konto?', box },
          { role: 'link', name: 'Opprett', box },
        ],
      },
      { role: 'listitem', name: '', box, children: [{ role: 'text', name: 'Skann bildet', box }] },
      { role: 'main', name: '', box, children: [{ role: 'text', name: 'løst' }] },
    ]);
  });

  test('twins parked to the left of the page go; what is scrolled away and what has no extent stays', () => {
    const tree = [
      { role: 'textbox', name: 'skjult', box: { ...box, x: -9999 } },
      { role: 'heading', name: 'over', box: { ...box, y: -800 } },
      { role: 'option', name: 'Mobilapp', box: nowhere },
    ];
    assert.deepEqual(
      prune(tree).map(({ name }) => name),
      ['over', 'Mobilapp'],
    );
  });

  test('behind an open dialog there is nothing, and the topmost is the one that is open', () => {
    const dialog = (name: string, at: object = box, ...children: unknown[]) => ({
      role: 'dialog',
      name,
      box: at,
      children,
    });
    const behind = { role: 'button', name: 'Bak', box };
    const names = (tree: unknown) => prune(tree).map(({ name }) => name);
    assert.deepEqual(names([behind, { role: 'main', box, children: [dialog('Åpen')] }]), ['Åpen']);
    assert.deepEqual(names([dialog('Under'), behind, dialog('Over')]), ['Over']);
    assert.deepEqual(names([dialog('Ytre', box, dialog('Indre'))]), ['Indre']);
    assert.deepEqual(names([behind, dialog('Lukket', nowhere)]), ['Bak', 'Lukket']);
  });

  test('what is typed goes, what a field suggests and offers stays', () => {
    const tree = [
      { role: 'textbox', name: 'Passord', placeholder: 'Passord', text: 'hemmelig', box },
      {
        role: 'combobox',
        name: 'Metode',
        box,
        children: ['hemmelig', { role: 'option', name: 'Mobilapp', box: nowhere }],
      },
    ];
    assert.deepEqual(prune(tree), [
      { role: 'textbox', name: 'Passord', placeholder: 'Passord', box },
      {
        role: 'combobox',
        name: 'Metode',
        box,
        children: [{ role: 'option', name: 'Mobilapp', box: nowhere }],
      },
    ]);
  });

  test('a typed value is never kept, wherever in the tree its field stands', () => {
    const secret = 'hemmelig-123';
    const field = fc.record({
      role: fc.constantFrom(...fieldRoles),
      name: fc.constantFrom('', 'Passord'),
      text: fc.constant(secret),
      children: fc.constantFrom(
        [secret],
        [{ role: 'text', text: secret }],
        [{ role: 'paragraph', children: [secret] }],
      ),
    });
    const { tree } = fc.letrec((tie) => ({
      tree: fc.array(fc.oneof({ maxDepth: 4 }, field, fc.constant('ord'), tie('node')), { maxLength: 4 }),
      node: fc.record({
        role: fc.constantFrom('main', 'form', 'paragraph', 'dialog'),
        children: tie('tree'),
      }),
    }));
    fc.assert(
      fc.property(tree, (json) => {
        assert.ok(!JSON.stringify(prune(json)).includes(secret));
      }),
    );
  });

  const odd: [name: string, json: unknown, message: RegExp][] = [
    ['nothing', undefined, /the whole: /],
    ['a single node', { role: 'main' }, /the whole: /],
    ['a node without a role', [{ name: 'x' }], /\[0\]\.role: /],
    ['a number among the children', [{ role: 'main', children: [1] }], /\[0\]\.children\[0\]: /],
    ['half a box', [{ role: 'main', box: { x: 1 } }], /\[0\]\.box\.y: /],
  ];
  for (const [name, json, message] of odd)
    test(`${name} is refused in words`, () => {
      assert.throws(() => prune(json), {
        message: new RegExp(`this is no ARIA snapshot of Playwright's: .*${message.source}`),
      });
    });

  test('a refusal does not repeat what stands in the tree', () => {
    assert.throws(
      () => prune([{ role: 1, name: 'hemmelig', text: 'hemmelig' }]),
      (error: Error) => !error.message.includes('hemmelig'),
    );
  });
});
