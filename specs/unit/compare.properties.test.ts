import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { compareView } from '../../drift/compare.ts';
import { commonSubsequence } from '../../drift/subsequence.ts';
import { similarity } from '../../guide/aria/likeness.ts';
import type { DocumentedNode, ObservedNode } from '../../guide/aria/node.ts';
import type { Finding } from '../../guide/run/findings.ts';

/** A screen as both sides know it: every leaf says something that no other leaf resembles. */
interface Plain {
  role: string;
  name: string;
  children: Plain[];
}

const leafRoles = [
  'heading',
  'text',
  'link',
  'button',
  'checkbox',
  'textbox',
  'tab',
  'img',
  'alert',
] as const;
const actionable = ['link', 'button', 'tab', 'checkbox', 'textbox'] as const;

/** Sixteen letters that a number scatters over the alphabet: even neighbours have little in common. */
function wordsOf(number: number): string {
  let state = number + 1;
  const next = () => (state = (state * 48271) % 2147483647);
  return Array.from({ length: 16 }, () => String.fromCharCode(97 + (next() % 26))).join('');
}

/** So many texts, no two of them half alike. */
const distinct = (length: number) =>
  fc.uniqueArray(fc.nat({ max: 2 ** 30 }).map(wordsOf), {
    minLength: length,
    maxLength: length,
    comparator: (one, other) => similarity(one, other) >= 0.5,
  });

/** A flat list of distinct leaves, and words to spare for what is yet to be said. */
const screen = fc.array(fc.constantFrom(...leafRoles), { minLength: 2, maxLength: 14 }).chain((roles) =>
  distinct(roles.length + 1).map(([spare = '', ...words]) => ({
    leaves: words.map((name, at): Plain => ({
      role: roles[at] ?? 'text',
      name,
      children: [],
    })),
    spare,
  })),
);

/** Wraps stretches of leaves in containers: structure that a reader does not see. */
function nested(leaves: readonly Plain[], sizes: readonly number[]): Plain[] {
  const roles = ['main', 'form', 'list', 'paragraph', 'group', 'region'];
  const rest = [...leaves];
  const wrapped = sizes.map((size, at): Plain => ({
    role: roles[at % roles.length] ?? 'main',
    name: '',
    children: rest.splice(0, size),
  }));
  return [...wrapped, ...rest];
}

const sizes = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 });

const documented = (nodes: readonly Plain[]): DocumentedNode[] =>
  nodes.map(({ role, name, children }) => ({
    role,
    ...(name !== '' && { name }),
    children: documented(children),
  }));

const observed = (nodes: readonly Plain[]): ObservedNode[] =>
  nodes.map(({ role, name, children }) => ({ role, name, children: observed(children) }));

const compare = (guide: readonly Plain[], seen: readonly Plain[]): Finding[] =>
  compareView({ shows: documented(guide), instruction: '', act: [] }, observed(seen), { guide: 'nb' });

const kinds = (findings: readonly Finding[]) => findings.map(({ kind }) => kind);

/** A screen, one of its leaves, and how either side is nested. */
const edited = fc.tuple(screen, fc.nat(), sizes, sizes).map(([{ leaves, spare }, nat, before, after]) => {
  const at = nat % leaves.length;
  const [leaf = { role: 'text', name: '', children: [] }] = leaves.slice(at);
  return {
    ...{ leaves, leaf, at, spare, nat },
    compareWith: (changed: Plain[]) => compare(nested(leaves, before), nested(changed, after)),
  };
});

suite('whatever the screen', () => {
  test('the same screen gives nothing, however it is nested', () => {
    fc.assert(
      fc.property(edited, ({ leaves, compareWith }) => {
        assert.deepEqual(compareWith(leaves), []);
      }),
    );
  });

  test('one leaf reworded is one wording', () => {
    fc.assert(
      fc.property(edited, ({ leaves, leaf, at, spare, compareWith }) => {
        const found = compareWith(leaves.with(at, { ...leaf, name: spare }));
        assert.deepEqual(
          found.map(({ kind, role, documented, observed }) => ({ kind, role, documented, observed })),
          [{ kind: 'wording', role: leaf.role, documented: leaf.name, observed: spare }],
        );
      }),
    );
  });

  test('one leaf removed is one missing', () => {
    fc.assert(
      fc.property(edited, ({ leaves, leaf, at, compareWith }) => {
        const found = compareWith(leaves.toSpliced(at, 1));
        assert.deepEqual(
          found.map(({ kind, documented }) => [kind, documented]),
          [['missing', leaf.name]],
        );
      }),
    );
  });

  test('one thing more to act on is one added', () => {
    fc.assert(
      fc.property(edited, fc.constantFrom(...actionable), ({ leaves, at, spare, compareWith }, role) => {
        const found = compareWith(leaves.toSpliced(at, 0, { role, name: spare, children: [] }));
        assert.deepEqual(
          found.map(({ kind, observed }) => [kind, observed]),
          [['added', spare]],
        );
      }),
    );
  });

  test('one text more is nothing', () => {
    fc.assert(
      fc.property(edited, ({ leaves, at, spare, compareWith }) => {
        assert.deepEqual(
          compareWith(leaves.toSpliced(at, 0, { role: 'text', name: spare, children: [] })),
          [],
        );
      }),
    );
  });

  test('one leaf moved is one moved', () => {
    fc.assert(
      fc.property(edited, fc.nat(), ({ leaves, leaf, at, compareWith }, nat) => {
        const others = leaves.toSpliced(at, 1);
        const to = nat % (others.length + 1);
        assert.deepEqual(kinds(compareWith(others.toSpliced(to, 0, leaf))), to === at ? [] : ['moved']);
      }),
    );
  });

  test('one actionable leaf with another role is one role', () => {
    fc.assert(
      fc.property(edited, fc.constantFrom(...actionable), ({ leaves, leaf, at, compareWith }, role) => {
        fc.pre(role !== leaf.role && actionable.some((one) => one === leaf.role));
        assert.deepEqual(kinds(compareWith(leaves.with(at, { ...leaf, role }))), ['role']);
      }),
    );
  });

  test('a pattern that fits gives nothing', () => {
    fc.assert(
      fc.property(edited, ({ leaves, leaf, at }) => {
        const guide = documented(leaves).with(at, { role: leaf.role, name: /[a-z]+/, children: [] });
        assert.deepEqual(
          compareView({ shows: guide, instruction: '', act: [] }, observed(leaves), { guide: 'nb' }),
          [],
        );
      }),
    );
  });

  test('the findings depend on nothing but what is compared', () => {
    const shuffled = edited.chain((one) =>
      fc
        .shuffledSubarray(one.leaves)
        .map((some) => ({ ...one, some: [{ role: 'link', name: one.spare, children: [] }, ...some] })),
    );
    fc.assert(
      fc.property(shuffled, ({ leaves, some, compareWith }) => {
        const first = compareWith(some);
        assert.deepEqual(compareWith(structuredClone(some)), first);
        const places = first
          .filter(({ kind }) => kind !== 'added')
          .map((finding) => leaves.findIndex(({ name }) => finding.documented?.includes(name)));
        assert.deepEqual(
          places,
          places.toSorted((one, other) => one - other),
          'documented order',
        );
        assert.deepEqual(
          kinds(first),
          kinds(first).toSorted((one, other) => Number(one === 'added') - Number(other === 'added')),
        );
      }),
    );
  });
});

suite('the longest common subsequence', () => {
  const table = fc.tuple(fc.nat({ max: 12 }), fc.integer({ min: 1, max: 70 })).chain(([rows, columns]) =>
    fc.record({
      columns: fc.constant(columns),
      candidates: fc.array(fc.subarray([...Array(columns).keys()], { maxLength: Math.min(12, columns) }), {
        minLength: rows,
        maxLength: rows,
      }),
    }),
  );

  /** The classic way, cell by cell. */
  function classic(candidates: readonly (readonly number[])[], columns: number): number {
    let above = new Array<number>(columns + 1).fill(0);
    for (const places of candidates) {
      const row = [0];
      for (let column = 0; column < columns; column += 1)
        row.push(
          places.includes(column)
            ? (above[column] ?? 0) + 1
            : Math.max(above[column + 1] ?? 0, row[column] ?? 0),
        );
      above = row;
    }
    return above.at(-1) ?? 0;
  }

  test('pairs only what fits, in order, and as much as the classic table', () => {
    fc.assert(
      fc.property(table, ({ candidates, columns }) => {
        const partners = [...commonSubsequence(candidates, columns)];
        const paired = partners.filter((partner) => partner >= 0);
        assert.ok(partners.every((partner, row) => partner < 0 || candidates[row]?.includes(partner)));
        assert.deepEqual(
          paired,
          [...new Set(paired)].sort((one, other) => one - other),
        );
        assert.equal(paired.length, classic(candidates, columns));
      }),
    );
  });
});
