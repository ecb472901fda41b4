import { z } from 'zod';

import { operationNames, type Operation } from './operations.ts';
import { screenIds } from './screens.ts';

const oneOf = (what: string, names: readonly string[]) => ({
  error: (issue: { input?: unknown }) =>
    `there is no ${what} ${JSON.stringify(issue.input)}. There are: ${names.join(', ')}`,
});

const screen = z.enum(screenIds, oneOf('screen', screenIds));
const selector = z.string().trim().min(1, 'must be a CSS selector');
const position = z.enum(['beforebegin', 'afterbegin', 'beforeend', 'afterend']);
const hostName = z
  .string()
  .regex(/^(?=.{1,253}$)([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z\d-]*[a-z]$/, 'must be a host name in lower case');

/** What each operation takes besides its screen. */
const fields = {
  text: { selector, value: z.string() },
  remove: { selector },
  attribute: {
    selector,
    name: z.string().regex(/^[a-zA-Z_:][\w:.-]*$/, 'must be the name of an attribute'),
    value: z.string(),
  },
  insert: { selector, position, value: z.string() },
  replace: { selector, value: z.string() },
  move: { selector, position, target: selector },
  language: { value: z.enum(['nb', 'en']) },
  redirect: { value: hostName },
  skip: {},
  'place-after': { target: screen },
  interrupt: { value: z.string().min(1, 'must be the markup of a page') },
  delay: { ms: z.int().min(0).max(600_000) },
  status: { value: z.int().min(400).max(599), times: z.int().min(1).optional() },
} satisfies Record<Operation, z.ZodRawShape>;

function one<Name extends Operation>(op: Name) {
  return z.strictObject({ screen, op: z.literal(op), ...fields[op] });
}

/** One change laid over what the tenant serves (DESIGN.md, Mutations). Unknown keys are refused. */
export const mutation = z.discriminatedUnion(
  'op',
  [
    one('text'),
    one('remove'),
    one('attribute'),
    one('insert'),
    one('replace'),
    one('move'),
    one('language'),
    one('redirect'),
    one('skip'),
    one('place-after'),
    one('interrupt'),
    one('delay'),
    one('status'),
  ],
  {
    error: ({ input }) =>
      `there is no operation ${JSON.stringify((input as { op?: unknown } | null)?.op)}. There are: ${operationNames.join(', ')}`,
  },
);

export type Mutation = z.infer<typeof mutation>;

/** Mutations of one operation. */
export type MutationOf<Name extends Operation> = Extract<Mutation, { op: Name }>;
