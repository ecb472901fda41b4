import { config } from 'dotenv';
import { z } from 'zod';

/** What to say of a setting that is wrong. */
export const configuration = {
  where: 'The configuration (.env and the environment)',
  cure: 'Mend it in .env; .env.example explains each line.',
};

/** An empty line in `.env` says the same as no line. */
export const unset = (value: unknown) => (value === '' ? undefined : value);

/** A setting that may be left out. */
export const optional = <S extends z.ZodType>(schema: S) => z.preprocess(unset, schema.optional());

/** What is set in `.env` and in the environment; the environment goes first. */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const file: Record<string, string> = {};
  config({ processEnv: file, quiet: true });
  return { ...file, ...env };
}

/** Rules that tie settings together: the name of the one that is wrong, and the rule, for each. */
export type Rules = (values: Record<string, unknown>) => [name: string, rule: string][];

/** Such rules for `superRefine`: they are told together with what is wrong with each setting by itself. */
export function tied(
  rules: Rules,
): [(values: Record<string, unknown>, context: z.RefinementCtx) => void, { when: () => boolean }] {
  const refine = (values: Record<string, unknown>, context: z.RefinementCtx) => {
    for (const [name, message] of rules(values)) context.addIssue({ code: 'custom', path: [name], message });
  };
  return [refine, { when: () => true }];
}
