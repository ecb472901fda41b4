import fc from 'fast-check';
import type { ObservedNode } from '../../guide/aria/node.ts';
import type { Run, Visit } from '../../guide/run/schema.ts';
import { nodesOf } from './walked.ts';

/** Something that Microsoft might do; `at` and `word` choose what it is done to, and what it becomes. */
export interface Happening {
  kind: (typeof happenings)[number];
  visit: number;
  at: number;
  word: number;
}

export const happenings = [
  ...(['reword', 'remove', 'add', 'add-last', 'swap', 'role', 'placeholder', 'digits'] as const),
  ...(['host', 'skip', 'swap-screens', 'known-screen'] as const),
] as const;

export const happening = fc.record({
  kind: fc.constantFrom(...happenings),
  visit: fc.nat({ max: 30 }),
  at: fc.nat({ max: 30 }),
  word: fc.nat({ max: 30 }),
});

/** Words as pages have them, and as YAML and the notation would rather not. */
const words = [
  ...[
    'Fortsett',
    'Oppgi passord',
    'Trinn 2: Velg metode',
    'Logg på som fornavn.etternavn@alstahaug.kommune.no',
  ],
  ...[
    '«Sikker» konto',
    'Bruk "appen"',
    "Microsofts 'app'",
    '# 1 av 3',
    '- punkt',
    '/konto/',
    'C:\\temp',
    'Ja: nei # kanskje',
  ],
  ...[
    '100 %',
    'null',
    'true',
    '&anker',
    '*alias',
    '!viktig',
    '[klamme]',
    '{krøll}',
    'a, b',
    '| rør',
    '> pil',
    '? spør',
    '@konto',
    '`kode`',
    'Slutt:',
  ],
  ...['Koden er 123456', 'Vil du fortsette?', 'Mobilappen er klar.', '007', '1.50'],
];

/** The run with these things happened to its screens: on every view of a screen alike. */
export function changed(run: Run, all: readonly Happening[]): Run {
  const copy = structuredClone(run);
  for (const one of all) happen(copy, one);
  return copy;
}

function happen(run: Run, { kind, visit: place, at, word }: Happening): void {
  const visits = run.visits.filter(({ screen }) => screen !== null);
  const visit = visits[place % visits.length];
  if (visit === undefined) return;
  const say = words[word % words.length] ?? '';
  switch (kind) {
    case 'host':
      visit.host = 'mysignins.example';
      return;
    case 'skip':
      run.visits.splice(run.visits.indexOf(visit), 1);
      return;
    case 'swap-screens':
      swapScreens(run, visit);
      return;
    case 'known-screen':
      if (visit.device === 'pc') run.visits.splice(run.visits.indexOf(visit), 0, strangerBefore(visit, say));
      return;
    default:
      onScreen(visit, { kind, at, say });
  }
}

type OnScreen = Exclude<Happening['kind'], 'host' | 'skip' | 'swap-screens' | 'known-screen'>;

function onScreen(visit: Visit, { kind, at, say }: { kind: OnScreen; at: number; say: string }): void {
  const all = visit.views.flatMap(({ tree }) => [...nodesOf(tree)].map(({ node }) => node));
  const candidates = all.filter((node) => isTarget(node, kind));
  const target = candidates[at % candidates.length];
  if (target === undefined) return;
  const { role, name } = target;
  for (const { tree } of visit.views) {
    const found = [...nodesOf(tree)].find(
      ({ node }) => node.role === role && node.name === name && isTarget(node, kind),
    );
    if (found !== undefined) deeds[kind](found.node, found.among, say);
  }
}

const deeds: Readonly<Record<OnScreen, (node: ObservedNode, among: ObservedNode[], say: string) => void>> = {
  reword(node, among, say) {
    const label = among[among.indexOf(node) + 1];
    if (label?.role === 'text' && label.name === node.name) label.name = say;
    node.name = say;
  },
  remove(node, among) {
    const label = among[among.indexOf(node) + 1];
    among.splice(among.indexOf(node), label?.role === 'text' && label.name === node.name ? 2 : 1);
  },
  add(node, among, say) {
    among.splice(among.indexOf(node), 0, { role: 'link', name: say });
  },
  'add-last'(node, among, say) {
    among.splice(among.indexOf(node) + 1, 0, {
      role: say.length % 2 === 0 ? 'button' : 'heading',
      name: say,
    });
  },
  swap(node, among) {
    const at = among.indexOf(node);
    const next = among[at + 1];
    if (next !== undefined) among.splice(at, 2, next, node);
  },
  role(node) {
    node.role = node.role === 'link' ? 'button' : 'link';
  },
  placeholder(node, _, say) {
    node.placeholder = say;
  },
  digits(node) {
    node.name = node.name.replace(/\d+/, (digits) => `${digits}7`);
  },
};

function isTarget(node: ObservedNode, kind: OnScreen): boolean {
  if (
    ['main', 'contentinfo'].includes(node.role) ||
    node.name === 'Vilkår for bruk' ||
    node.name === 'Velg her'
  )
    return false;
  return targets[kind](node);
}

const isNamed = ({ name }: ObservedNode) => name !== '';
const isNoText = ({ role }: ObservedNode) => role !== 'text';

const targets: Readonly<Record<OnScreen, (node: ObservedNode) => boolean>> = {
  reword: isNamed,
  remove: isNamed,
  add: isNoText,
  'add-last': isNoText,
  swap: isNoText,
  role: ({ role }) => role === 'link' || role === 'button',
  placeholder: ({ placeholder }) => placeholder !== undefined,
  digits: ({ name }) => /\d/.test(name),
};

/** A screen and the next one on the same device come in each other's place. */
function swapScreens({ visits }: Run, visit: Visit): void {
  const at = visits.indexOf(visit);
  const next = visits.findIndex(({ device }, place) => place > at && device === visit.device);
  const other = visits[next];
  if (other === undefined) return;
  visits[at] = cameAt(other, visit);
  visits[next] = cameAt(visit, other);
}

function cameAt(visit: Visit, { from, to }: Visit): Visit {
  const views = visit.views.map((view, place) => ({ ...view, at: from + 1 + place / 10 }));
  return { ...visit, from, to, views };
}

function strangerBefore({ from }: Visit, say: string): Visit {
  return {
    ...{
      device: 'pc',
      screen: 'sign-in/pick-account',
      host: 'login.example',
      from: from - 0.5,
      to: from - 0.1,
    },
    views: [
      {
        steps: [],
        at: from - 0.4,
        picture: null,
        touched: [{ step: null, control: 'forward', at: from - 0.2 }],
        tree: [
          {
            role: 'main',
            name: '',
            children: [
              { role: 'heading', name: 'Velg en konto' },
              { role: 'button', name: say },
            ],
          },
          { role: 'contentinfo', name: '', children: [{ role: 'link', name: 'Personvern' }] },
        ],
      },
    ],
  };
}
