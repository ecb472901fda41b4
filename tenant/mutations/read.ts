import { readFileSync } from 'node:fs';

import { z } from 'zod';

import type { Edition } from '../editions.ts';
import { TenantError } from '../errors.ts';
import { hostsOf, type Host } from '../hosts.ts';
import { anywhere, furtherOperations } from './operations.ts';
import { mutation, type Mutation } from './schema.ts';
import { editionsWith, screens } from './screens.ts';

/**
 * The mutations in a file, for an edition where it is known which. Throws a TenantError that tells everything that is
 * wrong with it.
 */
export function readMutations(file: string, edition?: Edition): Mutation[] {
  let json: string;
  try {
    json = readFileSync(file, 'utf8');
  } catch (error) {
    throw new TenantError(`${file} cannot be read: ${reason(error)}. --mutations takes a JSON file.`, {
      cause: error,
    });
  }
  return parseMutations(json, file, edition);
}

/** The mutations in a text of JSON; `from` says where it is from. */
export function parseMutations(json: string, from: string, edition?: Edition): Mutation[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new TenantError(`${from} is no JSON: ${reason(error)}. It must be an array of mutations.`, {
      cause: error,
    });
  }
  const parsed = z.array(mutation).safeParse(value);
  const problems = parsed.success
    ? findProblems(parsed.data, edition)
    : parsed.error.issues.map(({ path, message }) => `${place(path)}: ${message}`);
  if (problems.length > 0) {
    throw new TenantError(
      [`${from} cannot be laid over the tenant:`, ...problems.map((problem) => `  ${problem}`)].join('\n'),
    );
  }
  return parsed.data ?? [];
}

/** What the form of one mutation by itself does not show: where it may be laid, and whether two go together. */
function findProblems(mutations: readonly Mutation[], edition: Edition | undefined): string[] {
  const moved = new Map<string, Host>();
  const taken = edition === undefined ? [] : hostsOf(edition);
  return mutations.flatMap((one, index) => {
    const problem =
      whyNotThere(one, edition) ?? whereRefused(one) ?? whyNoTarget(one) ?? whyNoHost(one, taken, moved);
    return problem === undefined ? [] : [`[${index}].${problem}`];
  });
}

function whyNotThere({ screen }: Mutation, edition: Edition | undefined): string | undefined {
  const its = editionsWith(screen);
  if (edition === undefined || its.includes(edition)) return undefined;
  return `screen: edition ${edition} has no ${screen}. It is in: ${its.join(', ')}`;
}

function whereRefused({ screen, op }: Mutation): string | undefined {
  const possible = [...anywhere, ...furtherOperations(screen)];
  if (possible.includes(op)) return undefined;
  return `op: "${op}" cannot be done with ${screen}. What can: ${possible.join(', ')}`;
}

function whyNoTarget(one: Mutation): string | undefined {
  if (one.op !== 'place-after') return undefined;
  const possible = screens[one.screen].movesAfter ?? [];
  if (possible.includes(one.target)) return undefined;
  return `target: ${one.screen} can come after ${possible.join(', ')} only`;
}

/** A host has one site: it cannot be that of a documented host, nor stand for two of them. */
function whyNoHost(one: Mutation, taken: readonly string[], moved: Map<string, Host>): string | undefined {
  if (one.op !== 'redirect') return undefined;
  const { host } = screens[one.screen];
  if (taken.includes(one.value))
    return `value: ${one.value} has pages of its own; choose a host that the tenant does not serve`;
  if ((moved.get(one.value) ?? host) !== host)
    return `value: ${one.value} serves screens of ${moved.get(one.value) ?? ''} already`;
  moved.set(one.value, host);
  return undefined;
}

function place(path: readonly PropertyKey[]): string {
  const [index, ...keys] = path;
  return index === undefined ? 'the whole' : [`[${String(index)}]`, ...keys.map(String)].join('.');
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
