import { join } from 'node:path';

import { z } from 'zod';

import { TenantError } from '../errors.ts';
import { readJson } from './file.ts';

/** What a walk on Microsoft's own pages tells of their words. */
export interface LiveRun {
  /** The day of it in Norway: `2026-12-01`. */
  readonly day: string;
  /** Every name on a screen that is known. */
  readonly shown: readonly Shown[];
  /** Documented words in whose place others stood. */
  readonly reworded: readonly (Shown & { readonly observed: string })[];
}

/** Words on a screen, by its id. */
export interface Shown {
  readonly screen: string;
  readonly words: string;
}

interface Node {
  readonly name: string;
  readonly children?: readonly Node[] | undefined;
}

const nodeSchema: z.ZodType<Node> = z.lazy(() =>
  z.object({ name: z.string(), children: z.array(nodeSchema).optional() }),
);

const screen = z.string().nullable();
const tenant = z.enum(['live', 'simulated']);

/** Of `run.json` (DESIGN.md, The run) what says which words were shown. */
const runSchema = z.object({
  schemaVersion: z.literal(1),
  tenant,
  language: z.string(),
  startedAt: z.iso.datetime(),
  visits: z.array(z.object({ screen, views: z.array(z.object({ tree: z.array(nodeSchema) })) })),
});

const places = z.array(
  z.object({
    screen,
    findings: z.array(
      z.object({ kind: z.string(), documented: z.string().optional(), observed: z.string().optional() }),
    ),
  }),
);

/** Of `findings.json` what says which words were others. */
const findingsSchema = z.object({ schemaVersion: z.literal(1), tenant, steps: places, screens: places });

/** The live run in a folder. Throws a TenantError where there is none, and where it says nothing of Microsoft's Norwegian. */
export function readLiveRun(folder: string): LiveRun {
  const run = parse(runSchema, join(folder, 'run.json'));
  const findings = parse(findingsSchema, join(folder, 'findings.json'));
  if (run.tenant !== 'live' || findings.tenant !== 'live')
    throw new TenantError(
      `${folder} is a rehearsal, which says nothing of Microsoft's words. Give a live run.`,
    );
  if (run.language !== 'nb')
    throw new TenantError(
      `${folder} is a run in "${run.language}"; the table holds the Norwegian words ("nb").`,
    );
  return {
    day: dayOf(new Date(run.startedAt)),
    shown: run.visits.flatMap(({ screen, views }) =>
      views.flatMap(({ tree }) => namesIn(tree).flatMap((words) => on(screen, { words }))),
    ),
    reworded: [...findings.steps, ...findings.screens].flatMap(({ screen, findings }) =>
      findings.flatMap(({ kind, documented, observed }) =>
        kind === 'wording' && documented && observed
          ? on(screen, { words: tidy(documented), observed: tidy(observed) })
          : [],
      ),
    ),
  };
}

function on<T extends object>(screen: string | null, what: T): (T & { screen: string })[] {
  return screen === null ? [] : [{ ...what, screen }];
}

function namesIn(tree: readonly Node[]): string[] {
  return tree.flatMap(({ name, children = [] }) => [tidy(name), ...namesIn(children)]);
}

/** Words without what nobody sees: whichever spaces they are set with. */
function tidy(words: string): string {
  return words.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}

function dayOf(date: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' }).format(date);
}

function parse<S extends z.ZodType>(schema: S, file: string): z.output<S> {
  const { data, error } = schema.safeParse(readJson(file));
  if (error === undefined) return data;
  const problems = error.issues.map(
    ({ path, message }) => `  ${path.map(String).join('.') || 'the whole'}: ${message}`,
  );
  throw new TenantError([`${file} is not what a run leaves:`, ...problems].join('\n'));
}
