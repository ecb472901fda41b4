import { z } from 'zod';
import { check } from './check.ts';
import { configuration, readEnvironment, unset } from './environment.ts';

const rule = 'must be a number between 0 and 1, like 0.04';

const schema = z.object({
  TOFAKTOR_RECORDINGS: z.preprocess(unset, z.string().default('recordings')),
  TOFAKTOR_CACHE: z.preprocess(unset, z.string().default('runs/cache')),
  TOFAKTOR_PICTURE_CHANGE: z.preprocess(unset, z.coerce.number(rule).gt(0, rule).lt(1, rule).default(0.04)),
});

export interface RecordingSettings {
  /** Where recordings are, a folder for each guide. */
  recordings: string;
  /** Where sound and encoded parts of films are kept: it may be taken away at any time. */
  cache: string;
  /** The share of a small tile's pixels from which one of the guide's pictures has changed. */
  change: number;
}

/**
 * Reads the settings of recordings; the environment goes before `.env`.
 *
 * @throws UserError naming the setting that is wrong
 */
export function loadRecordingSettings(env: NodeJS.ProcessEnv = process.env): RecordingSettings {
  const values = check(schema, readEnvironment(env), configuration);
  return {
    recordings: values.TOFAKTOR_RECORDINGS,
    cache: values.TOFAKTOR_CACHE,
    change: values.TOFAKTOR_PICTURE_CHANGE,
  };
}
