import { readFileSync } from 'node:fs';

import { z } from 'zod';

import { TenantError } from '../errors.ts';
import { hosts, type Host } from '../hosts.ts';
import { anywhere, furtherOperations } from './operations.ts';
import { mutation, type Mutation } from './schema.ts';
import { screens } from './screens.ts';

/** The mutations in a file. Throws a TenantError that tells everything that is wrong with it. */
export function readMutations(file: string): Mutation[] {
  let json: string;
  try {
    json = readFileSync(file, 'utf8');
  } catch (error) {
    throw new TenantError(`${file} cannot be read: ${reason(error)}. --mutations takes a JSON file.`, {
      cause: error,
    });
  }
  return parseMutations(json, file);
}

/** The mutations in a text of JSON; `from` says where it is from. */
export function parseMutations(json: string, from: string): Mutation[] {
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
    ? findProblems(parsed.data)
    : parsed.error.issues.map(({ path, message }) => `${place(path)}: ${message}`);
  if (problems.length > 0) {
    throw new TenantError(
      [`${from} cannot be laid over the tenant:`, ...problems.map((problem) => `  ${problem}`)].join('\n'),
    );
  }
  return parsed.data ?? [];
}

/** What the form of one mutation by itself does not show: where it may be laid, and whether two go together. */
function findProblems(mutations: readonly Mutation[]): string[] {
  const moved = new Map<string, Host>();
  return mutations.flatMap((one, index) => {
    const problem = whereRefused(one) ?? whyNoTarget(one) ?? whyNoHost(one, moved);
    return problem === undefined ? [] : [`[${index}].${problem}`];
  });
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
function whyNoHost(one: Mutation, moved: Map<string, Host>): string | undefined {
  if (one.op !== 'redirect') return undefined;
  const { host } = screens[one.screen];
  if (Object.values<string>(hosts).includes(one.value))
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
