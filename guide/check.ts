import { z } from 'zod';
import { UserError } from './errors.ts';

/**
 * Holds data against a schema, or says everything that is wrong with it at once.
 *
 * @param where what the data is, as its owner knows it: a file's path, "the environment"
 * @param cure what to do about it
 * @param line tells the line of a path in the file, where one is known
 * @throws UserError with a line for each problem: its path, the rule, never the value, which may be a secret
 */
export function check<S extends z.ZodType>(
  schema: S,
  data: unknown,
  {
    where,
    cure,
    line,
  }: { where: string; cure: string; line?: (path: readonly PropertyKey[]) => number | null },
): z.output<S> {
  const result = schema.safeParse(data);
  if (result.success) return result.data;

  const problems = result.error.issues
    .flatMap((issue) => plain(issue))
    .map(({ path, message }) => {
      const at = line?.(path) ?? null;
      return `  ${at === null ? '' : `line ${at}, `}${z.core.toDotPath([...path]) || '(top level)'}: ${message}`;
    });
  const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
  throw new UserError([`${where} has ${count}:`, ...problems, cure].join('\n'));
}

interface Problem {
  path: readonly PropertyKey[];
  message: string;
}

/** A union's issue holds one list an alternative; the alternative that came closest says most. */
function plain(issue: z.core.$ZodIssue): Problem[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const depth = (issues: z.core.$ZodIssue[]) => Math.max(...issues.map((one) => one.path.length));
  const foreign = (issues: z.core.$ZodIssue[]) =>
    issues.some((one) => one.code === 'unrecognized_keys' || one.code === 'invalid_type');
  const closest = issue.errors.find((issues) => !foreign(issues) || depth(issues) > 1);
  if (closest === undefined) return [issue];
  return closest
    .flatMap((one) => plain(one))
    .map(({ path, message }) => ({ path: [...issue.path, ...path], message }));
}
