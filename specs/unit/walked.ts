import type { DocumentedName, DocumentedNode, ObservedNode } from '../../guide/aria/node.ts';
import type { LoadedGuide } from '../../guide/load.ts';
import { runSchema, type Run, type View, type Visit } from '../../guide/run/schema.ts';
import type { Act, Guide, Step } from '../../guide/schema.ts';

/** What stands where the guide has a pattern. */
const samples: readonly string[] = [
  'fornavn.etternavn@alstahaug.kommune.no',
  'Kode: 123 456 789',
  'Nettadresse: https://mobileappcommunicator.auth.microsoft.com/mac/MobileAppCommunicator.svc/12345678',
  '©2021 Microsoft',
  'Authenticator Godkjenn påloggingen?',
];

/** The run of a walk on which every screen read as the guide has it, with all that a page has besides. */
export function walked({ guide, hash }: Pick<LoadedGuide, 'guide' | 'hash'>): Run {
  const visits: Visit[] = [];
  for (const [at, step] of guide.steps.entries()) {
    if (step.screen === null) continue;
    const last = visits.findLast(({ device }) => device === step.device);
    const view = viewOf(guide, step, at * 10 + 1);
    if (last?.screen === step.screen) last.views.push(view);
    else
      visits.push({
        ...{ device: step.device, screen: step.screen, host: step.host ?? 'phone.example' },
        ...{ from: at * 10, to: at * 10 + 9, views: [view] },
      });
  }
  return runSchema.omit({ status: true }).parse({
    ...{ schemaVersion: 1, guide: guide.id, language: guide.language, guideHash: hash },
    ...{ tenant: 'simulated', phone: 'simulated', edition: guide.edition, mutations: [] },
    ...{ browser: { name: 'chromium', version: '1' }, viewport: null },
    ...{ startedAt: '2026-01-01T00:00:00Z', endedAt: '2026-01-01T00:01:00Z', visits, stop: null },
  });
}

/** Every node of the trees, with the list that it stands in. */
export function* nodesOf(tree: ObservedNode[]): Generator<{ node: ObservedNode; among: ObservedNode[] }> {
  for (const node of [...tree]) {
    yield { node, among: tree };
    yield* nodesOf(node.children ?? []);
  }
}

function viewOf(guide: Guide, step: Step, at: number): View {
  const touched = step.act.flatMap((act) => {
    const control = controlOf(act);
    return control === undefined ? [] : [{ step: step.id, control, at }];
  });
  return { steps: [step.id], at, tree: pageOf(guide, step), picture: null, touched };
}

/** The step's screen in a page's usual frame, its texts in paragraphs, its radio buttons with labels. */
function pageOf(guide: Guide, step: Step): ObservedNode[] {
  const before = guide.steps.slice(0, guide.steps.indexOf(step) + 1);
  const shows = before.findLast((one) => one.screen === step.screen && one.shows !== undefined)?.shows ?? [];
  const nodes = 'variants' in shows ? (shows.variants[0]?.snapshot ?? []) : shows;
  const small = nodes.findIndex(({ role, name }) => role === 'text' && String(name).includes('©'));
  const [main, frame] = small < 0 ? [nodes, []] : [nodes.slice(0, small), nodes.slice(small)];
  return [
    { role: 'main', name: '', children: main.flatMap(elementsOf) },
    {
      role: 'contentinfo',
      name: '',
      children: [...frame.flatMap(elementsOf), { role: 'link', name: 'Vilkår for bruk' }],
    },
  ];
}

function elementsOf({ role, name, placeholder, children }: DocumentedNode): ObservedNode[] {
  const words = wordsOf(name);
  if (role === 'text' && words.length % 2 === 0)
    return [{ role: 'paragraph', name: '', children: [{ role, name: words }] }];
  if (role === 'radio' || role === 'checkbox')
    return [
      { role, name: words },
      { role: 'text', name: words },
    ];
  const inside = children.flatMap(elementsOf);
  const more = role === 'combobox' ? [{ role: 'option', name: 'Velg her' }, ...inside] : inside;
  return [
    {
      role,
      name: words,
      ...(placeholder !== undefined && { placeholder: wordsOf(placeholder) }),
      ...(more.length > 0 && { children: more }),
    },
  ];
}

function wordsOf(name: DocumentedName | undefined): string {
  if (!(name instanceof RegExp)) return name ?? '';
  const whole = new RegExp(`^(?:${name.source})$`, name.flags);
  const found = samples.find((sample) => whole.test(sample));
  if (found === undefined) throw new Error(`no sample fits ${String(name)}`);
  return found;
}

function controlOf(act: Act): string | undefined {
  if ('press' in act) return act.press;
  if ('choose' in act) return act.choose;
  if ('enter' in act) return act.into;
  return 'scan' in act ? act.scan : undefined;
}
